import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserExcel } from 'excel-stand-in/browser';
import { drawCollection } from '../../src/collect/sheets/draw-collection';
import { firstRound, listed, reportOf, rightTotal } from '../support/collect-page';
import { useFolder } from '../support/folder';
import { collected, TestDoor } from '../support/test-collect-door';
import { wrongResults } from '../support/wrong-results';
import { openGouji } from './gouji';
import { buttonIn } from './import-page';
import { lookAt, resize } from './look';

/** 汇总 in Excel's pane: files that were handed in, states, questions, and sheets in the workbook that is open. */

const folder = useFolder();
let excel: BrowserExcel;
afterEach(() => excel.close());

const wayIn = '审核各机关报来的报告：汇总各机关';

const handIns = (files: Readonly<Record<string, string>>) => {
  const list = folder.write('名录.csv', listed);
  const reports = path.join(path.dirname(list), '报送');
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(reports, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return { reports, list };
};

const choose = async (button: string, what: string): Promise<void> => {
  const chooser = excel.page.waitForEvent('filechooser');
  await buttonIn(excel, button).click();
  await (await chooser).setFiles(what);
};

const atRest = (): Promise<void> =>
  excel.pane.locator('.collect[aria-busy="false"] .collect-summary').waitFor();

const said = (words: string | RegExp): Promise<void> =>
  excel.pane.locator('.collect-said').getByText(words).waitFor();

/** Opens the page by keyboard, and collects. */
const collectIn = async (sheets: readonly string[], files = firstRound()): Promise<void> => {
  excel = await openGouji({ sheets });
  await resize(excel);
  await buttonIn(excel, wayIn).focus();
  await excel.page.keyboard.press('Enter');
  const { reports, list } = handIns(files);
  await choose('选择文件夹', reports);
  await choose('选择名录', list);
  await excel.pane.getByText('名录.csv：6 个机关。').waitFor();
  await lookAt(excel);
  await buttonIn(excel, '开始汇总').click();
  await atRest();
};

const sheetNames = (): readonly string[] => excel.workbook.sheets.map(({ name }) => name);

it('says where each body stands, and writes the sums beside the user’s own sheets, twice', async () => {
  await collectIn(['概览', '我的表']);
  expect(await excel.pane.getByRole('group', { name: '按状态筛选' }).innerText()).toMatch(
    /^全部 6\s待确认 1\s无法读取 1\s年度不符 1\s未报送 1\s待改 1\s通过 1$/u,
  );
  await lookAt(excel);
  excel.workbook.user.type('我的表', 'A1', '记着的');

  await buttonIn(excel, '写入汇总表').click();
  await excel.pane.getByText('“概览”不会改动').waitFor();
  await lookAt(excel);
  await buttonIn(excel, '换名写入').click();
  await said(/^已写入 \d+ 张工作表，从“概览（汇总）”看起。$/u);
  expect(sheetNames().slice(0, 4)).toEqual(['概览', '我的表', '概览（汇总）', '汇总表']);
  const { outcome } = (await collected(new TestDoor(), firstRound())).state;
  const { sheets } = drawCollection(outcome!.collection);
  const sums = { names: [], sheets: sheets.filter(({ name }) => name === '汇总表') };
  expect(wrongResults(excel.workbook, sums)).toEqual([]);

  await excel.pane.getByLabel('甲/民政局.json').selectOption('采用这一份');
  await excel.pane.getByRole('heading', { name: /^待确认/u }).waitFor({ state: 'detached' });
  await atRest();
  await buttonIn(excel, '写入汇总表').click();
  await excel.pane.getByText('工作簿里有以前写入的汇总表').waitFor();
  await lookAt(excel);
  const before = sheetNames();
  await buttonIn(excel, '换掉以前的').click();
  await said(/^已写入/u);
  expect(sheetNames()).toEqual(before);
  expect(wrongResults(excel.workbook, sums)).not.toEqual([]);
  expect(excel.workbook.value('我的表', 'A1')).toBe('记着的');

  await buttonIn(excel, '返回').click();
  await excel.pane.getByRole('heading', { name: '新建年度报告' }).waitFor();
  // The focus comes back a moment after the page.
  await excel.pane.waitForFunction((words) => document.activeElement?.textContent === words, wayIn);
  expect(excel.errors).toEqual([]);
});

it('leaves no half where a request is lost, and knows the second round', async () => {
  await collectIn(['我的表']);
  const before = excel.workbook.snapshot();
  excel.wire.loseRequest(3, true);
  await buttonIn(excel, '写入汇总表').click();
  await said('没有写入');
  await said(/工作簿没有改动/u);
  await lookAt(excel);
  expect(excel.wire.pendingFaults).toBe(0);
  expect(excel.workbook.snapshot()).toEqual(before);

  await buttonIn(excel, '收到改正后再汇总').click();
  await choose(
    '选择文件夹',
    handIns({ ...firstRound(), '水务局/年报.json': reportOf('青岚县水务局', rightTotal) }).reports,
  );
  await buttonIn(excel, '开始汇总').click();
  await atRest();
  await excel.pane.getByText(/重新报送的 1 个机关：已改 [1-9]\d*，未改 0，新增 0。/u).waitFor();
  await buttonIn(excel, '打开本级政府报告').click();
  await said(/^已在新的 Excel 窗口中打开/u);
  expect(excel.workbook.windows.others.length).toBe(1);
});
