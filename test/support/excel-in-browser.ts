import { type BrowserExcel, type BrowserOptions, openBrowserExcel as open } from 'excel-stand-in/browser';
import type { Browser } from 'playwright-core';
import { launchChromium, patience } from './chromium';
import { formulas } from './excel';
import { excelOfThisFile } from './excels';

/** One Chromium does for a whole test file; every workbook gets a profile of its own in it. */
let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

/** Excel's stand-in in Chromium, with formulas. What a test leaves open is closed after the last one of its file. */
export const openBrowserExcel = async (options: BrowserOptions): Promise<BrowserExcel> =>
  open({
    formulas,
    ...excelOfThisFile(),
    browser: await (browser ??= launchChromium()),
    timeout: patience,
    ...options,
  });
