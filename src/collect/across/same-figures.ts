import { totalsOf } from '../../filing/totals';
import { fieldsOf } from '../../model/form';
import type { Form } from '../../model/form';
import { oncePer } from '../../model/once-per';
import type { ReportFigures } from '../collection';

/** A figure that is typed and not 0, with its place among the fields of the form. */
export interface TypedFigure {
  readonly at: number;
  readonly value: number;
}

/** Fields in which figures are typed: totals follow from the others. */
const typedFields = oncePer((form: Form): readonly string[] => {
  const totals = totalsOf(form);
  return fieldsOf(form).flatMap(({ name, kind }) => (kind === 'change' || totals.has(name) ? [] : [name]));
});

/** The figures that somebody typed and that are not 0, in the order of the form. */
export const typedFigures = (form: Form, figures: ReportFigures): readonly TypedFigure[] =>
  typedFields(form).flatMap((name, at) => {
    const value = figures[name] ?? null;
    return value === null || value === 0 ? [] : [{ at, value }];
  });

/** So many figures in a row, with nothing but zeros between, are the least that is called the same. */
export const leastSame = 5;

/**
 * How little a figure is to be expected in another report, in bits: small ones, and those in round hundreds, are
 * everywhere. Held against 20,000 made-up reports that balance (bench/same-figures.ts), no two were the same by chance.
 */
export const bitsOf = ({ value }: Pick<TypedFigure, 'value'>): number => {
  const isRound = value >= 10 && value % 10 ** Math.floor(Math.log10(value)) === 0;
  return isRound ? 1 : Math.log2(Math.max(1, value));
};

export const sumOfBits = (figures: readonly TypedFigure[]): number =>
  figures.reduce((sum, each) => sum + bitsOf(each), 0);

/** The runs of a report's figures, each with a name that another has only where it has the same. */
export const runsOf = (figures: readonly TypedFigure[]): readonly string[] => {
  const runs: string[] = [];
  for (let from = 0; from + leastSame <= figures.length; from++)
    runs.push(
      figures
        .slice(from, from + leastSame)
        .map(({ at, value }) => `${at}=${value}`)
        .join(' '),
    );
  return runs;
};

/** The figures that two reports have in common. */
export const inBoth = (
  one: readonly TypedFigure[],
  other: readonly TypedFigure[],
): readonly TypedFigure[] => {
  const known = new Map(other.map(({ at, value }) => [at, value]));
  return one.filter(({ at, value }) => known.get(at) === value);
};

/** A few of the figures, those that are least to be expected, as a sentence names them. */
export const examplesOf = (form: Form, figures: readonly TypedFigure[]): string => {
  const labels = new Map(fieldsOf(form).map(({ name, label }) => [name, label]));
  return [...figures]
    .sort((a, b) => bitsOf(b) - bitsOf(a) || a.at - b.at)
    .slice(0, 2)
    .map(({ at, value }) => `${labels.get(typedFields(form)[at]!)!} ${value}`)
    .join('，');
};
