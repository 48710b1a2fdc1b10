import type { CellValue, MergeRange } from 'hucre';

interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly MergeRange[];
}

const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

const rowXml = ({ rows, merges = [] }: PlainSheet, row: number): string => {
  const cells = rows[row]!.flatMap((value, column) => {
    const merge = merges.find(({ startRow, startCol }) => startRow === row && startCol === column);
    if ((value ?? '') === '' && !merge) return [];
    const spans = merge
      ? ` ss:MergeAcross="${merge.endCol - column}" ss:MergeDown="${merge.endRow - row}"`
      : '';
    const type = typeof value === 'number' ? 'Number' : 'String';
    const data = `<Data ss:Type="${type}">${encoded(String(value ?? ''))}</Data>`;
    return [`<Cell ss:Index="${column + 1}" ss:StyleID="s1"${spans}>${value === null ? '' : data}</Cell>`];
  });
  return `<Row>${cells.join('')}</Row>`;
};

/** Sheets as Excel saves them as “XML 表格 2003”. */
export const sheetsAsXml = (sheets: readonly PlainSheet[]): Uint8Array =>
  Buffer.from(`<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"/></Styles>
${sheets
  .map(
    (sheet) =>
      `<Worksheet ss:Name="${encoded(sheet.name)}"><Table>${sheet.rows.map((_, row) => rowXml(sheet, row)).join('\n')}</Table></Worksheet>`,
  )
  .join('\n')}</Workbook>`);
