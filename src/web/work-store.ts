import { forgetHistory } from './choices';
import { leasesOf } from './lease-store';
import type { WorkDatabase } from './work-database';
import type { Work, WorkSummary } from './work';

/** Works whose changes are all in a file are dropped beyond this number, the oldest first. */
const mostSaved = 8;

/** A work was not saved, since another tab has it. */
export class ClaimLost extends Error {}

/** Works in the browser's own database. Whatever is put there stands whole or not at all. */
export class WorkStore {
  private asked = false;

  constructor(private readonly database: WorkDatabase) {}

  /**
   * Saves a work as its holder, who becomes that by it where nobody has stored the work yet.
   * @throws ClaimLost where another tab has taken it, or whatever the browser says; store-words.ts says it in words.
   */
  async put(work: Work, holder: string): Promise<void> {
    const { id, name, changedAt, unsaved } = work;
    const transaction = (await this.database.open()).transaction(
      ['works', 'summaries', 'leases'],
      'readwrite',
      // The work is on the disk, and not only on its way there, before the page says so.
      { durability: 'strict' },
    );
    const leases = transaction.objectStore('leases');
    const [holders, isKnown] = await Promise.all([
      leases.getAllKeys(leasesOf(id)),
      transaction.objectStore('summaries').count(id),
    ]);
    if (holders.length > 0 ? holders[0]![1] !== holder : isKnown > 0) throw new ClaimLost();
    await Promise.all([
      leases.put(true, [id, holder]),
      transaction.objectStore('works').put(work, id),
      transaction.objectStore('summaries').put({ id, name, changedAt, unsaved }, id),
      transaction.done,
    ]);
    await this.dropOld();
    this.askToStay();
  }

  async get(id: string): Promise<Work | undefined> {
    return (await this.database.open()).get('works', id);
  }

  /** All works, the latest first. */
  async list(): Promise<readonly WorkSummary[]> {
    const all = await (await this.database.open()).getAll('summaries');
    return all.sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Forgets a work, what was done to it, and who had it. */
  async remove(id: string): Promise<void> {
    forgetHistory(id);
    const transaction = (await this.database.open()).transaction(
      ['works', 'summaries', 'leases'],
      'readwrite',
    );
    await Promise.all([
      transaction.objectStore('works').delete(id),
      transaction.objectStore('summaries').delete(id),
      transaction.objectStore('leases').delete(leasesOf(id)),
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
    const saved = (await this.list()).filter(({ unsaved }) => !unsaved).slice(mostSaved);
    if (saved.length === 0) return;
    const leases = await (await this.database.open()).getAllKeys('leases');
    const open = new Set(leases.map(([work]) => work));
    for (const { id } of saved) if (!open.has(id)) await this.remove(id);
  }
}
