import type { Page } from 'playwright-core';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';
import { autosaveSays, openTab, saveWork, tablesThere, typeInto, useWeb } from './web';

const web = useWeb();
const received = answerName('requests.received.business');

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const saved = async (page: Page): Promise<string> => valueIn((await saveWork(page)).bytes, received);

describe('a browser that keeps nothing', () => {
  it('is said to, at the start and at each change, and everything else works', async () => {
    await web.profile.context.addInitScript(() => {
      const deny = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      IDBFactory.prototype.open = deny;
      Object.defineProperty(globalThis, 'localStorage', { get: deny });
      Object.assign(globalThis, { BroadcastChannel: deny });
    });
    const asked: string[] = [];
    const page = await openTab(web.profile, web.address);
    page.on('dialog', (dialog) => asked.push(dialog.type()));
    await heading(page, '浏览器不允许自动保存').waitFor();
    await page.getByText('这里没有“最近的工作”。关闭或刷新本页之前，请点“保存”存为文件').waitFor();
    await typeInto(page, received, '7');
    await autosaveSays(page, '浏览器不允许自动保存，关闭前请点“保存”存为文件');
    expect(await saved(page)).toBe('7');
    await typeInto(page, received, '8');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('the database of an earlier version', () => {
  it('is taken over with its works, once no page of that version is open', async () => {
    const page = await web.profile.context.newPage();
    await page.addInitScript(() => {
      if (location.hash !== '') return;
      const request = indexedDB.open('gouji', 1);
      request.onupgradeneeded = () => {
        const [works, summaries] = ['works', 'summaries'].map((name) =>
          request.result.createObjectStore(name),
        );
        const work = { id: '1', name: '旧年报.xlsx', changedAt: Date.now(), unsaved: true };
        works!.put({ ...work, unnamed: false, bytes: null }, work.id);
        summaries!.put(work, work.id);
      };
      addEventListener('older-closes', () => request.result.close());
    });
    await page.goto(web.address);
    await heading(page, '旧版勾稽还开在另一个标签页里').waitFor();
    await tablesThere(page);
    await typeInto(page, received, '7');
    await autosaveSays(page, /^旧版勾稽还开在另一个标签页里，关闭它之前这里不能自动保存/u);
    await page.evaluate(() => dispatchEvent(new Event('older-closes')));
    await autosaveSays(page, /已自动保存/u);
    await page.reload();
    await tablesThere(page);
    await page.locator('summary', { hasText: '最近的工作（1）' }).click();
    await page.getByRole('button', { name: /^旧年报.xlsx/u }).click();
    await page.getByLabel('机关名称').waitFor();
  });
});

describe('the database of a later version', () => {
  it('is left to it, and this page says that it saves nothing any more', async () => {
    const page = await openTab(web.profile, web.address);
    await typeInto(page, received, '7');
    await autosaveSays(page, /已自动保存/u);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('gouji', 1000);
          request.onsuccess = () => resolve(request.result.close());
          request.onblocked = () => reject(new Error('blocked'));
        }),
    );
    await typeInto(page, received, '8');
    await autosaveSays(page, /^这个浏览器里用过新版勾稽，旧版不能自动保存，请点“保存”存为文件/u);
    expect(await saved(page)).toBe('8');
    const another = await openTab(web.profile, web.address);
    await heading(another, '这个浏览器里用过新版勾稽').waitFor();
  });
});
