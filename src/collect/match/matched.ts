import type { Form } from '../../model/form';
import type { FileOutcomeKind } from '../collection';
import type { Identity } from '../hand-in';
import type { ListedBody, ListFault } from '../listed-body';
import type { Choice } from './choices';

export interface MatchOptions {
  /** The government or the place whose bodies the list has; empty where the list is to tell. */
  readonly area: string;
  /** The reporting year that is collected. */
  readonly year: number;
  /** What a person answered before. */
  readonly choices?: readonly Choice[];
  /** By which figures that differ are named. */
  readonly forms?: readonly Form[];
}

/** What becomes of one hand-in. */
export interface MatchedHandIn {
  readonly identity: Identity;
  readonly outcome: FileOutcomeKind;
  /** The body of the list that it was taken for; empty where none is certain. */
  readonly body: string;
  /** Why, in words; empty where there is nothing to say. */
  readonly says: string;
  /** Bodies that it may be of, the likeliest first. */
  readonly candidates: readonly string[];
}

/** What was found of one body. */
export interface MatchedBody {
  readonly body: ListedBody;
  /** The report that counts; left out where none does. */
  readonly used?: Identity;
  /** Files that were taken for its own. */
  readonly files: readonly string[];
  /** Why no report counts. */
  readonly lacks?: 'missing' | 'otherYear' | 'unconfirmed';
  /** The same in words, or what is to be known of the report that counts; empty where there is nothing to say. */
  readonly reason: string;
}

export interface Matched {
  /** One each, by path. */
  readonly handIns: readonly MatchedHandIn[];
  /** One each, in the order of the list. */
  readonly bodies: readonly MatchedBody[];
  /** The area's own report, where one counts. */
  readonly areaReport?: Identity;
  /** Rows of the answers that could not be followed. */
  readonly faults: readonly ListFault[];
}
