import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { answerName } from '../../src/workbook/names';
import {
  factsOf,
  insetsOfNumbers,
  isHeading,
  pagesOf,
  pagesOfTables,
  tagsOf,
  textOf,
} from '../support/pdf-pages';
import { openTab, typeInto, useWeb } from './web';

const web = useWeb();
const folder = mkdtempSync(path.join(tmpdir(), 'gouji-print-'));
afterAll(() => rmSync(folder, { recursive: true }));

const button = (page: Page, name: string) => page.getByRole('button', { name });

/** Goes to the formats of the report. @param window what asking for the window for printing comes to */
const openExports = async (window: 'opens' | 'is not allowed'): Promise<Page> => {
  const page = await openTab(web.profile, web.address);
  await page.evaluate((opens) => {
    // As the browser does: it tells of the beginning, and the page stands still until somebody has chosen.
    globalThis.print = () => {
      if (opens) globalThis.dispatchEvent(new Event('beforeprint'));
    };
  }, window === 'opens');
  // Without a request there is no chart.
  await typeInto(page, answerName('requests.received.person'), '5');
  await page.locator('.pane').getByRole('tab', { name: '报告' }).click();
  await button(page, '导出文件').click();
  return page;
};

it('prints the report and nothing else of the page, as the Word document looks', async () => {
  const page = await openExports('opens');
  const title = await page.title();
  await page.getByLabel('Word、PDF 文末落款').check();
  await page.getByLabel('Word、PDF、网页后附图解').check();
  await button(page, '打印或另存为 PDF').click();
  await page.locator('.printed-alone').waitFor({ state: 'attached' });
  expect(await page.locator('.printed-alone').isVisible()).toBe(false);
  const file = path.join(folder, 'printed.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true });
  const pages = await pagesOf(file);
  for (const inset of insetsOfNumbers(pages)) expect(inset).toBeCloseTo(14, -1);
  expect(pages.filter((lines) => isHeading(lines.at(-2)!))).toEqual([]);
  expect(pagesOfTables(pages)).toEqual([1, 1, 1]);
  const said = pages.flat().map(textOf);
  expect(said.filter((line) => /导出|校验|勾稽 ·/u.test(line))).toEqual([]);
  expect(said).toContain('一、总体情况');
  expect(textOf(pages.at(-1)![0]!)).toBe('图解');
  expect((await factsOf(file))['Title']).toMatch(/政府信息公开工作年度报告/u);
  expect((await tagsOf(file))['Table']).toBeGreaterThanOrEqual(3);
  // The page is as it was.
  await page.waitForFunction((before) => document.title === before, title);
  expect(await page.locator('.printed-alone').count()).toBe(0);
});

it('saves the Word document where the window for printing cannot be opened', async () => {
  const page = await openExports('is not allowed');
  const downloaded = page.waitForEvent('download');
  await button(page, '打印或另存为 PDF').click();
  expect((await downloaded).suggestedFilename()).toMatch(/年度报告\.docx$/u);
  await page.getByText('这里打不开打印窗口，改存 Word 文档。已下载“').waitFor();
  expect(await page.locator('.printed-alone').count()).toBe(0);
});
