import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** A fault that a report is known to have: the rule that should name it, and words that the finding points at or says. */
export interface Fault {
  readonly rule: string;
  readonly words: string;
}

/**
 * The faults of a report: `NNN.faults.json` beside it, or its entry in a file that lists them by name. Undefined where
 * nobody has said what is wrong with it; an empty list where it is known to be right.
 */
export const faultsOf = (
  folder: string,
  name: string,
  list: Readonly<Record<string, readonly Fault[]>>,
): readonly Fault[] | undefined => {
  const base = name.replace(/\.\w+$/u, '');
  const beside = path.join(folder, `${base}.faults.json`);
  return existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as readonly Fault[]) : list[base];
};
