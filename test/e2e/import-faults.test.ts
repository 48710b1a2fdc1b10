import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { form2021 } from '../../src/forms/2021/index';
import { answerName } from '../../src/workbook/names';
import { bombOf, pack, zipOf } from '../support/zip-files';
import type { BrowserExcel } from 'excel-stand-in/browser';
import { withAnswers } from '../support/filing-fixture';
import { documentXml, pageOf, tableHtml, zipOfDocument } from '../support/report-files';
import { clearShapes, reportLines, tableOf } from '../support/report-text';
import { openGouji, workbookOf } from './gouji';
import { valueOf } from './grid';
import { buttonIn, chooseFile } from './import-page';
import type { Chosen } from './import-page';
import { statusSays } from './status';

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
const blank = withAnswers({}, { answers: {} });
const good = { name: '2025.html', content: pageOf(form2021, withAnswers({ 'decisions.licences': 42 })) };

const linesOf = (licences: number): string =>
  reportLines(
    form2021,
    withAnswers({ 'decisions.licences': licences, 'requests.received.person': licences }),
    clearShapes['rows with bars']!,
  ).join('\n');

/** A file on disk, since the tester hands over no more than a few MB itself. */
const pageOfMegabytes = (size: number): string => {
  const file = path.join(folder, `${size}MB.html`);
  writeFileSync(file, Buffer.alloc(size * 1024 * 1024, '<p>a</p>'));
  return file;
};

const entity = `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')}`;

const faults: readonly (readonly [string, () => Chosen, string])[] = [
  [
    'a page with pictures of the tables',
    () => ({ name: 'a.html', content: '<p>年报</p><img src=a><img src=b>' }),
    '表格是图片，读不出数字',
  ],
  ['a page of 50 MB', () => pageOfMegabytes(50), '文件超过 32 MB'],
  ['a page of 30 MB', () => pageOfMegabytes(30), '网页内容过多'],
  [
    'ten thousand tables in one another',
    () => ({ name: 'a.html', content: '<table><tr><td>'.repeat(10_000) }),
    '套了太多层',
  ],
  [
    'a document with an external entity',
    () => ({ name: 'a.docx', content: zipOfDocument(entity) }),
    '可能不安全，已停止读取',
  ],
  [
    'a document that unpacks to gigabytes',
    () => ({
      name: 'a.docx',
      content: zipOf([pack('[Content_Types].xml', strToU8('<Types/>')), bombOf('word/document.xml', 40)]),
    }),
    '文件解压后过大',
  ],
  [
    'half a document',
    () => ({ name: 'a.docx', content: zipOfDocument(documentXml('<w:p/>')).subarray(0, 150) }),
    '文件已损坏或不完整',
  ],
  ['a PDF', () => ({ name: 'a.pdf', content: '%PDF-1.7\n' }), '文件已损坏'],
  [
    'a blank template',
    () => ({ name: 'a.html', content: tableHtml(tableOf(form2021, 3), blank) }),
    '表格里没有填数字',
  ],
  ['an empty file', () => ({ name: 'a.html', content: '' }), '文件是空的'],
  [
    'two reports',
    () => ({ name: 'a.txt', content: `${linesOf(4)}\n${linesOf(3).replaceAll('2025', '2024')}` }),
    '里有 2 份年度报告',
  ],
];

let excel: BrowserExcel;

beforeAll(async () => {
  excel = await openGouji({ workbook: await workbookOf(blank) });
  await statusSays(excel, /./u);
});

afterAll(async () => {
  await excel.close();
  rmSync(folder, { recursive: true });
});

it('says that the page could not be loaded, and loads it once the network is back', async () => {
  const scripts = /taskpane\/[^/]*\.js$/u;
  await excel.page.context().route(scripts, (route) => route.abort());
  await buttonIn(excel, '导入本年数据').click();
  await excel.pane.getByRole('heading', { name: '没有完成' }).waitFor();
  await excel.page.context().unroute(scripts);
  await buttonIn(excel, '导入本年数据').click();
  await buttonIn(excel, '选择文件').waitFor();
  // The browser tells of the request that was refused.
  excel.errors.length = 0;
});

it.each(faults)('%s is answered with a reason, and the workbook stays as it is', async (_, make, says) => {
  const before = excel.workbook.snapshot();
  const again = excel.pane.getByRole('button', { name: '重新选择文件' });
  if (await again.isVisible()) await again.click();
  await chooseFile(excel, make());
  await excel.pane.getByText(says).first().waitFor();
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('one of two reports can be chosen, and after all that a good file is read', async () => {
  await buttonIn(excel, /2024年/u).click();
  await excel.pane.getByText('年度不对').first().waitFor();
  await buttonIn(excel, '重新选择').click();
  await chooseFile(excel, good);
  await buttonIn(excel, /^写入/u).click();
  await excel.pane.getByText(/数据已写入/u).waitFor();
  expect(valueOf(excel, answerName('decisions.licences'))).toBe(42);
  expect(excel.errors).toEqual([]);
});

it('is put back where Excel fails half-way', async () => {
  await buttonIn(excel, '导入本年数据').click();
  await chooseFile(excel, { name: 'b.txt', content: linesOf(7) });
  await excel.pane.getByLabel('全部替换').check();
  const before = excel.workbook.snapshot();
  // The second request from now on is the writing; the first looks whether anything was changed meanwhile.
  excel.wire.failRequest(2, 'GeneralException', 60);
  await buttonIn(excel, /^写入/u).click();
  await excel.pane.getByRole('heading', { name: '没有写入' }).waitFor();
  expect(excel.wire.pendingFaults).toBe(0);
  expect(excel.workbook.snapshot()).toEqual(before);
});
