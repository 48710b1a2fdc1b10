import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { goToCell, goToSheet, gridThere, isDisabled, autosaveSays, openTab, savesNothing } from './web';
import { saveWork, statusIs, typeInto, univerParts, useWeb } from './web';
import { figureIn } from './figure';

const web = useWeb();
const tableThree = '三、依申请公开';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = async (page: Page, address: string): Promise<string> =>
  figureIn((await saveWork(page)).bytes, tableThree, address);

/** From now on the browser has no room for anything more of the page in which it runs. */
const fillUp = (): void => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

/** Types into a cell, and leaves it open. */
const beginTyping = async (page: Page, address: string, text: string): Promise<void> => {
  await goToSheet(page, tableThree);
  await goToCell(page, address);
  await page.keyboard.type(text, { delay: 50 });
  await page.waitForTimeout(300);
};

describe('changes that the browser could not keep', () => {
  it('are not put aside for another workbook before they are in a file', async () => {
    await web.profile.context.addInitScript(fillUp);
    const page = await openTab(web.profile, web.origin);
    await typeInto(page, tableThree, 'E5', '7');
    await autosaveSays(page, /浏览器存储空间不足/u);
    await button(page, '新建').click();
    await page.getByRole('heading', { name: '没有新建' }).waitFor();
    await page
      .getByRole('alert')
      .getByText(/改动没有自动保存.*请先点“保存”存为文件/u)
      .waitFor();
    expect(await saved(page, 'E5')).toBe('7');
    await button(page, '新建').click();
    await page.getByLabel('机关名称').waitFor();
  });

  it('stay in a copy where another tab takes the work over', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, tableThree, 'E5', '7');
    await autosaveSays(first, /已自动保存/u);
    await first.evaluate(fillUp);
    await typeInto(first, tableThree, 'E8', '9');
    await autosaveSays(first, /浏览器存储空间不足/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.origin);
    await button(second, '在这里继续').click();
    await statusIs(second, /必须改正/u);
    await gridThere(second);
    expect(await saved(second, 'E5')).toBe('7');

    await first.getByText(/没能带过去.*请点“保存”存为文件/u).waitFor();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    expect(await saved(first, 'E8')).toBe('9');
  });
});

describe('a cell that is still being typed into', () => {
  it('is in the file that is saved, and in the work that is opened again, unless it does not take it', async () => {
    const page = await openTab(web.profile, web.origin);
    await beginTyping(page, 'E5', '12');
    const { bytes } = await saveWork(page);
    expect(await figureIn(bytes, tableThree, 'E5')).toBe('12');
    await autosaveSays(page, /^已自动保存 \d\d:\d\d$/u);

    const id = new URL(page.url()).hash.slice(1);
    await button(page, '示例').click();
    await page.locator('summary', { hasText: '最近的工作（1）' }).click();
    // As a page leaves it that is killed.
    await page.evaluate(
      ([key, sheet]) => localStorage.setItem(key, JSON.stringify([{ sheet, row: 8, column: 4, text: '34' }])),
      [`gouji.typing.${id}`, tableThree] as const,
    );
    await page.getByRole('button', { name: /^海滨投资区管委会/u }).click();
    await page.getByText(/上次没来得及保存的输入已填回.*E9/u).waitFor();
    expect(await saved(page, 'E9')).toBe('34');

    await beginTyping(page, 'E6', '十二');
    expect(await saved(page, 'E6')).toBe(await figureIn(bytes, tableThree, 'E6'));
    await page.getByText('这里只能填不小于 0 的整数').first().waitFor();
  });
});

describe('a work that another tab has', () => {
  it('leaves a way back to the one that is open here', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, tableThree, 'E5', '7');
    await autosaveSays(first, /已自动保存/u);
    const address = first.url();
    await button(first, '示例').click();
    await first.locator('summary', { hasText: '最近的工作（1）' }).click();
    const second = await openTab(web.profile, address);
    await statusIs(second, /必须改正/u);

    await first.bringToFront();
    await first.getByRole('button', { name: /^海滨投资区管委会/u }).click();
    await first.getByRole('heading', { name: '已在另一个标签页中打开' }).waitFor();
    expect(await savesNothing(first)).toBe(true);
    expect(await axeFindings(first.mainFrame(), univerParts)).toEqual([]);
    await button(first, '返回').click();
    await first.locator('.pane .status').waitFor();
    expect(await isDisabled(first, '保存')).toBe(false);
  });
});

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
    const page = await openTab(web.profile, web.origin);
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
