import { mayReachBack, openingOf } from './list-openings';
import type { ListedFigure } from './listed-figures';
import type { Statement } from './statements';

/** One of the figures that may be the parts of a list. */
export interface Member {
  readonly statement: Statement;
  /** Whether it closes the list: 其他20条, 其余5条. */
  readonly isRest: boolean;
  /** Whether the list may have ended before it. */
  readonly mayBeNew: boolean;
  /** Whether it goes on with the list for certain: behind 、, as its rest, or named by the same kind as the one before. */
  readonly goesOn: boolean;
  /** Whether it may begin a list of the parts of the member before it: 130条，含文件2条. */
  readonly mayBeNested: boolean;
  /** Whether it may begin another division of the same whole: a second 其中, 按渠道分. */
  readonly mayDivideAnew: boolean;
  /** By what it divides a whole, where that is known: channel, applicant, result, … */
  readonly division: string | undefined;
  /** How far the sign before it parts it from what stands before: from 0 to 3. */
  readonly separator: number;
}

/** What a list may be made of. */
export interface Members {
  /** In the order of the text, up to where the list ends for certain. */
  readonly members: readonly Member[];
  /** Whether figures in other units stand among them that may be parts, too. */
  readonly isMixed: boolean;
  /** Whether the text says that there are more, or a part is not exact: 等, 300余条. */
  readonly isOpenEnded: boolean;
}

/** No list of a report is longer. */
const longest = 60;
const ofPapers = /^(?:[件条份篇个期幅则项部次张]|条次|篇次|件次)$/u;
const andSoOn = /^[^,;]{0,8}等/u;

/** Whether a figure is exact to the last digit. */
export const isExact = ({ quantity }: Statement): boolean =>
  quantity.approximation === undefined && quantity.scale === 1;

/** Whether a figure counts things of a unit; those without one count the same as the others of their list. */
export const isOfUnit = ({ statement }: ListedFigure, unit: string): boolean =>
  statement.quantity.unit === unit || statement.quantity.unit === '';

/** All figures from a first one on that are no further in or out than it, up to the end of its sentence or bracket. */
const levelFrom = (figures: readonly ListedFigure[], start: number): readonly ListedFigure[] => {
  const first = figures[start]!;
  const rest = figures.slice(start, start + longest);
  const end = rest.findIndex(
    ({ sentence, statement }) => sentence !== first.sentence || statement.depth < first.statement.depth,
  );
  return (end < 0 ? rest : rest.slice(0, end)).filter(
    ({ statement }) => statement.depth === first.statement.depth,
  );
};

/** Whether a figure is spoken of in another way than those of the list before it. */
const isUnlike = (figure: ListedFigure, before: readonly ListedFigure[]): boolean => {
  const { startsAnew, isAction, isRest, division, separator } = figure;
  if (startsAnew) return true;
  if (isRest) return false;
  if (isAction && !before.some((each) => each.isAction)) return true;
  const divisions = before.map((each) => each.division);
  if (division === undefined) return separator >= 2 && divisions.every((each) => each === 'channel');
  return divisions.every((each) => each !== division && (each !== undefined || division === 'channel'));
};

const isOfSameKind = ({ separator, isRest, division }: ListedFigure, previous: ListedFigure): boolean =>
  separator < 2 || isRest || (division !== undefined && division === previous.division);

/** How far the signs part the members of a list from each other, as its first two show. */
const usualSeparator = (listed: readonly ListedFigure[]): number => {
  const [second, ...others] = listed.slice(1);
  // Two figures that a semicolon parts are as likely two lists.
  const isOne = others.length > 0 && others.every(({ separator }) => separator === 3);
  return second && (second.separator < 3 || isOne) ? second.separator : 2;
};

/** Whether figures of another unit are as many as the members, and so a list of their own: 2件、600元，3件、700元. */
const isParallel = (others: readonly ListedFigure[], unit: string, count: number): boolean =>
  others.filter(({ statement }) => statement.quantity.unit === unit).length === count;

/** Whether a figure stands behind all members and not as one of them would. */
const isBehind = (figure: ListedFigure, members: readonly ListedFigure[]): boolean => {
  const last = members.at(-1)!;
  const isLast = figure.statement.quantity.from > last.statement.quantity.from;
  return isLast && (last.isRest || isUnlike(figure, members) || figure.separator > usualSeparator(members));
};

/** The figures from a first one on that may be the parts of a total of the given unit and at most the given size. */
export const membersFrom = (
  figures: readonly ListedFigure[],
  start: number,
  unit: string,
  highest: number,
): Members => {
  const level = levelFrom(figures, start);
  const listed = level.filter((figure) => isOfUnit(figure, unit) && !figure.isRelative);
  const inexact = listed.findIndex(({ statement }) => !isExact(statement));
  const exact = inexact < 0 ? listed : listed.slice(0, inexact);
  if (exact.length === 0) return { members: [], isMixed: false, isOpenEnded: true };
  const usual = usualSeparator(exact);
  const { ofLastYear } = figures[start]!.statement;
  const otherYears = exact.findIndex(({ statement }) => statement.ofLastYear !== ofLastYear);
  const members = exact.map((figure, at) => ({
    statement: figure.statement,
    isRest: figure.isRest && at > 0,
    separator: figure.separator,
    division: figure.division,
    mayBeNew:
      at > 0 &&
      ((otherYears >= 0 && at >= otherYears) ||
        figure.separator > usual ||
        isUnlike(figure, exact.slice(0, at)) ||
        // What is more than the whole may be something else, unless it stands between parts set apart alike.
        ((at === exact.length - 1 ? figure.separator >= 2 : figure.separator === 2) &&
          figure.statement.quantity.value > highest)),
    goesOn: at > 0 && isOfSameKind(figure, exact[at - 1]!),
    mayBeNested: at > 0 && openingOf(figure.gap) !== undefined,
    mayDivideAnew: at > 0 && mayReachBack(figure.gap),
  }));
  const end = members.findIndex(({ mayBeNew }) => mayBeNew);
  const sure = exact.slice(0, end < 0 ? exact.length : end);
  const others = level
    .slice(0, level.indexOf(sure.at(-1)!) + 2)
    .filter((figure) => !isOfUnit(figure, unit) && ofPapers.test(figure.statement.quantity.unit));
  return {
    members,
    isMixed: others.some(
      (figure) => !isParallel(others, figure.statement.quantity.unit, sure.length) && !isBehind(figure, sure),
    ),
    isOpenEnded: inexact >= 0 || exact.some(({ statement }) => andSoOn.test(statement.tail)),
  };
};
