import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../src/browser/chromium';
import { type BrowserExcel, type BrowserOptions, openBrowserExcel } from '../src/browser-seam';

let browser: Browser;
let excel: BrowserExcel;

beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => excel.close());
afterAll(() => browser.close());

/** Opens a pane and gives it the focus, as a click on a button of it does. */
async function open(options: Partial<BrowserOptions>): Promise<void> {
  excel = await openBrowserExcel({
    paneFolder: join(__dirname, 'pane'),
    panePage: 'saving.html',
    browser,
    ...options,
  });
  await excel.pane.locator('body[data-platform]').waitFor();
  await excel.pane.locator('#copy').focus();
}

const select = () =>
  excel.pane.evaluate(() =>
    Excel.run((context) => {
      const { names, worksheets } = context.workbook;
      names.add('gone', worksheets.getActiveWorksheet().getRange('C3'));
      names.getItem('gone').getRange().select();
      return context.sync();
    }),
  );
const focusIsIn = (place: 'grid' | 'pane') =>
  excel.page.waitForFunction(
    (id) => document.activeElement?.closest(id) !== null,
    place === 'grid' ? '#excel' : '#pane',
  );
const type = async (text: string) => {
  await excel.page.locator('td.selected[data-cell="C3"]').waitFor();
  await excel.page.keyboard.type(text);
  await excel.page.keyboard.press('Enter');
};

test('on the web the grid has the focus once an add-in has selected a named range [issue 2576]', async () => {
  await open({});
  await select();
  await focusIsIn('grid');
  await type('7');
  await excel.page.locator('td[data-cell="C3"]').getByText('7').waitFor();
  await excel.page.keyboard.press('F6');
  await focusIsIn('pane');
});

test.each(['PC', 'Mac'] as const)('on %s the pane keeps it', async (platform) => {
  await open({ platform });
  await select();
  await type('7');
  await focusIsIn('pane');
  expect(excel.workbook.value('Sheet1', 'C3')).toBe('');
});

/** What the pane hears of being shown and hidden. */
const showAfterHiding = () =>
  excel.pane.evaluate(async () => {
    const heard: string[] = [];
    const told = (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => (heard.length >= count ? resolve() : requestAnimationFrame(look));
        look();
      });
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
    await Office.addin.hide();
    await told(1);
    await Office.addin.showAsTaskpane();
    await told(2);
    return heard;
  });

test('on the desktop the pane takes the focus when it is shown, though it be in view [issue 5050]', async () => {
  await open({ platform: 'PC' });
  await excel.page.locator('td[data-cell="B2"]').click();
  await focusIsIn('grid');
  await excel.pane.evaluate(() => Office.addin.showAsTaskpane());
  await focusIsIn('pane');
});

test('on the web it does not, and the add-in hears of both [doc: show or hide the task pane]', async () => {
  await open({});
  await excel.page.locator('td[data-cell="B2"]').click();
  expect(await showAfterHiding()).toEqual(['Hidden', 'Taskpane']);
  await focusIsIn('grid');
});
