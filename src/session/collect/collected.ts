import type { ReadFile } from '../../collect/assessment';
import type { Collection } from '../../collect/collection';
import type { Identity } from '../../collect/hand-in';
import type { RoundHistory } from '../../collect/history';
import type { ListFault } from '../../collect/listed-body';
import type { Choice } from '../../collect/match/choices';
import type { Matched } from '../../collect/match/match-hand-ins';

/** What came of a collection. */
export interface Collected {
  readonly collection: Collection;
  readonly history: RoundHistory;
  readonly matched: Matched;
  /** What each body, or those that it was made of, handed in last year, by its name. */
  readonly before: ReadonlyMap<string, readonly Identity[]>;
  /** The answers that were followed. */
  readonly choices: readonly Choice[];
  /** Rows of the answers that could not be followed. */
  readonly choiceFaults: readonly ListFault[];
  /** Whether the same comes of the same files: what took too long may not the next time. */
  readonly isSettled: boolean;
  /** What was read, from which all can be collected again with other answers. */
  readonly read: { readonly files: readonly ReadFile[]; readonly previous?: readonly Identity[] };
}
