import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserExcel } from 'excel-stand-in/browser';

const folder = path.resolve(__dirname, '../../out/shots');

/** Pictures are taken by `npm run shots`, not by every run of the tests. */
const wanted = process.env['SHOTS'] === '1';

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

/** Writes pictures of the pane as it is now: in its own colours, and in those of high contrast. */
export const shoot = async ({ page }: BrowserExcel, name: string): Promise<void> => {
  if (!wanted) return;
  mkdirSync(folder, { recursive: true });
  const frame = page.locator('#pane iframe');
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    const ending = forcedColors === 'active' ? '-contrast' : '';
    await frame.screenshot({ path: path.join(folder, `${name}${ending}.png`) });
  }
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
};
