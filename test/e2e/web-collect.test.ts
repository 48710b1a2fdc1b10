import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { axeFindings, overflow } from '../support/axe';
import { firstRound, listed, reportOf, rightTotal } from '../support/collect-page';
import { useFolder } from '../support/folder';
import { openTab, saveWork, useWeb } from './web';

const web = useWeb();
const folder = useFolder();

/** Writes what was handed in. @returns the folder, and the list beside it */
const handIns = (
  files: Readonly<Record<string, string>>,
): { readonly reports: string; readonly list: string } => {
  const list = folder.write('名录.csv', listed);
  const reports = path.join(path.dirname(list), '报送');
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(reports, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return { reports, list };
};

const choose = async (page: Page, button: string, what: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(what);
};

const summaryIn = (page: Page): Promise<string> => page.locator('.collect-summary').innerText();

const atRest = async (page: Page): Promise<void> =>
  page.locator('.collect[aria-busy="false"] .collect-summary').waitFor();

it('goes through two rounds: states, an answer, what was corrected, and all that is saved', async () => {
  const page = await openTab(web.profile, web.address);
  const opened = await page.locator('.top-name').textContent();
  await page.getByRole('button', { name: '汇总各机关', exact: true }).click();
  const { reports, list } = handIns(firstRound());
  await choose(page, '选择文件夹', reports);
  await page.getByText('已选 8 个文件').waitFor();
  await choose(page, '选择名录', list);
  await page.getByText('名录.csv：6 个机关。').waitFor();
  expect(await axeFindings(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: '开始汇总' }).click();
  await atRest(page);
  expect(await page.getByRole('group', { name: '按状态筛选' }).innerText()).toMatch(
    /^全部 6\s待确认 1\s无法读取 1\s年度不符 1\s未报送 1\s待改 1\s通过 1$/u,
  );
  expect(await axeFindings(page.mainFrame())).toEqual([]);

  await page.getByLabel('甲/民政局.json').selectOption('采用这一份');
  await page.getByRole('heading', { name: /^待确认/u }).waitFor({ state: 'detached' });
  await atRest(page);
  await page.getByRole('button', { name: '待改 1', exact: true }).click();
  await page.getByRole('button', { name: /^青岚县水务局/u }).click();
  await page.locator('.collect-values').getByText('应为').first().waitFor();

  writeFileSync(path.join(reports, '水务局/年报.json'), reportOf('青岚县水务局', rightTotal));
  await page.getByRole('button', { name: '收到改正后再汇总' }).click();
  await choose(page, '选择文件夹', reports);
  await page.getByRole('button', { name: '开始汇总' }).click();
  await atRest(page);
  expect(await summaryIn(page)).toMatch(/重新报送的 1 个机关：已改 [1-9]\d*，未改 0，新增 0。/u);

  const zip = unzipSync((await saveWork(page, '保存全部结果和退回意见')).bytes);
  const { sheets } = await readXlsx(zip['汇总.xlsx']!);
  expect(sheets[0]!.name).toBe('概览');
  const letter = unzipSync(zip['退回意见/青岚县司法局.docx']!)['word/document.xml']!;
  expect(new TextDecoder().decode(letter)).toContain('尚未收到你单位的');

  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page.mainFrame())).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '返回报告' }).click();
  expect(await page.locator('.top-name').textContent()).toBe(opened);
  await page.getByRole('button', { name: '汇总各机关', exact: true }).click();
  await page.getByRole('button', { name: '打开本级政府报告' }).click();
  await page.locator('.top-name').getByText('青岚县2025年').waitFor();
});
