/** The ways in which a clerk hands something in in the browser edition. Each gives what the page says to it. */
/* global ClipboardEvent, DataTransfer */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const chosen = (name) => ({ name, exact: true });

/** What the page says of a file, wherever it says it. */
const banner = '.banner.message:not([role]) .message-body';
const question = '#import-question';
const troubles = '.pane [role="alert"] .message-body';
const preview = '.pane .import-bar';
const which = '.pane .import-which';
/** What the pane says of a workbook that is open. */
const standing = '.pane .status-text, .pane main:not([aria-busy]) h1:not(.unseen)';

const choose = async (page, button, file) => {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', button).click();
  await (await asked).setFiles(file);
};

/** Waits for the first of some places to be there. @returns which one */
const firstOf = async (page, places) => {
  const any = page.locator(places.join(', ')).first();
  await any.waitFor();
  for (const place of places) if ((await page.locator(place).count()) > 0) return place;
  throw new Error(`${places.join(', ')}: gone again`);
};

const textIn = async (page, place) => (await page.locator(place).first().innerText()).replace(/\s+/gu, ' ');

/** What became of reading: a preview, a choice of several reports, or a refusal. */
const readingSays = async (page) => {
  const place = await firstOf(page, [troubles, which, preview]);
  if (place !== preview) return textIn(page, place);
  const doubts = await page.locator('.import .message.warn, .import-list summary').allInnerTexts();
  return ['读出了', ...doubts].join('；').replace(/\s+/gu, ' ');
};

/** Writes what the preview shows, over whatever is there. */
const writeAll = async (page) => {
  if ((await page.locator(preview).count()) === 0) return;
  const over = page.locator('.import-conflicts label').filter({ hasText: '全部替换' });
  if ((await over.count()) > 0) await over.click();
  const write = page.locator('.import-bar .button.primary');
  if ((await write.getAttribute('aria-disabled')) === 'true') return;
  await write.click();
  await page.locator(preview).waitFor({ state: 'detached' });
};

/** 打开: a workbook that is gone on with, or a report that is imported. */
export const open = {
  prepare: async () => undefined,
  act: async (page, file) => {
    const opened = `.top-name[title^="${path.basename(file, path.extname(file))}"]`;
    await choose(page, chosen('打开'), file);
    const place = await firstOf(page, [question, banner, opened]);
    if (place === opened) {
      await page.locator(standing).first().waitFor();
      return `打开了；${await textIn(page, standing)}`;
    }
    if (place === banner) return textIn(page, banner);
    await page.getByRole('button', chosen('导入本年')).click();
    return readingSays(page);
  },
  after: writeAll,
};

/** 导入本年, and paste what is in the file. */
export const paste = {
  prepare: async (page) => page.getByRole('button', chosen('导入本年数据')).click(),
  act: async (page, file) => {
    const type = /\.html?$/iu.test(file) ? 'text/html' : 'text/plain';
    const data = await page.evaluateHandle(
      ([kind, text]) => {
        const copied = new DataTransfer();
        copied.setData(kind, text);
        return copied;
      },
      [type, readFileSync(file, 'utf8')],
    );
    await page.locator('.import textarea').evaluate(
      (field, clipboardData) =>
        // Whoever pastes has let go of the key before it is read.
        void setTimeout(() =>
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          ),
        ),
      data,
    );
    return readingSays(page);
  },
  after: writeAll,
};

/** A Word file as the letterhead of the report. */
export const asLetterhead = {
  prepare: async (page) => {
    await page.locator('.tabs').getByRole('tab', { name: '报告' }).click();
    await page.getByRole('button', { name: '导出文件' }).click();
  },
  act: async (page, file) => {
    await page.locator('.exports input[type="file"]').setInputFiles(file);
    const downloaded = page
      .waitForEvent('download')
      .then((download) => `写成了 ${download.suggestedFilename()}`);
    const refused = page
      .locator(troubles)
      .first()
      .waitFor()
      .then(() => textIn(page, troubles));
    await page.locator('.formats').getByRole('button').filter({ hasText: '.docx' }).click();
    try {
      return await Promise.any([downloaded, refused]);
    } finally {
      for (const other of [downloaded, refused]) other.catch(() => undefined);
    }
  },
  after: async () => undefined,
};

/** All ways in which a file may be handed in. */
export const waysOf = (file) => [
  ['打开', open],
  ...(/\.(?:txt|html?)$/iu.test(file) ? [['粘贴', paste]] : []),
  ...(/\.docx$/iu.test(file) ? [['信头', asLetterhead]] : []),
];
