import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';
import { tablesThere, autosaveSays, openTab, savesNothing } from './web';
import { saveWork, statusIs, typeInto, useWeb } from './web';

const web = useWeb();
const received = answerName('requests.received.business');
const partial = answerName('requests.partial.business');
const stateSecret = answerName('requests.refused.stateSecret.business');

/** What cells have in the file that 保存 makes. */
const saved = async (page: Page, ...names: readonly string[]): Promise<readonly string[]> => {
  const { bytes } = await saveWork(page);
  return Promise.all(names.map((name) => valueIn(bytes, name)));
};

/** Ends a page as a crash does: nothing of it runs any more. */
const kill = async (page: Page): Promise<void> => {
  const session = await web.profile.context.newCDPSession(page);
  await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
  await page.close();
};

describe('a page', () => {
  it('asks before it is closed where changes are in no file, and comes back with nothing lost when killed', async () => {
    const asked: string[] = [];
    const page = await web.profile.context.newPage();
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(web.origin);
    await tablesThere(page);
    await page.reload();
    expect(asked).toEqual([]);
    await tablesThere(page);
    await typeInto(page, received, '7');
    await autosaveSays(page, /已自动保存.*还没有存为文件/u);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await statusIs(page, /必须改正/u);
    await autosaveSays(page, /还没有存为文件/u);

    await tablesThere(page);
    await typeInto(page, partial, '12');
    await autosaveSays(page, /已自动保存/u);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    // Enter has gone on to the cell below.
    await page.keyboard.type('34');
    await autosaveSays(page, /浏览器存储空间不足/u);
    await kill(page);

    const again = await openTab(web.profile, web.origin);
    await statusIs(again, /必须改正/u);
    await again.getByText(/上次没来得及保存的输入已填回.*“表三 （三）1.属于国家秘密 商业企业”/u).waitFor();
    expect(await saved(again, received, partial, stateSecret)).toEqual(['7', '12', '34']);
  });
});

describe('two tabs', () => {
  it('do not work on the same work: the second is told, and may take over', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, received, '7');
    await autosaveSays(first, /已自动保存/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.origin);
    await second.getByRole('heading', { name: '已在另一个标签页中打开' }).waitFor();
    expect(await axeFindings(second.mainFrame())).toEqual([]);

    // A change that the first has hardly made is in what the second takes over.
    await typeInto(first, partial, '9');
    await second.getByRole('button', { name: '在这里继续' }).click();
    await statusIs(second, /必须改正/u);
    await first.getByRole('heading', { name: '已在另一个标签页中继续' }).waitFor();
    expect(await first.locator('.book').evaluate((place) => (place as HTMLElement).inert)).toBe(true);
    await tablesThere(second);
    expect(await saved(second, partial)).toEqual(['9']);
    expect(await savesNothing(first)).toBe(true);

    await first.getByRole('button', { name: '打开一份副本' }).click();
    await first.locator('.top-name').getByText('（副本）.xlsx').waitFor();
    await second.locator('.pane .status').waitFor();
  });
});

describe('a browser that keeps nothing', () => {
  it('is said to, and everything else works', async () => {
    await web.profile.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const page = await openTab(web.profile, web.origin);
    await typeInto(page, received, '7');
    await autosaveSays(page, '浏览器不允许自动保存，关闭前请点“保存”存为文件');
    expect(await saved(page, received)).toEqual(['7']);
  });
});
