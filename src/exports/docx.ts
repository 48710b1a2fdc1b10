import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { displayWidth } from '../model/display-width';
import type { PrintedBlock, PrintedReport } from '../model/report';
import { fillLetterhead } from './docx-letterhead';
import { fontTable } from './docx-fonts';
import { footerFromEdge, linePitch, margin, page, size, textWidth } from './docx-layout';
import { paragraphRuns, runsOf } from './docx-runs';
import { signatureLines } from './docx-signature';
import { headingLevels, styleIds, styles } from './docx-styles';
import { wordGrid } from './docx-grid';
import { wordTable } from './docx-table';
import type { Composed, ExportOptions } from './exporter';
import { refuseUnprintable } from './refuse-unprintable';
import { signatureOf } from './signature';

/** “— 1 —”, one character in from the outer edge of the text. GB/T 9704-2012, 7.5. */
const pageNumber = (outside: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: outside === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [outside]: size.pageNumber * 10 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** A title that is too long for one line breaks after the name of the body, not in the middle of a word. */
const titleLines = (title: string, body: string): string => {
  const onOneLine = (displayWidth(title) / 2) * size.title * 10 <= textWidth;
  return onOneLine || body === '' || !title.startsWith(body) ? title : `${body}\n${title.slice(body.length)}`;
};

/** A block of the report in the styles of an official document. */
const officialBlock = (block: PrintedBlock, keepNext: boolean): FileChild => {
  if (block.kind === 'table') return wordTable(block.table, block.answers, textWidth);
  if (block.kind === 'grid') return wordGrid(block.grid, textWidth, keepNext);
  if (block.kind === 'heading')
    return new Paragraph({ heading: headingLevels[block.level], children: runsOf(block.text) });
  if (block.kind === 'addressee')
    return new Paragraph({
      style: styleIds.text,
      indent: { firstLine: 0, firstLineChars: 0 },
      children: runsOf(block.text),
    });
  return new Paragraph({
    style: styleIds.text,
    widowControl: true,
    keepNext,
    children: paragraphRuns(block.runs),
  });
};

/** {@link printDocx} of a report, which its body signs. */
export const exportDocx = ({ report, filing }: Composed, options: ExportOptions = {}): Promise<Uint8Array> =>
  printDocx(report, filing.body, options);

/**
 * What is printed as a Word document in the layout of official documents, GB/T 9704-2012, or in the office's own
 * letterhead.
 * @param body who signs; empty where nobody knows
 * @throws Fault for characters that no document can contain, and for letterheads without the placeholders.
 */
export const printDocx = async (
  report: PrintedReport,
  body: string,
  { signed = false, date, letterhead, charts = [] }: ExportOptions = {},
): Promise<Uint8Array> => {
  refuseUnprintable(report);
  const signature = signatureOf(body, date);
  // What draws charts is loaded for those who want some.
  const annex = charts.length > 0 ? await import('./docx-charts') : undefined;
  if (letterhead)
    return fillLetterhead(
      report,
      signature,
      { signed, ...(annex ? { chartsIn: (...place) => annex.wordCharts(charts, ...place) } : {}) },
      letterhead,
    );
  const document = new Document({
    title: report.title,
    ...(body === '' ? {} : { creator: body, lastModifiedBy: body }),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: page, margin: { ...margin, footer: footerFromEdge } },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: runsOf(titleLines(report.title, body)),
          }),
          // No signature stands on a page without text: 7.3.5.4.
          ...report.blocks.map((block) => officialBlock(block, signed && block === report.blocks.at(-1))),
          ...(signed ? signatureLines(signature) : []),
          ...(annex?.wordCharts(charts, textWidth) ?? []),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [fontTable()]);
};
