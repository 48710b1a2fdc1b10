import type { BlankPolicy } from '../model/answer';
import type { BodyKind } from '../model/filing';

/** One row of the list of bodies (名录). */
export interface ListedBody {
  /** Its row on the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  /** Short and former names. */
  readonly aliases: readonly string[];
  readonly kind: BodyKind;
  /** Whether its figures go into the sums. */
  readonly counts: boolean;
  /** Why they do not; empty where they do, or nobody said. */
  readonly whyNot: string;
  /** The body above it, by its name in the list; empty where none is. */
  readonly superior: string;
  /** 统一社会信用代码; empty where it is not known. */
  readonly code: string;
  /** Left out where the list does not say. */
  readonly makesRegulations?: boolean;
  readonly blanks: BlankPolicy;
  /** The last day, as 2026-01-26; empty where it is not known. */
  readonly deadline: string;
  readonly contact: string;
  readonly telephone: string;
  /** The bodies that it was last year, by their names then: several where they were merged. Empty where it had its own name. */
  readonly formerly: readonly string[];
  /** What stands in columns of the user's own, by their heads. */
  readonly others: Readonly<Record<string, string>>;
}

/** What is wrong with the list, and where; the rest of it goes on. */
export interface ListFault {
  /** Counted from 1. */
  readonly row: number;
  /** A sentence for the clerk. */
  readonly says: string;
}

/** The list of bodies, in its own order. */
export interface BodyList {
  readonly bodies: readonly ListedBody[];
  /** Heads of the user's own columns, in their order. */
  readonly otherHeads: readonly string[];
  readonly faults: readonly ListFault[];
}
