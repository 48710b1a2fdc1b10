import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';
import { filingOf, withAnswers } from '../support/filing-fixture';
import { pageOf } from '../support/report-files';
import { clearShapes, paragraphs, reportLines } from '../support/report-text';
import { openGouji, workbookOf } from './gouji';
import { buttonIn, chooseFile } from './import-page';
import { lookAt, resize } from './look';

import { statusSays } from './status';

const published = withAnswers({
  'decisions.licences': 318,
  'decisions.penalties': 42,
  'requests.received.person': 12,
  'requests.received.total': 12,
  'requests.granted.person': 12,
  'requests.granted.total': 12,
  'requests.handled.person': 12,
  'requests.handled.total': 12,
});
const lines = reportLines(form2021, published, clearShapes['rows with bars']!).join('\n');
const blank = withAnswers({}, { answers: {} });

let excel: BrowserExcel;

/** Opens the page of imports, as narrow as Excel makes the pane. */
const openImports = async (what: string, options: Partial<BrowserOptions> = {}): Promise<void> => {
  excel = await openGouji(options);
  await resize(excel);
  if (options.workbook) await statusSays(excel, /./u);
  await buttonIn(excel, what).click();
  await buttonIn(excel, '选择文件').waitFor();
};

const choose = (name: string, content: string): Promise<void> => chooseFile(excel, { name, content });

afterEach(() => excel.close());

describe('导入', () => {
  it('asks for a file, says why one cannot be read, and which of several is meant', async () => {
    await openImports('导入上年数据', { workbook: await workbookOf(blank) });
    await lookAt(excel);
    await choose('扫描件.html', '<p>年度报告</p><img src="1.png"><img src="2.png">');
    await excel.pane.getByText('表格是图片，读不出数字').waitFor();
    await lookAt(excel);
    const earlier = lines.replaceAll('2025', '2024').replace('| 12 |', '| 11 |');
    await choose('两年报告.txt', `${earlier}\n${lines}`);
    await buttonIn(excel, paragraphs.title).waitFor();
    await lookAt(excel);
    await buttonIn(excel, paragraphs.title.replace('2025', '2024')).click();
    await buttonIn(excel, /^写入/u).waitFor();
    await lookAt(excel);
    await buttonIn(excel, /^写入/u).click();
    await excel.pane.getByText(/上年数据已写入/u).waitFor();
    await lookAt(excel);
  });

  it('shows what stands in the way, what was worked out and what could not be placed', async () => {
    const answers = { 'decisions.licences': 300, 'decisions.penalties': 42, 'decisions.coercion': 0 };
    await openImports('导入本年数据', {
      workbook: await workbookOf({ ...blank, answers, texts: { problems: '我局自己写的一段。' } }),
    });
    const odd = lines
      .replace(/^规章 .*/mu, '规章000')
      .replace(/^行政规范性文件 .*/mu, '行政规范性文件1234')
      .replace(/^行政强制 .*\n/mu, '')
      .replace('（七）总计 | 12 |', '（七）总计 | 13 |');
    await choose('2025年报.txt', odd);
    await excel.pane.getByText('有 2 格已有别的内容').waitFor();
    await lookAt(excel);
    await excel.pane.getByLabel('全部替换').check();
    await excel.pane.locator('td.unread').first().scrollIntoViewIfNeeded();
    await lookAt(excel);
  });

  it('says that a report is of another year, and what of the earlier form cannot be carried over', async () => {
    await openImports('导入上年数据', { workbook: await workbookOf({ ...blank, year: 2021 }) });
    const old = filingOf(form2019, { 'licences.decisions': 7, 'requests.otherwise.total': 3 });
    const page = pageOf(form2019, old);
    await choose('2019年报.html', page.replaceAll('2025', '2019'));
    await excel.pane.getByText('年度不对').first().waitFor();
    await lookAt(excel);
    await buttonIn(excel, '重新选择').click();
    await choose('2020年报.html', page.replaceAll('2025', '2020'));
    await excel.pane.getByText('没有对应的格').waitFor();
    await lookAt(excel);
  });

  it('shows that it is at work while the workbook is slow', async () => {
    await openImports('导入上年数据', { workbook: await workbookOf(blank) });
    excel.wire.latency = 2500;
    await choose('2024年报.txt', lines.replaceAll('2025', '2024'));
    await buttonIn(excel, '正在读取…').waitFor();
    await lookAt(excel);
    excel.wire.latency = 0;
    await buttonIn(excel, /^写入/u).waitFor();
  });

  it('fills in the page 建表 before there are tables', async () => {
    await openImports('导入上年数据');
    await choose('2024年报.txt', lines.replaceAll('2025', '2024'));
    await buttonIn(excel, '采用').waitFor();
    await lookAt(excel);
    await buttonIn(excel, '采用').click();
    await excel.pane.getByText('建表时一并写入上年数据').waitFor();
    await lookAt(excel);
    await buttonIn(excel, '创建').click();
    await statusSays(excel, /./u);
    await excel.pane.getByText('导入的数据已写入').waitFor();
  });

  it('is all done with the keyboard', async () => {
    await openImports('导入上年数据', { workbook: await workbookOf(blank) });
    await choose('2024年报.txt', lines.replaceAll('2025', '2024'));
    await buttonIn(excel, /^写入/u).waitFor();
    const focused = (): Promise<string> =>
      excel.pane.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('导入上年数据');
    const stops: string[] = [];
    for (let stop = 0; stop < 20 && !stops.at(-1)?.startsWith('写入'); stop++) {
      await excel.page.keyboard.press('Tab');
      stops.push(await focused());
    }
    await excel.page.keyboard.press('Enter');
    await excel.pane.getByText(/上年数据已写入/u).waitFor();
  });
});
