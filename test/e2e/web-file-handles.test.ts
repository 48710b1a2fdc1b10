import type { Page } from 'playwright-core';
import { openTab, useWeb } from './web';

// Only a secure page may write to files, and one from a folder has no files of its own to write to.
const web = useWeb('served');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a file that cannot be written to any more', () => {
  it('is given up, and the next press of the button asks for another', async () => {
    // A window of the system cannot be operated from here: each question is answered with a folder of its own.
    await web.profile.context.addInitScript(() => {
      let asked = 0;
      Object.assign(globalThis, {
        showSaveFilePicker: async () => {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle(`第${++asked}处`, { create: true });
          return folder.getFileHandle(`第${asked}份.xlsx`, { create: true });
        },
      });
    });
    const page = await openTab(web.profile, web.address);
    await button(page, '保存').click();
    await page.getByText('已保存到“第1份.xlsx”').waitFor();
    await page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry('第1处', { recursive: true }),
    );
    await button(page, '保存').click();
    await page.getByText(/请再点一次“保存”，另选位置/u).waitFor();
    await button(page, '保存').click();
    await page.getByText('已保存到“第2份.xlsx”').waitFor();
    await button(page, '保存').click();
    await page.getByText('已保存到“第2份.xlsx”').waitFor();
  });
});
