import { TabClaims } from '../../src/web/tab-claims';
import type { Leases } from '../../src/web/tab-claims';
import { Shell } from '../../src/web/shell';
import { blankWork } from '../../src/web/work';
import type { Work } from '../../src/web/work';
import { WorkDatabase } from '../../src/web/work-database';
import { Workbench } from '../../src/web/workbench';
import { WorkStore } from '../../src/web/work-store';
import { BrowserInMemory } from './tabs-in-memory';

/** What a browser that has stored some works gives back. */
class StoredWorks extends WorkStore {
  fails = false;

  constructor(private readonly works: readonly Work[]) {
    super(new WorkDatabase(), () => Promise.resolve(new Set()));
  }

  override list(): Promise<readonly Work[]> {
    return Promise.resolve(this.works);
  }

  override get(id: string): Promise<Work | undefined> {
    if (this.fails) return Promise.reject(new DOMException('', 'UnknownError'));
    return Promise.resolve(this.works.find((work) => work.id === id));
  }

  override journalOf(): Promise<readonly []> {
    return Promise.resolve([]);
  }
}

const stored = (id: string): Work => ({ ...blankWork(), id, name: `${id}.xlsx`, unnamed: false });

const setUp = (leasesOf: (leases: Leases) => Leases = (leases) => leases) => {
  const browser = new BrowserInMemory();
  const shell = new Shell();
  const store = new StoredWorks([stored('w'), stored('x')]);
  const soon = () => new Promise<void>((done) => setTimeout(done));
  const claims = (tab: string) => new TabClaims(leasesOf(browser.leases), browser.channelOf(tab), soon);
  const bench = new Workbench(shell, store, claims('a'));
  return { browser, shell, store, bench, other: claims('b') };
};

const nothing = { onWanted: () => undefined, onLost: () => undefined };

const full = (): Promise<never> => Promise.reject(new DOMException('', 'QuotaExceededError'));

describe('a work that the browser stores', () => {
  it('is opened as a copy on a full disk, and says what that means', async () => {
    const { shell, bench } = setUp((leases) => ({ ...leases, take: full, seize: full }));
    for (const how of ['ask', 'take-over'] as const) {
      await bench.reopen('w', how);
      expect(shell.state).toMatchObject({
        name: 'w（副本）.xlsx',
        message: {
          title: '浏览器存储空间不足',
          text: '“w.xlsx”已打开为副本“w（副本）.xlsx”，改动不能自动保存。关闭或刷新本页之前，请点“保存”存为文件，否则改动会丢失。',
        },
      });
    }
  });

  it('gives way to the sample at the start where it cannot be read, and stays free for other tabs', async () => {
    const { shell, store, bench, other } = setUp();
    store.fails = true;
    await bench.start();
    expect(shell.state).toMatchObject({ message: { title: '没有打开“w.xlsx”' }, elsewhere: null });
    expect(shell.state.pane).not.toBeNull();
    expect(await other.claim('w', nothing)).toBeDefined();
  });

  it('stays open here where another tab asks for the one that is being opened', async () => {
    const { browser, shell, store, bench, other } = setUp();
    await bench.reopen('w');
    const { pane } = shell.state;
    let goOn: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      store.get = () => (resolve(), new Promise((done) => (goOn = () => done(stored('x')))));
    });
    const opening = bench.reopen('x');
    await asked;
    expect(await other.takeOver('x', nothing)).toBeDefined();
    expect(shell.state).toMatchObject({ lost: false, pane });
    expect(browser.holders.has('w')).toBe(true);
    goOn();
    await opening;
  });
});
