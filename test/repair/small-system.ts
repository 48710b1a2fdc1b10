import { localise } from '../../src/repair/localise';
import { systemOf } from '../../src/repair/system';
import type { Cell, Row } from '../../src/repair/system';

/** Names of cells with their figures; null for a blank. */
export type Figures = Readonly<Record<string, number | null>>;

/** Sums that must be equal, or the first at least the second: 'a + b = c', '2 y + 1 = z', 'c >= 0.6 t'. */
const rowFrom = (text: string, names: readonly string[]): Row => {
  const [left, sign, right] = text.split(/\s*(>=|=)\s*/) as [string, string, string];
  const terms = new Map<number, number>();
  let constant = 0;
  const add = (side: string, direction: number): void => {
    for (const [, minus, number, name] of side.matchAll(/(-)?\s*(\d+(?:\.\d+)?)?\s*([a-z]\w*)?/g)) {
      if (number === undefined && name === undefined) continue;
      const amount = direction * (minus ? -1 : 1) * Number(number ?? 1);
      if (name === undefined) constant -= amount;
      else terms.set(names.indexOf(name), (terms.get(names.indexOf(name)) ?? 0) + amount);
    }
  };
  add(left, 1);
  add(right, -1);
  return { ids: [text], force: sign === '=' ? 'must' : 'atLeast', terms, constant };
};

const systemFrom = (figures: Figures, rules: readonly string[], trusted: readonly string[]) => {
  const names = Object.keys(figures);
  const cells = names.map((name): Cell => {
    const value = figures[name]!;
    return {
      value: value ?? 0,
      state: value === null ? 'blank' : 'number',
      ...(value === null ? { unknown: true } : {}),
      weight: trusted.includes(name) ? 3 : 1,
    };
  });
  const rows = rules.map((rule) => rowFrom(rule, names));
  return { names, system: systemOf(cells, rows) };
};

/** What would explain the rules that fail, likeliest first, each as cells with their values. */
export const explanationsOf = (
  figures: Figures,
  rules: readonly string[],
  trusted: readonly string[] = [],
): readonly Readonly<Record<string, number>>[] => {
  const { names, system } = systemFrom(figures, rules, trusted);
  return localise(system).found.flatMap(({ hypotheses, fillsAfter }) =>
    hypotheses.map(({ patch }) =>
      Object.fromEntries([...patch, ...fillsAfter(patch)].map(({ cell, value }) => [names[cell]!, value])),
    ),
  );
};

/** The slips of the likeliest explanation. */
export const slipsIn = (figures: Figures, rules: readonly string[]): readonly string[] =>
  localise(systemFrom(figures, rules, []).system).found.flatMap(
    ({ hypotheses }) => hypotheses[0]?.slips.map(({ kind }) => kind) ?? [],
  );

/** The blanks that the rules fix. */
export const fillsOf = (figures: Figures, rules: readonly string[]): Readonly<Record<string, number>> => {
  const { names, system } = systemFrom(figures, rules, []);
  return Object.fromEntries(localise(system).fills.map(({ cell, value }) => [names[cell]!, value]));
};
