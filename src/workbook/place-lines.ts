/** Rows or columns of a drawn sheet that hold named cells: where each was drawn, and where its names are now. */
export type SeenLines = ReadonlyMap<number, readonly number[]>;

/** How many of the nearest lines on each side are asked about a line that cannot speak for itself. */
const witnesses = 3;

interface Line {
  readonly drawn: number;
  /** Where most of its names are; nothing where they are at odds, or gone. */
  readonly now: number | undefined;
  /** Several names agree, so that it needs no other line to bear it out. */
  readonly isSure: boolean;
}

/** What more than half of the values are. */
const majorityOf = (values: readonly number[]): number | undefined =>
  values.find((value) => values.filter((other) => other === value).length * 2 > values.length);

const lineOf = ([drawn, places]: readonly [number, readonly number[]]): Line => {
  const now = majorityOf(places);
  return { drawn, now, isSure: places.filter((place) => place === now).length > 1 };
};

/** By how much lines have moved, as far as they are known. */
const shiftsOf = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap(({ drawn, now }) => (now === undefined ? [] : [now - drawn]));

/** Whether most of the other lines are on the wrong side of a line: then it is not one that rows were inserted above. */
const isOutOfOrder = ({ drawn, now }: Line, others: readonly Line[]): boolean => {
  const known = others.filter((other) => other.now !== undefined);
  const wrong = known.filter((other) => other.drawn < drawn !== other.now! < now!);
  return wrong.length * 2 > known.length;
};

/** Whether lines can be relied on: one with a single name may be where it is because its cell was dragged there. */
const canTell = (lines: readonly Line[]): boolean =>
  shiftsOf(lines).length > 1 || lines.some(({ isSure }) => isSure);

/**
 * By how much a line has moved by what the others on both sides say; nothing where they do not agree. Beyond the first
 * line and the last there is no other: whether such a line was deleted, nobody can tell.
 */
const agreedShift = (before: readonly Line[], after: readonly Line[]): number | undefined => {
  if (!canTell(before) || !canTell(after)) return undefined;
  const [above, below] = [shiftsOf(before), shiftsOf(after)];
  const [first, ...others] = [...above, ...below];
  if (others.every((shift) => shift === first)) return first;
  if (above.length < 2 || below.length < 2) return undefined;
  const shift = majorityOf(above.slice(-witnesses));
  return shift === majorityOf(below.slice(0, witnesses)) ? shift : undefined;
};

/** Where a line with no more than one name left is, on a sheet from which names are missing. */
const placeOf = (
  { drawn, now }: Line,
  before: readonly Line[],
  after: readonly Line[],
): number | undefined => {
  const shift = agreedShift(before, after);
  if (shift !== undefined) return drawn + shift;
  // The last row may be further down because rows were inserted above it, or because it was dragged there: over a line
  // beside it that is gone, for instance.
  const beside = [...before.slice(-1), ...after.slice(0, 1)];
  if (now === undefined || beside.some((line) => line.now === undefined)) return undefined;
  return shiftsOf(beside).includes(now - drawn) ? now : undefined;
};

/**
 * Where the rows (or columns) of a sheet are now, by where they were drawn, as far as their names tell it for certain.
 * No two are at one place.
 * @param isWhole whether all names of the sheet are on it: then each tells where its line is
 */
export const placeLines = (seen: SeenLines, isWhole: boolean): ReadonlyMap<number, number> => {
  const drawn = [...seen].map(lineOf).sort((a, b) => a.drawn - b.drawn);
  const lines = isWhole
    ? drawn
    : drawn.map((line) =>
        !line.isSure &&
        line.now !== undefined &&
        isOutOfOrder(
          line,
          drawn.filter((other) => other !== line),
        )
          ? { ...line, now: undefined }
          : line,
      );
  const places = lines.flatMap((line, at): (readonly [number, number])[] => {
    const isKnown = line.isSure || (isWhole && line.now !== undefined);
    const place = isKnown ? line.now : placeOf(line, lines.slice(0, at), lines.slice(at + 1));
    return place === undefined ? [] : [[line.drawn, place]];
  });
  const isAlone = (place: number): boolean => places.filter(([, other]) => other === place).length === 1;
  return new Map(places.filter(([, place]) => isAlone(place)));
};
