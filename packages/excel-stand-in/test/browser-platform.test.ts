import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../src/browser/chromium';
import { type BrowserExcel, type BrowserOptions, openBrowserExcel } from '../src/browser-seam';

let browser: Browser;
let excel: BrowserExcel | undefined;

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  await excel?.close();
  excel = undefined;
});
afterAll(() => browser.close());

async function open(options: Partial<BrowserOptions>): Promise<BrowserExcel> {
  excel = await openBrowserExcel({
    paneFolder: join(__dirname, 'pane'),
    panePage: 'saving.html',
    browser,
    ...options,
  });
  await excel.pane.locator('body[data-platform]').waitFor();
  return excel;
}

const copied = async ({ pane }: BrowserExcel) => {
  await pane.locator('#copy').click();
  const output = pane.locator('#copied:not(:empty)');
  await output.waitFor();
  return output.textContent();
};

test('on Mac a pane cannot save a file [issues 2700, 3385, 4681], and opens windows of the browser', async () => {
  const { pane, page, browserWindows, errors } = await open({ platform: 'Mac', clipboard: 'allowed' });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const found = await pane.evaluate(() => {
    Office.context.ui.openBrowserWindow('https://example.com/');
    const { platform, diagnostics, requirements } = Office.context;
    return [platform, diagnostics.platform, requirements.isSetSupported('OpenBrowserWindowApi', '1.1')];
  });
  expect(found).toEqual(['Mac', 'Mac', true]);
  await pane.locator('#save').click();
  expect(await copied(excel as BrowserExcel)).toBe('copied');
  expect([downloads, browserWindows, errors]).toEqual([[], ['https://example.com/'], []]);
});

test('on the web it can, and the clipboard may be refused', async () => {
  const { pane, page } = await open({});
  const download = page.waitForEvent('download');
  await pane.locator('#save').click();
  expect((await download).suggestedFilename()).toBe('report.txt');
  expect(await copied(excel as BrowserExcel)).toBe('refused');
  expect(await pane.evaluate(() => String(Office.context.platform))).toBe('OfficeOnline');
});

test('a batch that asked to wait runs once the cell has been typed [doc: delay while a cell is being edited]', async () => {
  const { pane, page, workbook } = await open({ platform: 'PC' });
  await page.locator('td[data-cell="B2"]').dblclick();
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  const reading = pane.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    }),
  );
  await page.keyboard.type('文');
  await page.keyboard.press('Enter');
  expect(await reading).toBe('文');
  expect(workbook.value('Sheet1', 'B2')).toBe('文');
}, 60_000);

test.each([
  'https://officeapis.public.onecdn.static.microsoft/1/',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
])(
  'a page that takes office.js from %s and lets no other script run is served from there',
  async (network) => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    try {
      const shipped = join(__dirname, 'pane');
      cpSync(shipped, folder, { recursive: true });
      const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' ${new URL(network).origin}" />`;
      const page = readFileSync(join(shipped, 'saving.html'), 'utf8')
        .replace('https://appsforoffice.microsoft.com/lib/1/hosted/', network)
        .replace('<title>', `${policy}<title>`);
      writeFileSync(join(folder, 'saving.html'), page);
      const { pane, outsideRequests, errors } = await open({ paneFolder: folder });
      const read = await pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst().load('name');
          await context.sync();
          return sheet.name;
        }),
      );
      expect([read, outsideRequests, errors]).toEqual(['Sheet1', [], []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
