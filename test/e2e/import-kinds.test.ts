import { writeCsv, writeOds, writeXlsx } from 'hucre';
import { form2021 } from '../../src/forms/2021/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { answerName, cellNames, previousName } from '../../src/workbook/names';
import type { BrowserExcel } from 'excel-stand-in/browser';
import { withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';
import { encodeGb18030 } from '../support/gb18030';
import { useOffice } from '../support/soffice';
import { docxOf, pageOf, sheetsOf, tableHtml } from '../support/report-files';
import { plainHabits, reportPdf } from '../support/report-pdf';
import { clearShapes, reportLines, runTogether, tableOf } from '../support/report-text';
import { openGouji, workbookOf } from './gouji';
import { valueOf } from './grid';
import { buttonIn, chooseFile, dropFile, putOnClipboard } from './import-page';
import { statusSays } from './status';

const published = withAnswers({
  'decisions.licences': 42,
  'requests.carriedOut.person': 2,
  'requests.carriedOut.total': 2,
  'fees.amount': 1.5,
});
const page = pageOf(form2021, published);
const lines = reportLines(form2021, published, clearShapes['rows with bars']!).join('\n');
const html = [2, 3, 4].map((number) => tableHtml(tableOf(form2021, number), published)).join('');

const office = useOffice();
let excel: BrowserExcel;

const file =
  (name: string, content: () => string | Uint8Array | Promise<Uint8Array>) => async (): Promise<void> =>
    chooseFile(excel, { name, content: await content() });

/** A report's tables as LibreOffice saves them, with a row that is repeated on each printed page. */
const inOffice = async (format: 'xls' | 'ods'): Promise<Uint8Array> => {
  const sheets = sheetsOf(form2021, published, true).map((sheet) => ({
    ...sheet,
    pageSetup: { printTitlesRow: '1:1' },
  }));
  return (await office.convert({ report: await writeXlsx({ sheets }) }, format))['report']!;
};

/** Every way to bring a report into the pane. */
const kinds: readonly (readonly [string, () => Promise<void>])[] = [
  ['a saved page', file('2025.html', () => page)],
  [
    'a page in GB18030',
    file('2025.htm', () => encodeGb18030(page.replace('charset="utf-8"', 'charset="gb2312"'))),
  ],
  ['a Word document', file('2025.docx', () => docxOf(form2021, published))],
  ['a PDF', file('2025.pdf', () => reportPdf(form2021, published, plainHabits))],
  ['an .xlsx', file('2025.xlsx', () => writeXlsx({ sheets: sheetsOf(form2021, published, true) }))],
  ['an .xls', file('2025.xls', () => inOffice('xls'))],
  ['an .ods of LibreOffice', file('2025.ods', () => inOffice('ods'))],
  ['an .ods', file('2025.ods', () => writeOds({ sheets: sheetsOf(form2021, published, true) }))],
  ['a .csv', file('2025.csv', () => writeCsv(sheetsOf(form2021, published, false)[1]!.rows))],
  ['a workbook of ours', file('2025年报.xlsx', () => writeDrawing(sessionOf(published).draw()))],
  ['plain text', file('2025.txt', () => lines)],
  ['text run together', file('2025.txt', () => runTogether(form2021, published))],
  ['a file that is dropped', () => dropFile(excel, '2025.html', page)],
  [
    'what was copied from a page',
    async () => {
      await putOnClipboard(excel, html, '行政许可 41');
      await excel.pane.getByLabel('或者粘贴').focus();
      await excel.page.keyboard.press('Control+V');
    },
  ],
  [
    'what was copied from a text, without any field',
    async () => {
      await putOnClipboard(excel, '<p>年报</p>', lines);
      await excel.page.keyboard.press('Control+V');
    },
  ],
];

/** One kind that fails is not to fail the others. */
const leaveImports = async (): Promise<void> => {
  const back = excel.pane.getByRole('button', { name: '返回' });
  if (await back.isVisible()) await back.click();
};

beforeAll(async () => {
  excel = await openGouji({ workbook: await workbookOf(withAnswers({}, { answers: {}, year: 2026 })) });
  await statusSays(excel, /./u);
});

afterAll(() => excel.close());

describe('上年数据', () => {
  it.each(kinds)('are read from %s, written at once, and taken back', async (_, bring) => {
    await leaveImports();
    await buttonIn(excel, '导入上年数据').click();
    await excel.pane.getByRole('button', { name: '选择文件' }).waitFor();
    await bring();
    await buttonIn(excel, /^写入（\d+ 格）$/u).waitFor();
    expect(valueOf(excel, previousName('decisions.licences'))).toBe('');
    await buttonIn(excel, /^写入（\d+ 格）$/u).click();
    await excel.pane.getByText(/上年数据已写入 \d+ 格/u).waitFor();
    const written = ['decisions.licences', 'requests.carriedOut.total', 'fees.amount', 'review.upheld'].map(
      (field) => valueOf(excel, previousName(field)),
    );
    expect(written).toEqual([42, 2, 1.5, 0]);
    expect(valueOf(excel, answerName('decisions.licences'))).toBe('');
    expect(valueOf(excel, cellNames.previousYear)).toBe(2025);
    await buttonIn(excel, '撤销').click();
    await excel.pane.getByText('已撤销').waitFor();
    expect(valueOf(excel, previousName('decisions.licences'))).toBe('');
  });

  it('are filled in with three clicks: 导入上年数据, 选择文件, 写入', async () => {
    await buttonIn(excel, '导入上年数据').click();
    await chooseFile(excel, { name: '2025.html', content: page });
    await buttonIn(excel, '写入（208 格）').click();
    await excel.pane.getByText('上年数据已写入 208 格').waitFor();
    expect(valueOf(excel, previousName('decisions.licences'))).toBe(42);
  });

  it('met no error, and asked no other machine for anything', () => {
    expect(excel.errors).toEqual([]);
    expect(excel.outsideRequests).toEqual([]);
  });
});
