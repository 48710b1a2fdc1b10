import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { autosaveSays, beginTyping, fieldAt, isDisabled, openTab, savesNothing, tablesThere } from './web';
import { saveWork, statusIs, typeInto, useWeb } from './web';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';

const web = useWeb();
const received = answerName('requests.received.business');
const partial = answerName('requests.partial.business');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = async (page: Page, name: string): Promise<string> =>
  valueIn((await saveWork(page)).bytes, name);

/** From now on the browser has no room for anything more of the page in which it runs. */
const fillUp = (): void => {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

describe('changes that the browser could not keep', () => {
  it('are not put aside for another workbook before they are in a file', async () => {
    await web.profile.context.addInitScript(fillUp);
    const page = await openTab(web.profile, web.origin);
    await typeInto(page, received, '7');
    await autosaveSays(page, /浏览器存储空间不足/u);
    await button(page, '新建').click();
    await page.getByRole('heading', { name: '没有新建' }).waitFor();
    await page
      .getByRole('alert')
      .getByText(/改动没有自动保存.*请先点“保存”存为文件/u)
      .waitFor();
    expect(await saved(page, received)).toBe('7');
    await button(page, '新建').click();
    await page.getByLabel('机关名称').waitFor();
  });

  it('stay in a copy where another tab takes the work over', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);
    await first.evaluate(fillUp);
    await typeInto(first, partial, '9');
    await autosaveSays(first, /浏览器存储空间不足/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.origin);
    await button(second, '在这里继续').click();
    await statusIs(second, /必须改正/u);
    await tablesThere(second);
    expect(await saved(second, received)).toBe('7');

    await first.getByText(/可能没有带过去.*请点“保存”存为文件/u).waitFor();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    expect(await saved(first, partial)).toBe('9');
  });
});

describe('a cell that is still being typed into', () => {
  it('is in the file that is saved, and in the work that is opened again, whatever was typed', async () => {
    const page = await openTab(web.profile, web.origin);
    await beginTyping(page, received, '12');
    expect(await saved(page, received)).toBe('12');
    await autosaveSays(page, /^已自动保存 \d\d:\d\d$/u);

    await beginTyping(page, partial, '34');
    await button(page, '示例').click();
    await page.locator('summary', { hasText: '最近的工作（1）' }).click();
    await page.getByRole('button', { name: /^海滨投资区管委会/u }).click();
    await autosaveSays(page, '上次的改动还没有存为文件');
    expect(await saved(page, partial)).toBe('34');

    await beginTyping(page, partial, '十二');
    expect(await saved(page, partial)).toBe('十二');
    const field = await fieldAt(page, partial);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.locator('.book-at').getByText('“十二”不是数字；请填阿拉伯数字').waitFor();
  });
});

describe('a work that another tab has', () => {
  it('leaves a way back to the one that is open here', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, received, '7');
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
    expect(await axeFindings(first.mainFrame())).toEqual([]);
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
