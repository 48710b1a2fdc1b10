import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { openExcel } from 'excel-stand-in';
import { openBrowserExcel } from 'excel-stand-in/browser';
import { univerFormulas } from 'excel-stand-in/univer-formulas';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.mjs';
import { serveFolder } from '../scripts/static-server.mjs';
import { ExcelHost } from '../src/hosts/excel/excel-host';
import { writeDrawing } from '../src/hosts/xlsx/write';
import { textName } from '../src/workbook/names';
import { sampleFiling } from '../test/e2e/filings';
import { sessionOf } from '../test/support/golden';
import { untilQuiet, watchTasks } from './in-chromium/page-cost.mjs';

/**
 * How long typing is held up at most: in a paragraph of 20,000 characters, at its end and in its middle, with pauses as a
 * clerk makes, in which all is read and saved. In the tables and the pane of the browser edition and in the pane in
 * Excel, as they are built (`npm run build`): `npm run bench:typing -- --rounds 5`. Exits 1 where a task takes longer
 * than it may.
 */

/** In characters. */
const length = 20_000;
/** In milliseconds of processor time. */
const longest = 50;
/** In milliseconds. */
const [betweenKeys, betweenWords] = [120, 1500];
const words = '年内公开了五件';
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] ?? NaN) || 5;

const problems = 'problems';
/** Where the pane takes the text of it. */
const ownText = `textarea[id*="${problems}"]`;
/** What was published in some year, with other figures each time. */
const text = Array.from(
  { length },
  (_, index) =>
    `${index + 1}.主动公开政府信息${(index * 37) % 1000}条，其中${index % 50}条以图解形式公开。\n`,
)
  .join('')
  .slice(0, length);
const drawing = sessionOf({ ...sampleFiling, texts: { ...sampleFiling.texts, [problems]: text } }).draw();
const { sheet } = drawing.names.find(({ name }) => name === textName(problems))!;

/** Where it is typed, and what is typed into. */
interface Place {
  readonly browser: Browser;
  readonly keys: Page['keyboard'];
  readonly page: Page | Frame;
  readonly field: string;
}

const typeWords = async ({ keys, page }: Place): Promise<void> => {
  for (let round = 0; round < rounds; round++) {
    await keys.type(words, { delay: betweenKeys });
    await page.waitForTimeout(betweenWords);
  }
};

const measure = async (door: string, place: Place): Promise<void> => {
  const { browser, page, field } = place;
  const input = page.locator(field);
  await input.focus();
  for (const [where, at] of [
    ['at the end', Infinity],
    ['in the middle', length / 2],
  ] as const) {
    await input.evaluate((area: HTMLTextAreaElement, offset) => {
      const caret = Math.min(offset ?? Infinity, area.value.length);
      area.setSelectionRange(caret, caret);
    }, at);
    await untilQuiet(browser);
    const { longest: found } = await watchTasks(browser, page, () => typeWords(place));
    if (!(await input.inputValue()).includes(words.repeat(rounds)))
      throw new Error(`${door}: keys were lost`);
    const isLate = found.processor > longest;
    console.log(
      `${door}, ${where}: longest task ${found.processor.toFixed(1)} ms of the processor, ${found.clock.toFixed(1)} by the clock${isLate ? '  MISSED' : ''}`,
    );
    if (isLate) process.exitCode = 1;
  }
};

const inBrowserEdition = async (browser: Browser): Promise<void> => {
  const { port, close } = await serveFolder({
    folder: path.resolve('dist/web'),
    port: 4530,
    index: 'index.html',
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
    await page.goto(`http://localhost:${port}`);
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    const buffer = Buffer.from(await writeDrawing(drawing));
    await (await asked).setFiles({ name: '长文.xlsx', mimeType: '', buffer });
    await page.locator('.top-name', { hasText: '长文' }).waitFor();
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    const there = { browser, page, keys: page.keyboard };
    await measure('browser edition', { ...there, field: `.book [data-name="${textName(problems)}"]` });
    await page.locator('.pane .tabs').getByRole('tab', { name: '报告' }).click();
    await page.locator(ownText).waitFor();
    await measure('pane in the browser edition', { ...there, field: ownText });
  } finally {
    await close();
  }
};

const inExcel = async (browser: Browser): Promise<void> => {
  const drawn = openExcel({ sheets: ['Sheet1'], formulas: univerFormulas });
  await new ExcelHost(drawn).draw(drawing);
  const excel = await openBrowserExcel({
    ...{ formulas: univerFormulas, browser, workbook: drawn.workbook },
    ...{ paneFolder: path.resolve('dist'), panePage: 'taskpane.html' },
    ...{ platform: 'OfficeOnline', excelApi: '1.14' },
  });
  try {
    await excel.pane.locator('.tabs').getByRole('tab', { name: '报告' }).click();
    await excel.pane.locator(ownText).waitFor();
    const there = { browser, page: excel.pane, keys: excel.page.keyboard };
    await measure('pane in Excel', { ...there, field: ownText });
  } finally {
    await excel.close();
  }
};

const main = async (): Promise<void> => {
  for (const built of ['dist/web/index.html', 'dist/taskpane.html'])
    if (!existsSync(built)) throw new Error(`${built} is missing: run \`npm run build\` first.`);
  // The page around a pane is another site on a real Excel, and has a process of its own.
  const browser = await launchChromium({}, ['--enable-features=OriginKeyedProcessesByDefault']);
  try {
    await inBrowserEdition(browser);
    await inExcel(browser);
    console.log(
      `This machine has ${availableParallelism()} cores, with ${loadavg()[0]!.toFixed(1)} at work.`,
    );
  } finally {
    await browser.close();
  }
};

void main();
