import { Fault } from '../model/fault';
import { forgetNotes } from './choices';
import { readEntry, storedEntry } from './journal-entries';
import type { JournalEntry } from './journal-entries';
import { leasesOf } from './lease-store';
import { isStoreFailing } from './store-words';
import { answered } from '../pane/controls/answered';
import type { WorkDatabase } from './work-database';
import { readSummary } from './work';
import type { Work, WorkSummary } from './work';

/** Works whose changes are all in a file are dropped beyond this number, the oldest first. */
const mostSaved = 8;

/** A work was not saved, since another tab has it. */
export class ClaimLost extends Error {}

/** Does all of it in a transaction, or nothing. @throws why nothing was done */
const doAll = async (
  transaction: { readonly done: Promise<void>; abort(): void },
  ask: () => readonly Promise<unknown>[],
): Promise<void> => {
  transaction.done.catch(() => undefined);
  let asked: readonly Promise<unknown>[] = [];
  try {
    asked = ask();
  } catch (error) {
    transaction.abort();
    throw error;
  }
  const [done, ...others] = await Promise.allSettled([transaction.done, ...asked]);
  // A full disk is the reason of the whole; what each request says is only that it was given up.
  const failure = [done, ...others].find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
};

/** Works in the browser's own database. Whatever is put there stands whole or not at all. */
export class WorkStore {
  private asked = false;
  private dropping = false;

  /** @param claimed finds out which works are open in some tab. */
  constructor(
    private readonly database: WorkDatabase,
    private readonly claimed: () => Promise<ReadonlySet<string>>,
  ) {}

  /**
   * Saves a work as its holder, who becomes that by it where nobody has stored the work yet, along with what the
   * database lacks of its journal: it has both or neither.
   * @throws ClaimLost where another tab has taken it, or whatever the browser says; store-words.ts says it in words.
   */
  async put(work: Work, holder: string, journal: () => readonly JournalEntry[] = () => []): Promise<void> {
    const { id, name, changedAt, unsaved } = work;
    const transaction = (await this.database.open()).transaction(
      ['works', 'summaries', 'leases', 'journals'],
      'readwrite',
      // The work is on the disk, and not only on its way there, before the page says so.
      { durability: 'strict' },
    );
    const [leases, works] = [transaction.objectStore('leases'), transaction.objectStore('works')];
    const [holders, isKnown] = await Promise.all([leases.getAllKeys(leasesOf(id)), works.count(id)]);
    if (holders.length > 0 ? holders[0]![1] !== holder : isKnown > 0) throw new ClaimLost();
    await doAll(transaction, () => [
      ...(holders.length > 0 ? [] : [leases.put(true, [id, holder])]),
      works.put(work, id),
      transaction.objectStore('summaries').put({ id, name, changedAt, unsaved }, id),
      ...journal().map((entry) =>
        transaction.objectStore('journals').put(storedEntry(entry), [id, entry.part]),
      ),
    ]);
    // Nobody waits for it: it may have to wait for tabs that do not answer.
    void this.dropOld().catch(() => undefined);
    this.askToStay();
  }

  /** Notes what was done to a work that is stored already. @throws as {@link put} does */
  async note(id: string, holder: string, journal: () => readonly JournalEntry[]): Promise<void> {
    const transaction = (await this.database.open()).transaction(['leases', 'journals'], 'readwrite', {
      durability: 'strict',
    });
    const [key] = await transaction.objectStore('leases').getAllKeys(leasesOf(id));
    if (key?.[1] !== holder) throw new ClaimLost();
    await doAll(transaction, () =>
      journal().map((entry) => transaction.objectStore('journals').put(storedEntry(entry), [id, entry.part])),
    );
  }

  /** What stands in the place of a work; it is checked by whoever opens it. */
  async get(id: string): Promise<unknown> {
    const asked = answered((await this.database.open()).get('works', id));
    return asked.catch((error: unknown) => {
      throw isStoreFailing(error)
        ? new Fault('浏览器里的这份工作读不出来，没有打开。请重新启动浏览器后再试。', { cause: error })
        : error;
    });
  }

  /** The journal of a work; undefined where a page of another version wrote it, or it is damaged. */
  async journalOf(id: string): Promise<readonly JournalEntry[] | undefined> {
    const range = IDBKeyRange.bound([id], [id, []]);
    const transaction = (await this.database.open()).transaction('journals');
    const [keys, values] = await answered(
      Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]),
    );
    const entries = keys.map(([, part], index) => readEntry(part, values[index]));
    return entries.every((entry) => entry !== undefined) ? entries : undefined;
  }

  /** All works, the latest first. */
  async list(): Promise<readonly WorkSummary[]> {
    const transaction = (await this.database.open()).transaction(['works', 'summaries']);
    const summaries = transaction.objectStore('summaries');
    const [works, keys, values] = await answered(
      Promise.all([
        transaction.objectStore('works').getAllKeys(),
        summaries.getAllKeys(),
        summaries.getAll(),
      ]),
    );
    const known = new Map(keys.map((key, index) => [key, values[index]]));
    return works.map((id) => readSummary(id, known.get(id))).sort((a, b) => b.changedAt - a.changedAt);
  }

  /**
   * Forgets a work, what was done to it, and who had it.
   * @param holders where they are given, only unless somebody else has it meanwhile.
   */
  async remove(id: string, holders?: ReadonlySet<string>): Promise<void> {
    const transaction = (await this.database.open()).transaction(
      ['works', 'summaries', 'leases', 'journals'],
      'readwrite',
    );
    const leases = transaction.objectStore('leases');
    const found = await leases.getAllKeys(leasesOf(id));
    if (holders && !found.every(([, holder]) => holders.has(holder))) return;
    await doAll(transaction, () => [
      transaction.objectStore('works').delete(id),
      transaction.objectStore('summaries').delete(id),
      leases.delete(leasesOf(id)),
      transaction.objectStore('journals').delete(IDBKeyRange.bound([id], [id, []])),
    ]);
    forgetNotes(id);
  }

  /** Where space runs short, a browser first throws away what no page has asked it to keep for good. */
  private askToStay(): void {
    if (this.asked) return;
    this.asked = true;
    const storage = (navigator as Partial<Navigator>).storage;
    void storage?.persist?.().catch(() => false);
  }

  /** A lease alone does not say that a tab has a work: a tab that was killed leaves one behind. */
  private async dropOld(): Promise<void> {
    if (this.dropping) return;
    this.dropping = true;
    try {
      const old = (await this.list()).filter(({ unsaved }) => !unsaved).slice(mostSaved);
      if (old.length === 0) return;
      const leases = await (await this.database.open()).getAllKeys('leases');
      const known = new Set(leases.map(([, holder]) => holder));
      const open = await this.claimed();
      for (const { id } of old) if (!open.has(id)) await this.remove(id, known);
    } finally {
      this.dropping = false;
    }
  }
}
