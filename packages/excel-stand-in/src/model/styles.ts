import { type CellFormat, plainFormat } from './cell-format';
import { ExcelError } from './excel-error';

/** The built-in styles that are modelled, as far as their looks are; what one leaves out is as in "Normal". */
const builtIn: Readonly<Record<string, Partial<CellFormat>>> = {
  Normal: {},
  Heading1: { fontSize: 15, bold: true, fontColor: '#44546A' },
  Heading2: { fontSize: 13, bold: true, fontColor: '#44546A' },
  Heading3: { bold: true, fontColor: '#44546A' },
  Heading4: { bold: true, fontColor: '#44546A' },
  Title: { fontSize: 18, fontColor: '#44546A' },
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76' },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true },
  Comma: { numberFormat: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
  Currency: { numberFormat: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ' },
  Percent: { numberFormat: '0%' },
};

/** Everything that a cell becomes by taking a style: locked too, as all built-in styles are. */
export function formatOfStyle(style: unknown): Omit<CellFormat, 'hyperlink'> {
  const name = Object.keys(builtIn).find((known) => known.toLowerCase() === String(style).toLowerCase());
  if (name === undefined)
    throw new ExcelError('NotImplemented', `The stand-in does not model the style ${String(style)}.`);
  const format: Partial<CellFormat> = { ...plainFormat, ...builtIn[name], style: name };
  delete format.hyperlink;
  return format as Omit<CellFormat, 'hyperlink'>;
}
