import type { CellValue, MergeRange } from 'hucre';

interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly MergeRange[];
}

/** Text in a page, with a number for each sign that is not ASCII, as Excel writes it. */
const encoded = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>\r\n  ')
    .replace(/[^\0-~]/gu, (sign) => `&#${sign.codePointAt(0)!};`);

const tableOf = ({ rows, merges = [] }: PlainSheet): string => {
  const rowOf = (values: readonly CellValue[], row: number): string =>
    Array.from(values, (value, column) => {
      const merge = merges.find(
        (each) =>
          each.startRow <= row && row <= each.endRow && each.startCol <= column && column <= each.endCol,
      );
      if (merge && (merge.startRow !== row || merge.startCol !== column)) return '';
      const spans = merge
        ? ` colspan=${merge.endCol - column + 1} rowspan=${merge.endRow - merge.startRow + 1}`
        : '';
      return `<td${spans} class=xl65>${encoded(String(value ?? ''))}</td>`;
    }).join('');
  return `<table border=0>${rows.map((values, row) => ` <tr height=19>${rowOf(values, row)}</tr>`).join('\r\n')}</table>`;
};

const pageOf = (content: string): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<link id=Main-File rel=Main-File href="../a.htm"></head><body>${content}</body></html>`;

const fileOf = (index: number): string => `a.files/sheet${String(index + 1).padStart(3, '0')}.htm`;

/** The page with nothing but frames that Excel makes of a workbook with several sheets; these are in a folder beside it. */
export const framePage = (sheets: readonly PlainSheet[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Excel Workbook Frameset">
<!--[if gte mso 9]><xml>
 <x:ExcelWorkbook>
  <x:ExcelWorksheets>
${sheets.map(({ name }, index) => `   <x:ExcelWorksheet>\r\n    <x:Name>${encoded(name)}</x:Name>\r\n    <x:WorksheetSource HRef="${fileOf(index)}"/>\r\n   </x:ExcelWorksheet>`).join('\r\n')}
  </x:ExcelWorksheets>
 </x:ExcelWorkbook>
</xml><![endif]--></head>
<frameset rows="*,39"><frame src="${fileOf(0)}" name="frSheet"><frame src="a.files/tabstrip.htm" name="frTabs">
<noframes><body><p>${encoded('此页使用了框架，而您的浏览器不支持框架。')}</p></body></noframes></frameset></html>`;

/** A workbook as Excel saves it as “单个文件网页”. */
export const workbookAsMht = (sheets: readonly PlainSheet[]): Uint8Array => {
  const tabs = sheets.map(({ name }) => `<td>${encoded(name)}</td>`).join('');
  const pages: readonly (readonly [location: string, html: string])[] = [
    ['a.htm', framePage(sheets)],
    ['a.files/tabstrip.htm', pageOf(`<table><tr>${tabs}</tr></table>`)],
    ...sheets.map((sheet, index) => [fileOf(index), pageOf(tableOf(sheet))] as const),
  ];
  const parts = pages.map(
    ([location, html]) =>
      `------=_NextPart_1\r\nContent-Location: file:///C:/0D4F1F6E/${location}\r\n` +
      'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="us-ascii"\r\n\r\n' +
      `${html.replaceAll('=', '=3D').replace(/(?:=3D|[^=\r\n]){70}/gu, '$&=\r\n')}\r\n\r\n`,
  );
  return Buffer.from(
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n' +
      `Content-Type: multipart/related; boundary="----=_NextPart_1"\r\n\r\n${parts.join('')}------=_NextPart_1--\r\n`,
  );
};

/** A workbook as LibreOffice saves it as a page. */
export const workbookAsPage = (sheets: readonly PlainSheet[]): Uint8Array =>
  Buffer.from(
    `<!DOCTYPE html>\n<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/></head><body>
<p><center><h1>Overview</h1>${sheets.map(({ name }, index) => `<A HREF="#table${index}">${encoded(name)}</A><br>`).join('\n')}</center></p>
${sheets.map((sheet, index) => `<A NAME="table${index}"><h1>Sheet ${index + 1}: <em>${encoded(sheet.name)}</em></h1></A>\n${tableOf(sheet)}`).join('\n')}</body></html>`,
  );
