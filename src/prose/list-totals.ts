import { isExact, isOfUnit } from './list-members';
import { mayReachBack, opensSentence } from './list-openings';
import type { ListedFigure } from './listed-figures';
import type { Statement } from './statements';

/** What a list may be the parts of. */
export interface Totals {
  /** Figures that the text can mean, the nearest first. */
  readonly totals: readonly Statement[];
  /** All figures near by, and their sums, for all that a reader can tell. */
  readonly wholes: readonly number[];
}

/** How many figures back a total may be. */
export const reachBack = 12;

/** Whether a figure may be the whole of a list that begins with another: no change, and of the same year. */
const isOf = (figure: ListedFigure, first: ListedFigure): boolean =>
  !figure.isRelative && figure.statement.ofLastYear === first.statement.ofLastYear;

/** What a list may be the parts of for all that a reader can tell: figures before it, and sums of those in its sentence. */
const wholesOf = (earlier: readonly ListedFigure[], sentence: number): readonly number[] => {
  let sum = 0;
  const near = earlier.filter((figure) => figure.sentence === sentence);
  return [
    ...earlier.map(({ statement }) => statement.quantity.value),
    ...near.map(({ statement }) => (sum += statement.quantity.value)).slice(1),
  ];
};

/** The figures, nearest first, of which the text can mean a list to be the parts. */
const meantTotals = (
  first: ListedFigure,
  earlier: readonly ListedFigure[],
  between: readonly ListedFigure[],
  value: number,
): readonly Statement[] => {
  const isInSentence = (figure: ListedFigure): boolean =>
    figure.sentence === first.sentence ||
    (opensSentence(first.statement.before) && figure.sentence === first.sentence - 1);
  const all = earlier.filter(
    (figure) => isInSentence(figure) && figure.statement.depth <= first.statement.depth,
  );
  const [nearest, ...others] = all;
  if (!nearest || !isExact(nearest.statement)) return [];
  const isOfNearest = !mayReachBack(first.gap) && value <= nearest.statement.quantity.value;
  if (isOfNearest || others.length === 0) return [nearest.statement];
  // A semicolon parts what is spoken of, unless the list begins right behind it.
  const parted = between.findIndex(({ separator }) => separator === 3);
  const reach =
    first.separator === 3 || parted < 0 ? all : all.filter((each) => between.indexOf(each) <= parted);
  return reach.map(({ statement }) => statement).filter(isExact);
};

/** What a list in a unit, which begins with the given figure, may be the parts of. */
export const totalsOf = (figures: readonly ListedFigure[], start: number, unit: string): Totals => {
  const first = figures[start]!;
  const before = figures.slice(Math.max(0, start - reachBack), start).reverse();
  const earlier = before.filter((figure) => isOfUnit(figure, unit) && isOf(figure, first));
  const part = figures.slice(start).find((figure) => isOfUnit(figure, unit));
  return {
    totals: part ? meantTotals(first, earlier, [first, ...before], part.statement.quantity.value) : [],
    wholes: wholesOf(earlier, first.sentence),
  };
};
