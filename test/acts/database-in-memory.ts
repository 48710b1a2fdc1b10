/** As much of IndexedDB as the page uses, in memory: transactions are whole or not at all, and can be made to fail. */

type Key = string | readonly unknown[];

interface KeyRange {
  readonly lower: Key;
  readonly upper: Key;
}

type Records = Map<string, { readonly key: Key; readonly value: unknown }>;

/** Arrays come after texts, and a longer one after its own beginning, as in IndexedDB. */
const compare = (a: unknown, b: unknown): number => {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      const order = compare(a[index], b[index]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (Array.isArray(a) !== Array.isArray(b)) return Array.isArray(a) ? 1 : -1;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
};

/** A file handle cannot be copied outside a browser. */
const cloned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('handle' in value)) return structuredClone(value);
  const { handle, ...others } = value;
  return { ...structuredClone(others), handle };
};

/** What there is on the disk, and how it is. */
export class Disk {
  readonly stores = new Map<string, Records>();
  version = 0;
  /** There is no room for anything more. */
  isFull = false;
  private last: Promise<unknown> = Promise.resolve();

  /** One transaction after another. */
  inTurn(work: () => Promise<void>): void {
    this.last = this.last.then(work, work);
  }
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

class Request extends EventTarget {
  result: unknown;
  error: unknown = null;
}

class KeyRangeInMemory implements KeyRange {
  constructor(
    readonly lower: Key,
    readonly upper: Key,
  ) {}

  static bound = (lower: Key, upper: Key): KeyRange => new KeyRangeInMemory(lower, upper);
}

class ObjectStoreInMemory {
  constructor(private readonly ask: (work: (records: Records) => unknown, isWrite?: boolean) => Request) {}

  get(key: Key): Request {
    return this.ask((all) => cloned(all.get(JSON.stringify(key))?.value));
  }

  getAll(range?: KeyRange): Request {
    return this.ask((all) => within(all, range).map(({ value }) => cloned(value)));
  }

  getAllKeys(range?: KeyRange): Request {
    return this.ask((all) => within(all, range).map(({ key }) => key));
  }

  count(key: Key): Request {
    return this.ask((all) => Number(all.has(JSON.stringify(key))));
  }

  put(value: unknown, key: Key): Request {
    const copy = cloned(value);
    return this.ask((all) => void all.set(JSON.stringify(key), { key, value: copy }), true);
  }

  delete(what: Key | KeyRange): Request {
    return this.ask((all) => {
      const range = what instanceof KeyRangeInMemory ? what : { lower: what as Key, upper: what as Key };
      for (const { key } of within(all, range)) all.delete(JSON.stringify(key));
    });
  }
}

const within = (records: Records, range?: KeyRange) =>
  [...records.values()]
    .filter(({ key }) => !range || (compare(key, range.lower) >= 0 && compare(key, range.upper) <= 0))
    .sort((a, b) => compare(a.key, b.key));

class TransactionInMemory extends EventTarget {
  error: unknown = null;
  private readonly asked: { readonly request: Request; readonly work: () => unknown }[] = [];
  private readonly copies = new Map<string, Records>();
  private isOver = false;
  private wrote = false;

  constructor(
    private readonly disk: Disk,
    private readonly isAlive: () => boolean,
    readonly objectStoreNames: readonly string[],
    readonly mode: 'readonly' | 'readwrite' = 'readonly',
  ) {
    super();
    disk.inTurn(() => this.run());
  }

  objectStore(name: string): ObjectStoreInMemory {
    return new ObjectStoreInMemory((work, isWrite) => {
      if (this.isOver) throw new DOMException('', 'TransactionInactiveError');
      const request = new Request();
      this.wrote ||= isWrite === true;
      this.asked.push({ request, work: () => work(this.recordsOf(name)) });
      return request;
    });
  }

  commit(): void {
    // It ends by itself when nothing more is asked for.
  }

  abort(): void {
    this.fail(new DOMException('', 'AbortError'));
  }

  private recordsOf(name: string): Records {
    const copy = this.copies.get(name) ?? new Map(this.disk.stores.get(name));
    this.copies.set(name, copy);
    return copy;
  }

  private async run(): Promise<void> {
    await turn();
    while (this.asked.length > 0 && this.isAlive() && !this.isOver) {
      const { request, work } = this.asked.shift()!;
      request.result = work();
      request.dispatchEvent(new Event('success'));
      await turn();
    }
    // A page that is gone hears nothing more, and has done nothing more.
    if (!this.isAlive() || this.isOver) return;
    if (this.wrote && this.disk.isFull) return this.fail(new DOMException('', 'QuotaExceededError'));
    this.isOver = true;
    for (const [name, records] of this.copies) this.disk.stores.set(name, records);
    this.dispatchEvent(new Event('complete'));
  }

  private fail(error: DOMException): void {
    if (this.isOver) return;
    this.isOver = true;
    this.error = error;
    for (const { request } of this.asked) {
      request.error = new DOMException('', 'AbortError');
      request.dispatchEvent(new Event('error'));
    }
    this.dispatchEvent(new Event('abort'));
  }
}

class ConnectionInMemory extends EventTarget {
  private readonly isAlive: () => boolean;

  constructor(
    private readonly disk: Disk,
    isAlive: () => boolean,
  ) {
    super();
    this.isAlive = isAlive;
  }

  get objectStoreNames(): readonly string[] {
    return [...this.disk.stores.keys()];
  }

  createObjectStore(name: string): void {
    this.disk.stores.set(name, new Map());
  }

  transaction(names: string | readonly string[], mode?: 'readonly' | 'readwrite'): TransactionInMemory {
    return new TransactionInMemory(this.disk, this.isAlive, [names].flat(), mode);
  }

  close(): void {
    // Nobody upgrades it while it is open.
  }
}

/** `indexedDB` of one page. @param isAlive whether that page runs still */
export const indexedDatabaseOn = (disk: Disk, isAlive: () => boolean) => ({
  open: (_name: string, version: number) => {
    const request = new Request() as Request & { transaction: unknown };
    request.transaction = null;
    setImmediate(() => {
      request.result = new ConnectionInMemory(disk, isAlive);
      if (disk.version < version) {
        const upgrade = Object.assign(new Event('upgradeneeded'), {
          oldVersion: disk.version,
          newVersion: version,
        });
        disk.version = version;
        request.dispatchEvent(upgrade);
      }
      request.dispatchEvent(new Event('success'));
    });
    return request;
  },
});

/** The names under which a page finds all this. */
export const databaseGlobals = {
  IDBKeyRange: KeyRangeInMemory,
  IDBRequest: Request,
  IDBDatabase: ConnectionInMemory,
  IDBObjectStore: ObjectStoreInMemory,
  IDBTransaction: TransactionInMemory,
  IDBIndex: class {},
  IDBCursor: class {},
};
