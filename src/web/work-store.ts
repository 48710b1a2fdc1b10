import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { forgetHistory } from './choices';
import type { Work, WorkSummary } from './work';

interface WorkDatabase extends DBSchema {
  works: { key: string; value: Work };
  /** Small, so that a list of works does not load all the files. */
  summaries: { key: string; value: WorkSummary };
}

/** Works whose changes are all in a file are dropped beyond this number, the oldest first. */
const mostSaved = 8;

/** Why the browser did not store a work. */
export type StoreFault = 'full' | 'denied';

/** Tells a full disk from a browser that stores nothing for pages. */
export const storeFaultOf = (error: unknown): StoreFault =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';

/** Works in the browser's own database. Whatever is put there stands whole or not at all. */
export class WorkStore {
  private opened: Promise<IDBPDatabase<WorkDatabase>> | undefined;
  private asked = false;

  /** @throws whatever the browser says; see {@link storeFaultOf}. */
  async put(work: Work): Promise<void> {
    const { id, name, changedAt, unsaved } = work;
    const transaction = (await this.open()).transaction(['works', 'summaries'], 'readwrite', {
      // The work is on the disk, and not only on its way there, before the page says so.
      durability: 'strict',
    });
    await Promise.all([
      transaction.objectStore('works').put(work, id),
      transaction.objectStore('summaries').put({ id, name, changedAt, unsaved }, id),
      transaction.done,
    ]);
    await this.dropOld();
    this.askToStay();
  }

  async get(id: string): Promise<Work | undefined> {
    return (await this.open()).get('works', id);
  }

  /** All works, the latest first. */
  async list(): Promise<readonly WorkSummary[]> {
    const all = await (await this.open()).getAll('summaries');
    return all.sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Forgets a work, and what was done to it. */
  async remove(id: string): Promise<void> {
    forgetHistory(id);
    const transaction = (await this.open()).transaction(['works', 'summaries'], 'readwrite');
    await Promise.all([
      transaction.objectStore('works').delete(id),
      transaction.objectStore('summaries').delete(id),
      transaction.done,
    ]);
  }

  /** Where space runs short, a browser first throws away what no page has asked it to keep for good. */
  private askToStay(): void {
    if (this.asked) return;
    this.asked = true;
    const storage = (navigator as Partial<Navigator>).storage;
    void storage?.persist?.().catch(() => false);
  }

  private async dropOld(): Promise<void> {
    const saved = (await this.list()).filter(({ unsaved }) => !unsaved);
    for (const { id } of saved.slice(mostSaved)) await this.remove(id);
  }

  private open(): Promise<IDBPDatabase<WorkDatabase>> {
    this.opened ??= openDB<WorkDatabase>('gouji', 1, {
      upgrade: (database) => {
        database.createObjectStore('works');
        database.createObjectStore('summaries');
      },
      terminated: () => (this.opened = undefined),
    }).catch((error: unknown) => {
      // The clerk may have made room since.
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }
}
