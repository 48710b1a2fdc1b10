import { chartsHeading, chartsMark } from '../model/chart';
import type { Chart } from '../model/chart';
import type { Report, ReportBlock, Run } from '../model/report';
import { chartFigure } from './chart-svg';
import { tableHtml } from './html-table';
import { escaped } from '../model/markup';
import { refuseUnprintable } from './refuse-unprintable';

/** How the parts of a report are written: for a page of its own, or for a document that they are pasted into. */
interface Manner {
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
  readonly paragraph: string;
  /** Puts a table of that name into its place. */
  readonly table: (html: (caption: string) => string, name: string) => string;
}

const onPage: Manner = {
  title: 'text-align:center',
  chapter: '',
  section: 'text-indent:2em',
  paragraph: 'text-indent:2em',
  // Where the page is too narrow the table scrolls by itself, also by the keyboard.
  table: (html, name) =>
    `<div class="scroll" role="region" aria-label="${escaped(name)}" tabindex="0">\n${html(name)}\n</div>`,
};

/**
 * Type of an official document (GB/T 9704-2012): what is pasted has no style sheet to take it from. Indents are two
 * characters in points, since not every program that takes a paste knows em.
 */
const inDocument: Manner = {
  title:
    'text-align:center;font-family:方正小标宋简体,小标宋,宋体;font-size:22pt;font-weight:normal;color:#000',
  chapter: 'text-indent:32pt;font-family:黑体;font-size:16pt;font-weight:normal;color:#000',
  section: 'text-indent:32pt;font-family:楷体_GB2312,楷体;font-size:16pt;font-weight:normal;color:#000',
  paragraph: 'text-indent:32pt;font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt;margin:0',
  // In a document the heading above it says all that a caption would.
  table: (html) => html(''),
};

const runHtml = ({ text, pending }: Run): string =>
  pending ? `<mark>${escaped(text)}</mark>` : escaped(text);

const element = (tag: string, style: string, content: string): string =>
  `<${tag}${style === '' ? '' : ` style="${style}"`}>${content}</${tag}>`;

const blockHtml = (block: ReportBlock, chapter: string, manner: Manner): string => {
  if (block.kind === 'table')
    return manner.table((caption) => tableHtml(block.table, block.answers, caption), chapter);
  if (block.kind === 'paragraph') return element('p', manner.paragraph, block.runs.map(runHtml).join(''));
  return block.level === 1
    ? element('h2', manner.chapter, escaped(block.text))
    : element('h3', manner.section, escaped(block.text));
};

/** The heading of a chapter without its number: what its table shows. */
const subjectOf = (heading: string): string => heading.replace(/^[一二三四五六七八九十]+、/u, '');

const bodyHtml = ({ title, blocks }: Report, manner: Manner): string => {
  let chapter = '';
  const parts = blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 1) chapter = subjectOf(block.text);
    return blockHtml(block, chapter, manner);
  });
  return [element('h1', manner.title, escaped(title)), ...parts].join('\n');
};

/** The report as a piece of HTML that Word and WPS take from the clipboard with its tables and its type. */
export const clipboardHtml = (report: Report): string => `${bodyHtml(report, inDocument)}\n`;

const annexHtml = (charts: readonly Chart[]): string =>
  charts.length === 0
    ? ''
    : `<section ${chartsMark}>\n<h2>${chartsHeading}</h2>\n${charts.map(chartFigure).join('\n')}\n</section>\n`;

const styleSheet = `
:root { color-scheme: light; }
body { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: 仿宋_GB2312, 仿宋, FangSong, STFangsong, 'Noto Serif CJK SC', serif; color: #000; background: #fff; }
h1 { line-height: 1.4; font-family: 方正小标宋简体, 宋体, SimSun, 'Noto Serif CJK SC', serif; }
h2, figcaption { font-family: 黑体, SimHei, 'Noto Sans CJK SC', sans-serif; font-weight: normal; }
h3 { font-family: 楷体_GB2312, 楷体, KaiTi, STKaiti, serif; font-weight: normal; font-size: 1.1em; }
p { white-space: pre-wrap; overflow-wrap: anywhere; }
table { line-height: 1.3; }
.scroll { overflow-x: auto; }
.chart { max-width: 28em; margin: 1em auto; }
.chart-bar { color: #0f703b; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .chart-bar { color: CanvasText; } }
@page { size: A4; margin: 25mm 22mm; }
@media print { body { max-width: none; margin: 0; padding: 0; } .scroll { overflow: visible; } thead { display: table-header-group; } tr, figure { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } }
`;

/**
 * The report as a web page of its own: headings, tables with captions and scopes, no script, nothing fetched.
 * @throws Fault for characters that a page cannot contain.
 */
export const exportHtml = (report: Report, charts: readonly Chart[] = []): string => {
  refuseUnprintable(report);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(report.title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
${bodyHtml(report, onPage)}
${annexHtml(charts)}</main>
</body>
</html>
`;
};
