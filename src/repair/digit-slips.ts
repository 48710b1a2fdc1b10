import type { Cell } from './system';

/** How one figure came to be wrong. */
export type DigitSlip =
  'swapped' | 'doubled' | 'extra' | 'missing' | 'mistyped' | 'blank' | 'unread' | 'total' | 'unknown';

/** A kind of slip, and how unlikely it is with these very figures: −ln P, so that costs of slips add up. */
export interface Likeness {
  readonly kind: DigitSlip;
  readonly cost: number;
}

/** Of the slips in one figure, the share of each kind; an estimate, as errors of typing are seldom counted by kind. */
const shares = {
  swapped: 0.25,
  doubled: 0.08,
  extra: 0.08,
  missing: 0.15,
  mistyped: 0.3,
  blank: 0.1,
  unread: 0.3,
  total: 0.02,
  unknown: 0.02,
};

/** −ln P of a figure before anything is known of it: most cells are 0, the others spread evenly over the magnitudes. */
export const surprise = (value: number): number => (value === 0 ? 0.36 : 3.46 + Math.log(Math.abs(value)));

const isDropped = (long: string, short: string): 'once' | 'doubled' | undefined => {
  if (long.length !== short.length + 1) return undefined;
  for (let at = 0; at < long.length; at++)
    if (long.slice(0, at) + long.slice(at + 1) === short)
      return long[at] === long[at - 1] || long[at] === long[at + 1] ? 'doubled' : 'once';
  return undefined;
};

const isSwapped = (typed: string, meant: string): boolean => {
  const at = [...typed].findIndex((digit, index) => digit !== meant[index]);
  return (
    typed.length === meant.length &&
    at >= 0 &&
    typed[at] === meant[at + 1] &&
    typed[at + 1] === meant[at] &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
};

const isMistyped = (typed: string, meant: string): boolean =>
  typed.length === meant.length && [...typed].filter((digit, at) => digit !== meant[at]).length === 1;

/** The likeliest single keystroke between two figures, and in how many ways such a one could have gone. */
const keystroke = (typed: string, meant: string): { kind: DigitSlip; ways: number } | undefined => {
  const extra = isDropped(typed, meant);
  if (extra === 'doubled') return { kind: 'doubled', ways: meant.length };
  if (extra === 'once') return { kind: 'extra', ways: 10 * (meant.length + 1) };
  if (isDropped(meant, typed)) return { kind: 'missing', ways: meant.length };
  if (isSwapped(typed, meant)) return { kind: 'swapped', ways: meant.length - 1 };
  if (isMistyped(typed, meant)) return { kind: 'mistyped', ways: 9 * meant.length };
  return undefined;
};

/**
 * How likely a figure was typed in place of another.
 * @param totals the figures of the totals that the cell is part of, as they should be.
 */
export const digitSlip = (cell: Cell, meant: number, totals: readonly number[]): Likeness => {
  // A detail is the likelier the commoner its value; what a total should be follows from the details.
  const prior = cell.isTotal
    ? 0
    : surprise(meant) - surprise(cell.value) - (cell.rarity ?? 0) - (cell.doubt ?? 0);
  const cost = (kind: DigitSlip, ways: number): Likeness => ({
    kind,
    cost: Math.log(ways) - Math.log(shares[kind]) + prior,
  });
  if (cell.state === 'blank') return cost('blank', 1);
  if (cell.state === 'text') return cost('unread', 1);
  const stroke = keystroke(String(cell.value), String(meant));
  const candidates = [
    { kind: 'unknown' as const, cost: cost('unknown', 1).cost + surprise(cell.value) },
    ...(stroke ? [cost(stroke.kind, stroke.ways)] : []),
    ...(cell.value === 0 ? [cost('blank', cell.isFilledUp ? 1 : 2)] : []),
    ...(totals.includes(cell.value) ? [cost('total', totals.length)] : []),
  ];
  return candidates.reduce((best, next) => (next.cost < best.cost ? next : best));
};
