/** Reports as Chromium prints and saves them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../scripts/chromium.mjs';

const plainPage =
  '<!doctype html><meta charset="utf-8"><pre style="white-space: pre-wrap; font-size: 12pt"></pre>';

const open = async (page, file) => {
  if (!file.endsWith('.txt')) return page.goto(pathToFileURL(file).href);
  await page.setContent(plainPage);
  await page
    .locator('pre')
    .evaluate((pre, text) => void (pre.textContent = text), readFileSync(file, 'utf8'));
};

const print = (page, place) => page.pdf({ path: `${place}.pdf`, format: 'A4' });

const save = async (page, place) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  writeFileSync(`${place}.mht`, data);
};

const ways = { pdf: print, mht: save };

/** Prints (`pdf`) or saves (`mht`) each of the files, whole paths, into a folder. */
export const convertByChromium = async (format, files, folder) => {
  const browser = await launchChromium();
  try {
    for (const file of files) {
      const page = await browser.newPage();
      await open(page, file);
      await ways[format](page, path.join(folder, path.parse(file).name));
      await page.close();
    }
  } finally {
    await browser.close();
  }
};
