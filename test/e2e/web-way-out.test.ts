import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe';
import { answerName } from '../../src/workbook/names';
import { valueIn } from './value-in';
import { autosaveSays, openTab, saveWork, tablesThere, typeInto, useWeb } from './web';

const web = useWeb();
const received = answerName('requests.received.business');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A work with 7 in a cell, whose page is gone. @param damage what has become of it in the database */
const leaveWork = async (damage: 'opening' | 'bytes' | 'name' | 'journal'): Promise<void> => {
  const page = await openTab(web.profile, web.address);
  await typeInto(page, received, '7');
  await autosaveSays(page, /已自动保存/u);
  await page.evaluate(
    (what) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('gouji');
        request.onsuccess = () => {
          const change = request.result.transaction(['works', 'leases', 'journals'], 'readwrite');
          const works = change.objectStore('works');
          works.getAll().onsuccess = (event) => {
            const [work] = (event.target as IDBRequest<{ id: string; bytes: Uint8Array }[]>).result;
            const { id, bytes } = work!;
            if (what === 'opening') change.objectStore('leases').put('opening', [id, 'dead']);
            if (what === 'bytes') works.put({ ...work, bytes: bytes.slice(0, 500) }, id);
            if (what === 'name') works.put({ ...work, name: undefined }, id);
            if (what === 'journal') change.objectStore('journals').put({ format: 99 }, [id, 'steps']);
          };
          change.oncomplete = () => resolve(request.result.close());
        };
      }),
    damage,
  );
  await page.close();
};

/** What 另存为文件 gives. */
const storedFile = async (page: Page): Promise<Uint8Array> => (await saveWork(page, '另存为文件')).bytes;

it('a work whose last opening did not end is not opened by itself, and can be saved and opened', async () => {
  await leaveWork('opening');
  const page = await openTab(web.profile, web.address, 'pane');
  await page.getByRole('heading', { name: '上次没有打开完' }).waitFor();
  await page.getByText(/上次打开“.*”时没有完成，所以这次没有自动打开。里面的内容没有改动。/u).waitFor();
  expect(await axeFindings(page.mainFrame())).toEqual([]);
  expect(await valueIn(await storedFile(page), received)).toBe('7');
  await button(page, '再打开一次').click();
  await tablesThere(page);
  await page.locator('.pane .status').waitFor();
  await page.reload();
  await tablesThere(page);
});

it('a page that is left while it opens a work has not failed over it, however busy the database is', async () => {
  const first = await openTab(web.profile, web.address);
  await typeInto(first, received, '7');
  await autosaveSays(first, /已自动保存/u);
  const other = await openTab(web.profile, web.address, 'pane');
  await first.reload();
  await tablesThere(first);
  // Whatever the page asks of the database as it goes has to wait for this, and is lost with the page.
  await other.evaluate(
    () =>
      new Promise<void>((begun) => {
        const request = indexedDB.open('gouji');
        request.onsuccess = () => {
          const leases = request.result.transaction('leases', 'readwrite').objectStore('leases');
          const until = Date.now() + 3000;
          const hold = (): void => void (leases.count().onsuccess = () => Date.now() < until && hold());
          hold();
          begun();
        };
      }),
  );
  await first.reload();
  await tablesThere(first);
});

it.each([
  ['bytes', '已损坏', 500],
  ['name', '浏览器里的这份记录已损坏，打不开。', undefined],
] as const)(
  'a work without good %s says so, and its file can be saved as it is',
  async (damage, says, size) => {
    await leaveWork(damage);
    const page = await openTab(web.profile, web.address, 'pane');
    await page.getByRole('heading', { name: '这份工作打不开' }).waitFor();
    await page.getByRole('alert').getByText(says).waitFor();
    const bytes = await storedFile(page);
    if (size === undefined) expect(await valueIn(bytes, received)).toBe('7');
    else expect(bytes).toHaveLength(size);
    await button(page, '新建年度报告').click();
    await page.getByLabel('机关名称').waitFor();
  },
);

it('a journal of another version is not written over: the work is opened as a copy', async () => {
  await leaveWork('journal');
  const page = await openTab(web.profile, web.address);
  await page.getByRole('heading', { name: '上次没来得及保存的输入读不出来' }).waitFor();
  await page.locator('.top-name').getByText('（副本）.xlsx').waitFor();
  expect(await valueIn((await saveWork(page)).bytes, received)).toBe('7');
});

it('a browser whose database never answers says so, and everything else works', async () => {
  await web.profile.context.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory) {
      const request = open.call(this, 'another');
      for (const type of ['success', 'error', 'upgradeneeded'])
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      return request;
    };
  });
  const page = await openTab(web.profile, web.address);
  await page.getByRole('heading', { name: '浏览器的存储没有回应' }).waitFor();
  await typeInto(page, received, '7');
  await autosaveSays(page, '浏览器的存储没有回应，改动没有自动保存，请点“保存”存为文件');
  expect(await valueIn((await saveWork(page)).bytes, received)).toBe('7');
});
