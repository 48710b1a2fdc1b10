import type { Leases } from './tab-claims';
import { answered } from '../pane/controls/answered';
import { loadChoice, saveChoice } from './choices';
import type { WorkDatabase } from './work-database';

/**
 * Under this key stands the holder whose page left last. A page that is left before it has looked through its work has
 * not come to grief over it; but what it asks of the database as it goes is lost where that is busy.
 */
const leftKey = 'left';

/** All records of one work, whoever has it. */
export const leasesOf = (work: string): IDBKeyRange => IDBKeyRange.bound([work], [work, []]);

/** The leases in the browser's own database. */
export class LeaseStore implements Leases {
  constructor(private readonly database: WorkDatabase) {}

  async holderOf(work: string): Promise<string | undefined> {
    const [key] = await answered((await this.database.open()).getAllKeys('leases', leasesOf(work)));
    return key?.[1];
  }

  async openingHolderOf(work: string): Promise<string | undefined> {
    const holder = await this.holderOf(work);
    if (holder === undefined) return undefined;
    const lease = await answered((await this.database.open()).get('leases', [work, holder]));
    return lease === 'opening' && loadChoice(leftKey) !== holder ? holder : undefined;
  }

  async all(): Promise<readonly (readonly [work: string, holder: string])[]> {
    return answered((await this.database.open()).getAllKeys('leases'));
  }

  async take(work: string, holder: string, from: string | undefined): Promise<boolean> {
    return (await answered(this.replace(work, holder, (found) => found === from))).replaced;
  }

  async seize(work: string, holder: string): Promise<string | undefined> {
    return (await answered(this.replace(work, holder, () => true))).found;
  }

  async opened(work: string, holder: string): Promise<void> {
    const transaction = (await this.database.open()).transaction('leases', 'readwrite');
    if ((await transaction.store.count([work, holder])) > 0)
      await transaction.store.put(true, [work, holder]);
    await transaction.done;
  }

  async release(work: string, holder: string): Promise<void> {
    await (await this.database.open()).delete('leases', [work, holder]);
  }

  releaseNow(work: string, holder: string): void {
    saveChoice(leftKey, holder);
    const transaction = this.database.atHand?.transaction('leases', 'readwrite');
    if (!transaction) return;
    void transaction.store.delete([work, holder]).catch(() => undefined);
    transaction.done.catch(() => undefined);
    // Nothing of this page would be left to end it later.
    transaction.commit();
  }

  private async replace(
    work: string,
    holder: string,
    may: (found: string | undefined) => boolean,
  ): Promise<{ readonly found: string | undefined; readonly replaced: boolean }> {
    const transaction = (await this.database.open()).transaction('leases', 'readwrite');
    const found = (await transaction.store.getAllKeys(leasesOf(work)))[0]?.[1];
    const replaced = may(found);
    if (replaced) {
      await transaction.store.delete(leasesOf(work));
      await transaction.store.put('opening', [work, holder]);
    }
    await transaction.done;
    return { found, replaced };
  }
}
