import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../src/files/named-cells';
import { form2021 } from '../../src/forms/2021/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { asWorkbook } from '../../src/web/as-workbook';
import { thisYear } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';
import { docxOf, pageOf, sheetsOf } from '../support/report-files';

const filing = goldenFiling('2023-prefecture-city');

it.each([
  ['年报.docx', () => docxOf(form2021, filing)],
  ['年报.html', () => Buffer.from(pageOf(form2021, filing))],
  ['年报.json', () => readFileSync(path.resolve(__dirname, '../filings/2023-prefecture-city/answers.json'))],
  ['别人的年报.xlsx', () => writeXlsx({ sheets: sheetsOf(form2021, filing, true) })],
])('%s is a report to be imported, and no workbook to go on with', async (name, bytes) => {
  expect(await asWorkbook(await bytes(), name, thisYear)).toBeUndefined();
});

it('a workbook of ours, or one without a report, is opened as it is', async () => {
  const ours = await writeDrawing(sessionOf(filing).draw());
  const theirs = await writeXlsx({ sheets: [{ name: '台账', rows: [['收件日期', 7]] }] });
  expect(await asWorkbook(ours, '年报.xlsx', thisYear)).toBe(ours);
  expect(await asWorkbook(theirs, '台账.xlsx', thisYear)).toBe(theirs);
  expect((await readNamedCells(theirs)).size).toBe(0);
});

it('what is neither is refused, and it is said why', async () => {
  const notice = asWorkbook(Buffer.from('关于报送年报的通知'), '通知.txt', thisYear);
  await expect(notice).rejects.toThrow('没有找到年度报告的表格和正文');
  await expect(asWorkbook(Buffer.from('%PDF-1.7'), '年报.pdf', thisYear)).rejects.toThrow('文件已损坏');
});
