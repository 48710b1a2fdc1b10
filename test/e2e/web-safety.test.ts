import type { Page } from 'playwright-core';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';
import { autosaveSays, fillUp, openTab, saveWork, statusIs, tablesThere, typeInto, useWeb } from './web';

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
    await page.goto(web.address);
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
    await page.evaluate(fillUp);
    // Enter has gone on to the cell below.
    await page.keyboard.type('34');
    await autosaveSays(page, /浏览器存储空间不足/u);
    await kill(page);

    const again = await openTab(web.profile, web.address);
    await statusIs(again, /必须改正/u);
    await again.getByText(/上次没来得及保存的输入已填回.*“表三 （三）1.属于国家秘密 商业企业”/u).waitFor();
    expect(await saved(again, received, partial, stateSecret)).toEqual(['7', '12', '34']);
  });
});
