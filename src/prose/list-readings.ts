import type { Enumeration } from './enumerations';
import type { Member } from './list-members';
import type { Statement } from './statements';

/** One way to read which figures are the parts of a total. */
export interface ListReading {
  readonly parts: readonly Statement[];
  /** Whether the list ends with the rest of the whole, so that nothing is left out. */
  readonly isClosed: boolean;
  /** Whether a reader would take the list to end here: at its certain end, or where something else may begin. */
  readonly isLikely: boolean;
}

/** Lists that can be read in more ways than this say nothing certain. */
const mostReadings = 400;

/** A sum free of rounding errors; whole ones, as nearly all are, have none. */
const rounded = (sum: number): number =>
  Number.isSafeInteger(sum) && sum < 1e15 ? sum : Number(sum.toPrecision(15));

/** The sum of the figures, free of rounding errors. */
export const sumOfParts = (parts: readonly Statement[]): number =>
  rounded(parts.reduce((sum, { quantity }) => sum + quantity.value, 0));

/** The sums of the figures up to each of them, added to a first one. */
const sumsUpToEach = (figures: readonly Statement[], first: number): readonly number[] => {
  let sum = first;
  return figures.map(({ quantity }) => (sum = rounded(sum + quantity.value)));
};

const valueOf = ({ statement }: Member): number => statement.quantity.value;

/** Whether a member divides the whole in the way of an outer one, and not as the inner one does: 网站, 含解读, 公众号. */
const resumes = ({ division }: Member, outer: Member, inner: Member): boolean =>
  division !== undefined && division === outer.division && division !== inner.division;

/** Where the parts of the member before a place may end, of which a list of its own begins there. */
const nestedEnds = (members: readonly Member[], start: number): readonly number[] => {
  const parent = valueOf(members[start - 1]!);
  const ends: number[] = [];
  let sum = 0;
  let widest = 0;
  for (let end = start + 1; end <= members.length; end++) {
    const last = members[end - 1]!;
    sum += valueOf(last);
    if (end > start + 1) widest = Math.max(widest, last.separator);
    if (sum === parent) return [end];
    const next = members[end];
    ends.push(end);
    // A wider sign than those between the parts shows that the outer list goes on, and so does its way to divide.
    const isWider = next && next.separator > Math.max(widest, members[start]!.separator);
    if (isWider || (next && resumes(next, members[start - 1]!, members[start]!))) return [end];
  }
  return ends;
};

/** Where a run of members ends that add up to the one before it, and so are its parts though nothing says so. */
const unsaidEnd = (members: readonly Member[], start: number): number | undefined => {
  const parent = valueOf(members[start - 1]!);
  let sum = 0;
  for (let end = start; end < members.length && sum < parent; end++) {
    sum += valueOf(members[end]!);
    if (sum === parent && end > start) return end + 1;
  }
  return undefined;
};

/** All ways to read a list; none where they are too many. */
export const readingsOf = ({ members }: Pick<Enumeration, 'members'>): readonly ListReading[] => {
  const readings: ListReading[] = [];
  const read = (at: number, parts: readonly Statement[], isClosed: boolean, isSure: boolean): void => {
    if (readings.length > mostReadings) return;
    const member = members[at];
    const emit = (isLikely: boolean): void => {
      if (parts.length > 0) readings.push({ parts, isClosed, isLikely: isLikely && isSure });
    };
    if (!member) {
      emit(true);
      return;
    }
    const isNew = member.mayBeNew && !member.mayBeNested;
    const mayEnd = isNew || member.mayDivideAnew || members[at - 1]?.isRest === true;
    if (mayEnd || member.mayBeNested || !member.goesOn) emit(mayEnd);
    const stillSure = isSure && !isNew;
    if (member.mayBeNested) {
      for (const end of nestedEnds(members, at)) read(end, parts, isClosed, stillSure);
      return;
    }
    const unsaid = at > 0 ? unsaidEnd(members, at) : undefined;
    if (unsaid !== undefined) read(unsaid, parts, isClosed, false);
    read(at + 1, [...parts, member.statement], isClosed || member.isRest, stillSure);
  };
  read(0, [], false, true);
  return readings.length > mostReadings ? [] : readings;
};

/** Sums of the runs that begin where another list may begin, and, before 合计, of those that end there. */
const sumsOfRuns = ({ members, opening }: Enumeration): readonly number[] => {
  const figures = members.map(({ statement }) => statement);
  return members.flatMap(({ mayBeNew, mayBeNested, mayDivideAnew }, from) => {
    if (opening === 'behind') return [sumOfParts(figures.slice(from))];
    if (!mayBeNew && !mayBeNested && !mayDivideAnew) return [];
    const sums = sumsUpToEach(figures.slice(from), 0).slice(1);
    // Parts of the figure before them are none of the whole, though that be as large.
    return mayBeNested ? sums.filter((sum) => sum !== figures[from - 1]?.quantity.value) : sums;
  });
};

/** Whether what seems the total is a part beside the others: 答复57件。公开、部分公开合计28件，不予公开5件，其余24件. */
const isPartBeside = ({ opening, totals, wholes }: Enumeration, sums: readonly number[]): boolean =>
  opening === 'before' &&
  totals.some(({ quantity: { value } }) => sums.some((sum) => wholes.includes(value + sum)));

/** Whether there is a way to read a list, likely or not, in which its parts come to a whole that the text names. */
export const mayAddUp = (enumeration: Enumeration, readings: readonly ListReading[]): boolean => {
  const { totals, wholes, further } = enumeration;
  const values = new Set([...totals.map(({ quantity }) => quantity.value), ...wholes]);
  const mayBeWhole = (sum: number): boolean => values.has(sum);
  const ofReadings = new Set(readings.map(({ parts }) => sumOfParts(parts)));
  return (
    [...ofReadings].some((sum) => mayBeWhole(sum) || sumsUpToEach(further, sum).some(mayBeWhole)) ||
    sumsOfRuns(enumeration).some(mayBeWhole) ||
    isPartBeside(enumeration, [...ofReadings])
  );
};
