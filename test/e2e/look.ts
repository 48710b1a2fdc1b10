import type { BrowserExcel } from 'excel-stand-in/browser';
import { axeFindings, overflow } from '../support/axe';

/** In pixels: as narrow as Excel makes a pane, and high enough to see most of a page. */
const paneWidth = 320;
const height = 1150;

/** Makes the pane as wide as is given, and the window high. */
export const resize = async ({ page }: BrowserExcel, width = paneWidth, tall = height): Promise<void> => {
  await page.setViewportSize({ width: 900, height: tall });
  await page.evaluate((pixels) => {
    document.body.style.gridTemplateColumns = `1fr ${pixels}px`;
  }, width);
};

/** The pane as it is now is accessible, and not wider than its frame. */
export const lookAt = async (excel: BrowserExcel): Promise<void> => {
  await excel.pane.waitForTimeout(50);
  expect(await axeFindings(excel.pane)).toEqual([]);
  expect(await overflow(excel.pane)).toBe(0);
};
