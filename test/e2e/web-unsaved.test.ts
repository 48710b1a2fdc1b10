import type { Page } from 'playwright-core';
import { autosaveSays, beginTyping, fieldAt, fillUp, openTab, saveWork, typeInto, useWeb } from './web';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';

const web = useWeb();
const received = answerName('requests.received.business');
const partial = answerName('requests.partial.business');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = async (page: Page, name: string): Promise<string> =>
  valueIn((await saveWork(page)).bytes, name);

describe('changes that the browser could not keep', () => {
  it('are not put aside for another workbook before they are in a file', async () => {
    await web.profile.context.addInitScript(fillUp);
    const page = await openTab(web.profile, web.address);
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
});

describe('a cell that is still being typed into', () => {
  it('is in the file that is saved, and in the work that is opened again, whatever was typed', async () => {
    const page = await openTab(web.profile, web.address);
    await beginTyping(page, received, '12');
    expect(await saved(page, received)).toBe('12');
    await autosaveSays(page, /^已自动保存 \d\d:\d\d$/u);

    await beginTyping(page, partial, '34');
    await button(page, '示例').click();
    await page.locator('summary', { hasText: '最近的工作（1）' }).click();
    await page.getByRole('button', { name: /^（示例）海滨投资区管委会/u }).click();
    await autosaveSays(page, '上次的改动还没有存为文件');
    expect(await saved(page, partial)).toBe('34');

    await beginTyping(page, partial, '十二');
    expect(await saved(page, partial)).toBe('十二');
    const field = await fieldAt(page, partial);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.locator('.book-at').getByText('“十二”不是数字；请填阿拉伯数字').waitFor();
  });
});
