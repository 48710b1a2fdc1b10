import { chartsHeading, chartsMark } from '../model/chart';
import type { Chart } from '../model/chart';
import type { PrintedBlock, PrintedReport, Run } from '../model/report';
import { chartFigure } from './chart-svg';
import { gridHtml, tableHtml } from './html-table';
import { escaped } from '../model/markup';
import { lengthOf } from './docx-layout';
import { paperStyle } from './paper-style';
import { refuseUnprintable } from './refuse-unprintable';
import { screenStyle } from './screen-style';
import { signaturePlaces } from './signature';
import type { Signature } from './signature';

/** How the parts of a report are written: for a page of its own, or for a document that they are pasted into. */
interface Manner {
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
  readonly paragraph: string;
  readonly addressee: string;
  /** Puts a table of that name into its place. */
  readonly table: (html: (caption: string) => string, name: string, length: string) => string;
}

const onPage: Manner = {
  title: 'text-align:center',
  chapter: '',
  section: 'text-indent:2em',
  paragraph: 'text-indent:2em',
  addressee: '',
  // Where the page is too narrow the table scrolls by itself, also by the keyboard.
  table: (html, name, length) =>
    `<div class="scroll ${length}" role="region" aria-label="${escaped(name)}" tabindex="0">\n${html(name)}\n</div>`,
};

const documentType = 'font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt;margin:0';

/**
 * Type of an official document (GB/T 9704-2012): what is pasted has no style sheet to take it from. Indents are two
 * characters in points, since not every program that takes a paste knows em.
 */
const inDocument: Manner = {
  title:
    'text-align:center;font-family:方正小标宋简体,小标宋,宋体;font-size:22pt;font-weight:normal;color:#000',
  chapter: 'text-indent:32pt;font-family:黑体;font-size:16pt;font-weight:normal;color:#000',
  section: 'text-indent:32pt;font-family:楷体_GB2312,楷体;font-size:16pt;font-weight:normal;color:#000',
  paragraph: `text-indent:32pt;${documentType}`,
  addressee: documentType,
  // In a document the heading above it says all that a caption would.
  table: (html) => html(''),
};

const runHtml = ({ text, pending }: Run): string =>
  pending ? `<mark>${escaped(text)}</mark>` : escaped(text);

const element = (tag: string, style: string, content: string): string =>
  `<${tag}${style === '' ? '' : ` style="${style}"`}>${content}</${tag}>`;

const blockHtml = (block: PrintedBlock, chapter: string, manner: Manner): string => {
  if (block.kind === 'table')
    return manner.table(
      (caption) => tableHtml(block.table, block.answers, caption),
      chapter,
      lengthOf(block.table),
    );
  if (block.kind === 'addressee') return element('p', manner.addressee, escaped(block.text));
  if (block.kind === 'grid')
    return manner.table((caption) => gridHtml(block.grid, caption), chapter, 'short');
  if (block.kind === 'paragraph') return element('p', manner.paragraph, block.runs.map(runHtml).join(''));
  return block.level === 1
    ? element('h2', manner.chapter, escaped(block.text))
    : element('h3', manner.section, escaped(block.text));
};

/** The heading of a chapter without its number: what its table shows. */
const subjectOf = (heading: string): string => heading.replace(/^[一二三四五六七八九十]+、/u, '');

/** A title that is too long for a line breaks after the name of the body, not in the middle of a word. */
const titleHtml = (title: string): string => {
  const at = title.search(/\d{4}年政府信息公开工作年度报告$/u);
  const parts = at > 0 ? [title.slice(0, at), title.slice(at)] : title.split('\n');
  if (parts.length === 1) return escaped(title);
  return parts.map((part) => `<span style="display:inline-block">${escaped(part)}</span>`).join('');
};

const bodyHtml = ({ title, blocks }: PrintedReport, manner: Manner): string => {
  let chapter = '';
  const parts = blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 1) chapter = subjectOf(block.text);
    return blockHtml(block, chapter, manner);
  });
  return [element('h1', manner.title, titleHtml(title)), ...parts].join('\n');
};

/** The report as a piece of HTML that Word and WPS take from the clipboard with its tables and its type. */
export const clipboardHtml = (report: PrintedReport): string => `${bodyHtml(report, inDocument)}\n`;

const annexHtml = (charts: readonly Chart[]): string =>
  charts.length === 0
    ? ''
    : `<section class="annex" ${chartsMark}>\n<h2>${chartsHeading}</h2>\n${charts.map(chartFigure).join('\n')}\n</section>\n`;

/** The signature as official documents have it, at the right under the text. */
const signatureHtml = (signature: Signature): string => {
  const places = signaturePlaces(signature);
  const lines = [
    [signature.name, places.name],
    [signature.date, places.date],
  ] as const;
  return lines
    .map(
      ([run, characters]) => `<p class="signature" style="padding-right:${characters}em">${runHtml(run)}</p>`,
    )
    .join('\n');
};

/** What may follow the text of a report on a page. */
export interface PageAdditions {
  readonly charts?: readonly Chart[];
  readonly signature?: Signature;
}

/** What stands on a page with a report: the one element that its styles are for. */
export const mainHtml = (report: PrintedReport, { charts = [], signature }: PageAdditions = {}): string => {
  refuseUnprintable(report);
  return `<main class="official">
${bodyHtml(report, onPage)}
${signature ? `${signatureHtml(signature)}\n` : ''}${annexHtml(charts)}</main>`;
};

/**
 * The report as a web page of its own: headings, tables with captions and scopes, no script, nothing fetched.
 * @throws Fault for characters that a page cannot contain.
 */
export const exportHtml = (report: PrintedReport, additions: PageAdditions = {}): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(report.title.replaceAll('\n', ''))}</title>
<style>${screenStyle}${paperStyle}</style>
</head>
<body>
${mainHtml(report, additions)}
</body>
</html>
`;
