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
  private dropping = false;

  /** @param claimed finds out which works are open in some tab. */
  constructor(
    private readonly database: WorkDatabase,
    private readonly claimed: () => Promise<ReadonlySet<string>>,
  ) {}

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
    // Nobody waits for it: it may have to wait for tabs that do not answer.
    void this.dropOld().catch(() => undefined);
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

  /**
   * Forgets a work, what was done to it, and who had it.
   * @param holders where they are given, only unless somebody else has it meanwhile.
   */
  async remove(id: string, holders?: ReadonlySet<string>): Promise<void> {
    const transaction = (await this.database.open()).transaction(
      ['works', 'summaries', 'leases'],
      'readwrite',
    );
    const leases = transaction.objectStore('leases');
    const found = await leases.getAllKeys(leasesOf(id));
    if (holders && !found.every(([, holder]) => holders.has(holder))) return;
    await Promise.all([
      transaction.objectStore('works').delete(id),
      transaction.objectStore('summaries').delete(id),
      leases.delete(leasesOf(id)),
      transaction.done,
    ]);
    forgetHistory(id);
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
