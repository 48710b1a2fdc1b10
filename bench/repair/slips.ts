import type { Answer } from '../../src/model/answer';
import { below, pick, pickWeighted } from './random';
import type { Random } from './random';
import type { Figures } from './likely-filing';

/** What a slip writes; only cells whose content changes. */
export type Written = Readonly<Record<string, Answer>>;
/** Where slips are put, and how the filing is then read. */
export interface Setting {
  readonly name: string;
  /** The cells that are typed, as they stand. */
  readonly grid: readonly (readonly string[])[];
  /** Cells that are added up, with their total last. */
  readonly groups: readonly (readonly string[])[];
  readonly computes: boolean;
}
/** Puts one slip into cells of a grid, or nothing where the figures do not allow it. */
export type Slip = (random: Random, figures: Figures, setting: Setting) => Written | undefined;

const keystrokes = (value: number): number => String(value).length;

/** Every key that is pressed may go wrong: long figures oftener than short ones. */
const typed = (random: Random, figures: Figures, fields: readonly string[]): string | undefined =>
  fields.length === 0 ? undefined : pickWeighted(random, fields, (field) => keystrokes(figures[field]!));

const inOneCell =
  (allows: (value: number) => boolean, change: (random: Random, digits: string) => Answer): Slip =>
  (random, figures, { grid }) => {
    const field = typed(
      random,
      figures,
      grid.flat().filter((each) => allows(figures[each]!)),
    );
    if (field === undefined) return undefined;
    const value = change(random, String(figures[field]));
    return value === figures[field] ? undefined : { [field]: value };
  };

const numberOf = (digits: string): number => Number(digits);

const exchange = (figures: Figures, a: readonly string[], b: readonly string[]): Written =>
  Object.fromEntries(
    a.flatMap((field, at) => {
      const other = b[at]!;
      return figures[field] === figures[other]
        ? []
        : [
            [field, figures[other]!],
            [other, figures[field]!],
          ];
    }),
  );

const neighbours = (grid: readonly (readonly string[])[]): readonly (readonly [string, string])[] =>
  grid.flatMap((row, at) =>
    row.flatMap((field, column) =>
      [row[column + 1], grid[at + 1]?.[column]].flatMap((other) => (other ? [[field, other] as const] : [])),
    ),
  );

/** A run of a row one cell too far, with a 0 where it began; nothing but a 0 is lost at its end. */
const shifted: Slip = (random, figures, { groups }) => {
  const rows = groups.filter((row) => row.some((field) => figures[field]! > 0));
  if (rows.length === 0) return undefined;
  const details = pick(random, rows).slice(0, -1);
  const line = random() < 0.5 ? details : [...details].reverse();
  if (figures[line.at(-1)!] !== 0) return undefined;
  const from = below(random, line.length - 1);
  const written = line
    .slice(from)
    .map((field, at) => [field, at === 0 ? 0 : figures[line[from + at - 1]!]!] as const);
  return Object.fromEntries(written.filter(([field, value]) => figures[field] !== value));
};

export const slips: Readonly<Record<string, Slip>> = {
  'digits swapped': inOneCell(
    (value) => value >= 10,
    (random, digits) => {
      const at = below(random, digits.length - 1);
      const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
      return numberOf(swapped.startsWith('0') ? digits : swapped);
    },
  ),
  'digit extra': inOneCell(
    () => true,
    (random, digits) => {
      const at = below(random, digits.length + 1);
      const digit = random() < 0.5 ? (digits[at] ?? digits.at(-1)!) : String(below(random, 10));
      return numberOf(digits.slice(0, at) + digit + digits.slice(at));
    },
  ),
  'digit missing': inOneCell(
    (value) => value >= 10,
    (random, digits) => {
      const at = below(random, digits.length);
      return numberOf(digits.slice(0, at) + digits.slice(at + 1));
    },
  ),
  'digit mistyped': inOneCell(
    () => true,
    (random, digits) => {
      const at = below(random, digits.length);
      return numberOf(digits.slice(0, at) + String(below(random, 10)) + digits.slice(at + 1));
    },
  ),
  'neighbouring cell': (random, figures, { grid }) => {
    const pairs = neighbours(grid).filter(([a, b]) => figures[a] !== figures[b]);
    if (pairs.length === 0) return undefined;
    const [a, b] = pairs[below(random, pairs.length)]!;
    if (random() < 0.7) return exchange(figures, [a], [b]);
    const [left, right] = [
      figures[a]! === 0 ? '' : String(figures[a]),
      figures[b]! === 0 ? '' : String(figures[b]),
    ];
    const run = left + right;
    const cut = left.length + (random() < 0.5 ? 1 : -1);
    if (cut < 0 || cut > run.length || run[cut] === '0') return undefined;
    return { [a]: Number(run.slice(0, cut)), [b]: Number(run.slice(cut)) };
  },
  'rows exchanged': (random, figures, { grid }) => {
    if (grid.length < 2) return undefined;
    const at = below(random, grid.length - 1);
    const other = random() < 0.7 ? at + 1 : below(random, grid.length);
    return exchange(figures, grid[at]!, grid[other]!);
  },
  'row shifted': shifted,
  'total for detail': (random, figures, { groups }) => {
    const rows = groups.filter((row) => figures[row.at(-1)!]! > 0);
    if (rows.length === 0) return undefined;
    const row = pick(random, rows);
    const total = figures[row.at(-1)!]!;
    const field = typed(
      random,
      figures,
      row.filter((each) => figures[each] !== total),
    );
    return field === undefined ? undefined : { [field]: total };
  },
  'blank for value': inOneCell(
    (value) => value > 0,
    () => null,
  ),
};
