import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';
import { autosaveSays, fillUp, isDisabled, openTab, savesNothing, tablesThere } from './web';
import { saveWork, statusIs, typeInto, useWeb } from './web';

const web = useWeb();
const received = answerName('requests.received.business');
const partial = answerName('requests.partial.business');
const stateSecret = answerName('requests.refused.stateSecret.business');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = async (page: Page, name: string): Promise<string> =>
  valueIn((await saveWork(page)).bytes, name);

describe('two tabs', () => {
  it('do not work on the same work: the second is told, and may take over', async () => {
    const first = await openTab(web.profile, web.address);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.address);
    await second.getByRole('heading', { name: '已在另一个标签页中打开' }).waitFor();
    expect(await axeFindings(second.mainFrame())).toEqual([]);

    // A change that the first has hardly made is in what the second takes over.
    await typeInto(first, partial, '9');
    await second.getByRole('button', { name: '在这里继续' }).click();
    await statusIs(second, /必须改正/u);
    await first.getByRole('heading', { name: '已在另一个标签页中继续' }).waitFor();
    expect(await first.locator('.book').evaluate((place) => (place as HTMLElement).inert)).toBe(true);
    await tablesThere(second);
    expect(await saved(second, partial)).toBe('9');
    expect(await savesNothing(first)).toBe(true);

    await first.getByRole('button', { name: '打开一份副本' }).click();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    await second.locator('.pane .status').waitFor();
  });

  it('stay in a copy where another tab takes the work over', async () => {
    const first = await openTab(web.profile, web.address);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);
    await first.evaluate(fillUp);
    await typeInto(first, partial, '9');
    await autosaveSays(first, /浏览器存储空间不足/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.address);
    await button(second, '在这里继续').click();
    await statusIs(second, /必须改正/u);
    await tablesThere(second);
    expect(await saved(second, received)).toBe('7');

    await first.getByText(/可能没有带过去.*请点“保存”存为文件/u).waitFor();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    expect(await saved(first, partial)).toBe('9');
  });

  it('do not write over one another, even where one hangs and does not answer', async () => {
    const first = await openTab(web.profile, web.address);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);
    await first.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined));

    const second = await openTab(web.profile, first.url());
    await typeInto(second, partial, '9');
    await autosaveSays(second, /已自动保存/u);
    await typeInto(first, stateSecret, '5');
    await first.getByRole('heading', { name: /已在另一个标签页中继续$/u }).waitFor();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    await autosaveSays(first, /已自动保存/u);
    await second.reload();
    await tablesThere(second);
    const { bytes } = await saveWork(second);
    const found = [received, partial, stateSecret].map((name) => valueIn(bytes, name));
    expect(await Promise.all(found)).toEqual(['7', '9', '0']);
    expect(await saved(first, stateSecret)).toBe('5');
  });
});

describe('a work that another tab has', () => {
  it('leaves a way back to the one that is open here', async () => {
    const first = await openTab(web.profile, web.address);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);
    const address = first.url();
    await button(first, '示例').click();
    await first.locator('summary', { hasText: '最近的工作（1）' }).click();
    const second = await openTab(web.profile, address);
    await statusIs(second, /必须改正/u);

    await first.bringToFront();
    await first.getByRole('button', { name: /^（示例）海滨投资区管委会/u }).click();
    await first.getByRole('heading', { name: '已在另一个标签页中打开' }).waitFor();
    expect(await savesNothing(first)).toBe(true);
    expect(await axeFindings(first.mainFrame())).toEqual([]);
    await button(first, '返回').click();
    await first.locator('.pane .status').waitFor();
    expect(await isDisabled(first, '保存')).toBe(false);
  });
});
