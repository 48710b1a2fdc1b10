import type { Page } from 'playwright-core';
import { axeFindings } from './axe';
import { figureIn } from './figure';
import { goToCell, goToSheet, gridThere, keptSays, openTab, useWeb } from './web';
import { saveWork, statusIs, typeInto, univerParts } from './web';

jest.setTimeout(240_000);

const web = useWeb();
const tableThree = '三、依申请公开';

/** What the formula bar shows of a cell. */
const contentOf = async (page: Page, sheet: string, address: string): Promise<string> => {
  await goToSheet(page, sheet);
  await goToCell(page, address);
  await page.waitForTimeout(500);
  return (await saved(page, sheet, address)).trim();
};

const saved = async (page: Page, sheet: string, address: string): Promise<string> =>
  figureIn((await saveWork(page)).bytes, sheet, address);

/** Ends a page as a crash does: nothing of it runs any more. */
const kill = async (page: Page): Promise<void> => {
  const session = await web.profile.context.newCDPSession(page);
  await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
  await page.close();
};

describe('a page that is killed', () => {
  it('in the middle of typing comes back with nothing lost', async () => {
    const page = await openTab(web.profile, web.origin);
    await typeInto(page, tableThree, 'E5', '7');
    await keptSays(page, /已自动保存/u);
    await goToCell(page, 'E8');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.type('34', { delay: 150 });
    await page.waitForTimeout(100);
    await kill(page);

    const again = await openTab(web.profile, web.origin);
    await statusIs(again, /必须改正/u);
    await again.getByText(/上次没来得及保存的输入已填回.*E9/u).waitFor();
    expect(await contentOf(again, tableThree, 'E5')).toBe('7');
    expect(await contentOf(again, tableThree, 'E8')).toBe('12');
    expect(await contentOf(again, tableThree, 'E9')).toBe('34');
  });
});

describe('closing a page', () => {
  it('asks only where there are changes that are in no file', async () => {
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
    await keptSays(page, /还没有存为文件/u);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await statusIs(page, /必须改正/u);
    await keptSays(page, /还没有存为文件/u);
  });
});

describe('two tabs', () => {
  it('do not work on the same work: the second is told, and may take over', async () => {
    const first = await openTab(web.profile, web.origin);
    await typeInto(first, tableThree, 'E5', '7');
    await keptSays(first, /已自动保存/u);

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
    expect(await contentOf(second, tableThree, 'E8')).toBe('9');

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
    await keptSays(page, '浏览器不允许自动保存，关闭前请点“保存”存为文件');
    expect(await saved(page, tableThree, 'E5')).toBe('7');
  });

  it('says where its space is used up', async () => {
    await web.profile.context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const page = await openTab(web.profile, web.origin);
    await typeInto(page, tableThree, 'E5', '7');
    await keptSays(page, /浏览器存储空间不足/u);
  });
});
