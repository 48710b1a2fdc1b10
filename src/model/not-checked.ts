import type { NotChecked } from './finding';

/** The words between why something was not compared and what it was. */
export const comparedMark = '，未核对：';

/** How many things are named; who fills in what is missing sees the others then. */
const named = 8;

/**
 * What was not checked, for a reader: each reason once. Rules that lack the same thing are put together, so that it is
 * not said line after line.
 */
export const reasonsOf = (notChecked: readonly NotChecked[]): readonly string[] => {
  const byCause = new Map<string, Set<string>>();
  for (const { reason } of notChecked) {
    const [cause = '', names] = reason.split(comparedMark);
    const known = byCause.get(cause) ?? new Set();
    byCause.set(cause, known);
    for (const name of names?.split('、') ?? []) known.add(name);
  }
  return [...byCause].map(([cause, names]) => {
    if (names.size === 0) return cause;
    const list = [...names].slice(0, named).join('、');
    return cause + comparedMark + list + (names.size > named ? `等 ${names.size} 项` : '');
  });
};
