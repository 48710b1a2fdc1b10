import { readXlsx } from 'hucre/xlsx';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { importFile } from '../../../src/imports/import-filing';
import { openReport } from '../../../src/session/import/open-report';
import { framePage, workbookAsMht, workbookAsPage } from '../../support/excel-pages';
import { goldenFiling, sessionOf } from '../../support/golden';

const golden = goldenFiling('2025-county-government');

const drawn = async () => (await readXlsx(await writeDrawing(sessionOf(golden).draw()))).sheets;

describe('a workbook of ours that was saved as a page', () => {
  it.each([
    ['by Excel, in one file', '年报.mht', workbookAsMht],
    ['by LibreOffice', '年报.html', workbookAsPage],
  ])('%s, is read by place, last year as last year', async (_, name, save) => {
    const { filing, unread } = await openReport(name, save(await drawn()), forms);
    expect(unread).toEqual([]);
    expect(filing).toMatchObject({ body: golden.body, year: golden.year, texts: golden.texts });
    expect(filing.answers).toMatchObject(golden.answers);
    expect(filing.previous?.answers).toMatchObject(golden.previous!.answers);
  });

  it('without its cover has the tables all the same, by their sheets', async () => {
    const sheets = (await drawn()).slice(1);
    const { filing } = await openReport('年报.mht', workbookAsMht(sheets), forms);
    expect(filing.answers).toMatchObject(golden.answers);
    expect(filing.previous?.answers).toMatchObject(golden.previous!.answers);
  });

  it('as frames with all sheets in a folder beside them says what to do', async () => {
    await expect(openReport('年报.htm', Buffer.from(framePage(await drawn())), forms)).rejects.toThrow(
      '这个网页只是外框，内容在同名的文件夹里，没有读入。请用 Excel、WPS 或浏览器打开它，另存为 .xlsx 或 .mht 后再试。',
    );
  });
});

it.each([
  ['a.xls', workbookAsMht],
  ['a.html', workbookAsPage],
])('a workbook of others is read without the sheet of last year: %s', async (name, save) => {
  const sheets = [
    { name: '上年数据', rows: [['行政许可', 41]] },
    { name: 'Sheet & 1', rows: [['行政许可', 42]] },
  ];
  const { filing } = await importFile(name, save(sheets), forms);
  expect(filing.answers['decisions.licences']).toBe(42);
});
