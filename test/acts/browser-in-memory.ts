import { databaseGlobals, Disk, indexedDatabaseOn } from './database-in-memory';
import { FastTime } from './fast-time';
import { Shell } from '../../src/web/shell';
import { TabClaims } from '../../src/web/tab-claims';
import type { ClaimMessage, TabChannel } from '../../src/web/tab-claims';
import { LeaseStore } from '../../src/web/lease-store';
import { WorkDatabase } from '../../src/web/work-database';
import { Workbench } from '../../src/web/workbench';
import { WorkStore } from '../../src/web/work-store';

/** A page of the browser edition without its looks. */
export interface Tab {
  readonly shell: Shell;
  readonly bench: Workbench;
  readonly claims: TabClaims;
}

const { defineProperty } = Object;

/** A browser with its disk: pages are opened in it and closed, and killed alone or all at once. */
export class BrowserInMemory {
  readonly disk = new Disk();
  private storage = new Map<string, string>();
  /** How localStorage was when it came to the disk last. */
  private storageOnDisk = new Map<string, string>();
  /** So many characters localStorage has room for at a key. */
  storageRoom = Infinity;
  private readonly listeners = new Map<Shell, (message: ClaimMessage) => void>();
  private readonly tabs = new Map<Shell, Tab>();
  private readonly alive = new Set<Shell>();

  private readonly time = new FastTime();

  /** Files that were saved, by their names. */
  readonly files = new Map<string, Uint8Array>();

  constructor() {
    const globals: Readonly<Record<string, unknown>> = {
      ...databaseGlobals,
      localStorage: this.localStorage(),
      location: { hash: '', pathname: '/', host: 'here' },
      navigator: { userAgent: 'in memory' },
      history: { replaceState: () => undefined },
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
      showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
        Promise.resolve(this.handleOf(suggestedName)),
    };
    for (const [name, value] of Object.entries(globals))
      defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  /** Nothing of its pages goes on. */
  end(): void {
    this.killAll();
    this.time.end();
  }

  /** Opens a page, which comes back to the work that its address names, or the last one. */
  async open(work = ''): Promise<Tab> {
    location.hash = `#${work}`;
    const shell = new Shell();
    // Each page has a connection of its own, which ends with it.
    const isAlive = (): boolean => this.alive.has(shell);
    this.alive.add(shell);
    defineProperty(globalThis, 'indexedDB', {
      value: indexedDatabaseOn(this.disk, isAlive),
      configurable: true,
    });
    const database = new WorkDatabase();
    await database.open();
    const channel: TabChannel = {
      send: (message) => {
        for (const [other, listener] of this.listeners)
          if (other !== shell && isAlive()) setImmediate(() => listener(message));
      },
      listen: (listener) => void this.listeners.set(shell, listener),
    };
    const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 40));
    const claims = new TabClaims(new LeaseStore(database), channel, soon);
    const bench = new Workbench(shell, new WorkStore(database, () => claims.claimed()), claims);
    this.tabs.set(shell, { shell, bench, claims });
    await bench.start();
    return { shell, bench, claims };
  }

  /** Closes a page as its clerk does. */
  async close(tab: Tab): Promise<void> {
    await tab.bench.flush();
    tab.claims.leave();
    await new Promise((done) => setTimeout(done, 5));
    this.kill(tab);
  }

  /** Nothing of a page runs any more. */
  kill({ shell, bench }: Pick<Tab, 'shell' | 'bench'>): void {
    this.alive.delete(shell);
    this.listeners.delete(shell);
    this.tabs.delete(shell);
    // So that its timers end as well; it has no hold on the disk any more.
    (bench as unknown as { readonly current?: { close(): void } }).current?.close();
  }

  /** Nothing of the browser runs any more, and of localStorage only that is there which had come to the disk. */
  killAll(): void {
    for (const tab of [...this.tabs.values()]) this.kill(tab);
    this.storage = new Map(this.storageOnDisk);
  }

  /** The browser writes localStorage to the disk, seconds after it was written to. */
  writeStorage(): void {
    this.storageOnDisk = new Map(this.storage);
  }

  private localStorage() {
    return new Proxy(
      {
        getItem: (key: string) => this.storage.get(key) ?? null,
        removeItem: (key: string) => void this.storage.delete(key),
        setItem: (key: string, value: string) => {
          if (value.length > this.storageRoom) throw new DOMException('', 'QuotaExceededError');
          this.storage.set(key, value);
        },
      },
      {
        ownKeys: () => [...this.storage.keys()],
        getOwnPropertyDescriptor: (_, key) => ({
          value: this.storage.get(String(key)),
          ...{ enumerable: true, configurable: true },
        }),
        get: (methods, key) => Reflect.get(methods, key) as unknown,
      },
    );
  }

  private handleOf(name: string): unknown {
    return {
      name,
      requestPermission: () => Promise.resolve('granted'),
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) => Promise.resolve(void this.files.set(name, bytes)),
          close: () => Promise.resolve(),
          abort: () => Promise.resolve(),
        }),
    };
  }
}
