import { patience } from '../support/chromium';
import type { BrowserExcel } from 'excel-stand-in/browser';

/** Waits until the status line says something; fails with what it says instead. */
export const statusSays = async ({ pane }: BrowserExcel, wanted: RegExp): Promise<void> => {
  let said = '';
  for (const end = Date.now() + patience; Date.now() < end; await pane.waitForTimeout(50)) {
    said = (await pane.locator('.status').allTextContents()).join('');
    if (wanted.test(said)) return;
  }
  throw new Error(`the status says “${said}”, not ${String(wanted)}`);
};
