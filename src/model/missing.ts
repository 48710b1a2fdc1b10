import type { Finding } from './finding';

/** Something that is still to be filled in or written before the report can be handed in. */
export interface Missing {
  /** Where that is done: a field, the name of a cell of the cover (year, body), or the slot of a text. */
  readonly at: string;
  /** What the clerk reads: what is missing, and where. */
  readonly message: string;
  /** Findings that say the same. */
  readonly findings: readonly Finding[];
  /** Whether words are missing and no figures: its findings then have nothing to add to it. */
  readonly isText: boolean;
}

/** The findings that say something else than what is missing. */
export const besides = (missing: readonly Missing[], findings: readonly Finding[]): readonly Finding[] => {
  const same = new Set(missing.flatMap((each) => each.findings));
  return findings.filter((finding) => !same.has(finding));
};
