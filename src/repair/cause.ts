import type { Finding } from '../model/finding';
import type { Remedy } from './diagnose';

/**
 * How far a cause is known. certain: one cell is wrong unless three things went wrong that look like one. likely: nothing
 * else is as simple. several: the equations cannot tell. unknown: more is wrong than can be worked out (多处错误).
 */
export type Verdict = 'certain' | 'likely' | 'several' | 'unknown';

/** What several findings come from, and what would mend them. */
export interface Cause {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** What is said before the remedies: what is known, and honestly what is not. */
  readonly title: string;
  readonly says: string;
  /** Each of them mends everything, the likeliest first; no more than a clerk reads. */
  readonly remedies: readonly Remedy[];
  /** Whether there are more remedies than are listed. */
  readonly isCut: boolean;
}
