import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { figureIn } from './figure';
import { goToCell, goToSheet, gridThere, autosaveSays, openTab, savesNothing } from './web';
import { saveWork, statusIs, typeInto, univerParts, useWeb } from './web';

const web = useWeb();
const tableThree = '三、依申请公开';

/** What cells of table three have in the file that 保存 makes. */
const saved = async (page: Page, ...addresses: readonly string[]): Promise<readonly string[]> => {
  const { bytes } = await saveWork(page);
  return Promise.all(addresses.map((address) => figureIn(bytes, tableThree, address)));
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
    await gridThere(page);
    await page.reload();
    expect(asked).toEqual([]);
    await gridThere(page);
    await typeInto(page, tableThree, 'E5', '7');
    await autosaveSays(page, /已自动保存.*还没有存为文件/u);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await statusIs(page, /必须改正/u);
    await autosaveSays(page, /还没有存为文件/u);

    await gridThere(page);
    await goToSheet(page, tableThree);
    await goToCell(page, 'E8');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.type('34', { delay: 150 });
    await page.waitForTimeout(100);
    await kill(page);

    const again = await openTab(web.profile, web.origin);
    await statusIs(again, /必须改正/u);
    await again.getByText(/上次没来得及保存的输入已填回.*E9/u).waitFor();
    expect(await saved(again, 'E5', 'E8', 'E9')).toEqual(['7', '12', '34']);
  });
});

describe('two tabs', () => {
  it('do not work on the same work: the second is told, and may take over', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, tableThree, 'E5', '7');
    await autosaveSays(first, /已自动保存/u);

    const second = await web.profile.context.newPage();
    second.on('dialog', (dialog) => void dialog.accept());
    await second.goto(web.origin);
    await second.getByRole('heading', { name: '已在另一个标签页中打开' }).waitFor();
    expect(await axeFindings(second.mainFrame(), univerParts)).toEqual([]);

    // A change that the first has hardly made is in what the second takes over.
    await typeInto(first, tableThree, 'E8', '9');
    await second.getByRole('button', { name: '在这里继续' }).click();
    await statusIs(second, /必须改正/u);
    await first.getByRole('heading', { name: '已在另一个标签页中继续' }).waitFor();
    expect(await first.locator('.grid-place').evaluate((place) => (place as HTMLElement).inert)).toBe(true);
    await gridThere(second);
    expect(await saved(second, 'E8')).toEqual(['9']);
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
    await typeInto(page, tableThree, 'E5', '7');
    await autosaveSays(page, '浏览器不允许自动保存，关闭前请点“保存”存为文件');
    expect(await saved(page, 'E5')).toEqual(['7']);
  });
});
