import { localNotesOf } from './choices';
import type { Journal } from './journal';
import type { ClaimEvents, TabClaim, TabClaims } from './tab-claims';
import type { Work } from './work';
import type { WorkStore } from './work-store';

/** Where the works of the browser are, and who has them. */
export interface WorkPlaces {
  readonly store: WorkStore;
  readonly claims: TabClaims;
}

/** The place of one work in the browser's database: who has it, its file, its journal. */
export class WorkPlace {
  /** Whether the database has the work, so that its journal can be stored apart from it. */
  isStored = false;

  /** @param claim the right to change it, where it is in the database already. */
  constructor(
    id: string,
    private readonly places: WorkPlaces,
    readonly journal: Journal,
    private readonly events: ClaimEvents,
    private claim?: TabClaim,
  ) {
    if (claim) this.wasStored(id, claim);
  }

  /** Whether nobody has begun to store the work. */
  get isNew(): boolean {
    return this.claim === undefined;
  }

  /** Stores the work with its journal; whoever does so first has it. @throws as WorkStore.put does */
  async put(work: Work): Promise<void> {
    const { claims, store } = this.places;
    const claim = (this.claim ??= claims.begin(work.id, this.events));
    let entries = this.journal.lacking;
    await store.put(work, claim.holder, () => (entries = this.journal.lacking));
    if (this.claim !== claim) return;
    this.journal.haveStored(entries);
    this.wasStored(work.id, claim);
  }

  /** The work has been opened without the page coming to grief over it. */
  opened(): void {
    this.claim?.opened();
  }

  /** Gives the work up; it stays in the database. */
  release(): void {
    this.claim?.release();
  }

  /** Goes on as another work, with the same journal. */
  moveTo(id: string): void {
    this.release();
    this.claim = undefined;
    this.isStored = false;
    this.journal.goOnIn(localNotesOf(id));
  }

  private wasStored(id: string, { holder }: TabClaim): void {
    this.isStored = true;
    this.journal.storeBy((entries) => this.places.store.note(id, holder, entries));
  }
}
