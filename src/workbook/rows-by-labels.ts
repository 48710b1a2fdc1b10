import type { PlainSheet, SheetDrawing, Style } from '../model/drawing';
import { bareLabel, filledRowsOf, rowsWithLabel } from './label-places';
import { styles } from './styles';

/** Where a row of a drawn sheet is on a sheet of a file; nothing where that is not certain. */
export type FindRow = (drawn: number) => number | undefined;

/** The labels of one drawn row: in which column, and what it says. */
interface LabelRow {
  readonly row: number;
  readonly labels: readonly (readonly [column: number, text: string])[];
}

/** Whether a text is a hint, and no label of the table or heading of a text. */
export const isHint = (style: Style): boolean => style.size === styles.hint.size && style.border !== true;

/** Rows in which we draw a text that nobody writes into. Hints differ from one version of ours to the next. */
const labelRows = (
  { cells }: SheetDrawing,
  named: ReadonlySet<string>,
  areHints: boolean,
): readonly LabelRow[] => {
  const rows = new Map<number, [number, string][]>();
  for (const { row, column, content, style } of cells) {
    if ('formula' in content || typeof content.value !== 'string') continue;
    const label = bareLabel(content.value);
    if (label === '' || style.unlocked || named.has(`${row},${column}`) || isHint(style) !== areHints)
      continue;
    rows.set(row, [...(rows.get(row) ?? []), [column, label]]);
  }
  return [...rows].map(([row, labels]) => ({ row, labels })).sort((a, b) => a.row - b.row);
};

/** The rows of a sheet that have all labels of a drawn row, in their order; none where the first label is nowhere. */
const rowsLike = ({ labels }: LabelRow, sheet: PlainSheet): readonly number[] => {
  const [first, ...others] = labels;
  let rows = first ? rowsWithLabel(sheet, ...first) : [];
  for (const other of others) {
    if (rows.length === 0) return rows;
    const also = new Set(rowsWithLabel(sheet, ...other));
    rows = rows.filter((row) => also.has(row));
  }
  return rows;
};

/** The first row from one on, or the last one up to it, that has the labels. */
const seek = (wanted: LabelRow, sheet: PlainSheet, from: number, step: 1 | -1): number | undefined => {
  const rows = rowsLike(wanted, sheet);
  return step === 1 ? rows.find((row) => row >= from) : rows.filter((row) => row <= from).at(-1);
};

/** Rows in their order, as early as they can be, or as late; nothing where one of them is missing. */
const walk = (
  wanted: readonly LabelRow[],
  sheet: PlainSheet,
  step: 1 | -1,
): ReadonlyMap<number, number> | undefined => {
  const places = new Map<number, number>();
  let from = step === 1 ? 0 : sheet.rows.length - 1;
  for (const each of step === 1 ? wanted : [...wanted].reverse()) {
    const row = seek(each, sheet, from, step);
    if (row === undefined) return undefined;
    places.set(each.row, row);
    from = row + step;
  }
  return places;
};

/** Rows that can be in one place only. */
const certainRows = (wanted: readonly LabelRow[], sheet: PlainSheet): Map<number, number> | undefined => {
  const early = walk(wanted, sheet, 1);
  const late = early && walk(wanted, sheet, -1);
  return late && new Map([...early].filter(([row, place]) => late.get(row) === place));
};

/** The nearest rows above and below of which it is known where they are. */
const neighbours = (
  known: ReadonlyMap<number, number>,
  row: number,
): readonly [above: number | undefined, below: number | undefined] => {
  const rows = [...known.keys()];
  return [
    rows.filter((each) => each < row).sort((a, b) => b - a)[0],
    rows.filter((each) => each > row).sort((a, b) => a - b)[0],
  ];
};

/**
 * A row without a label is where its neighbours and what is written between them say: a long text goes over more rows
 * than a short one, and rows are put in. Below the last label, all that is written up to the end of the sheet counts.
 */
const rowBetween = (
  known: ReadonlyMap<number, number>,
  row: number,
  namedRows: ReadonlySet<number>,
  sheet: PlainSheet,
): number | undefined => {
  const [above, below] = neighbours(known, row);
  if (above === undefined) return undefined;
  const size = (below ?? Math.max(...namedRows) + 1) - above - 1;
  const first = known.get(above)! + 1;
  const end = below === undefined ? sheet.rows.length : known.get(below)!;
  const filled = filledRowsOf(sheet).filter((each) => each >= first && each < end);
  const ours = Array.from({ length: size }, (_, index) => index);
  // A hint of another version, or a row that we leave blank.
  const unnamed = ours.filter((index) => !namedRows.has(above + 1 + index));
  const isAsDrawn =
    below === undefined
      ? filled.every((each) => each < first + size) &&
        unnamed.every((index) => filled.includes(first + index))
      : end - first === size;
  const index = row - above - 1;
  if (isAsDrawn) return first + index;
  if (unnamed.length > 0) return undefined;
  if (size === 1 && filled.length === 0) return first;
  return filled.length === size ? filled[index] : undefined;
};

/**
 * Finds the rows of a drawn sheet on sheets of a file by their labels, wherever they have moved to.
 * @param named the cells with names, as “row,column”: what stands in them is no label
 * @returns for a sheet of a file, nothing where a label of ours is missing, or stands in another order: then it is
 * another sheet
 */
export const rowsByLabels = (
  drawn: SheetDrawing,
  named: ReadonlySet<string>,
): ((sheet: PlainSheet) => FindRow | undefined) => {
  const [labels, hints] = [labelRows(drawn, named, false), labelRows(drawn, named, true)];
  const namedRows = new Set([...named].map((place) => Number.parseInt(place, 10)));
  return (sheet) => {
    const known = certainRows(labels, sheet);
    if (!known || known.size === 0) return undefined;
    for (const hint of hints) {
      if (known.has(hint.row)) continue;
      const [above, below] = neighbours(known, hint.row);
      const first = above === undefined ? 0 : known.get(above)! + 1;
      const end = below === undefined ? sheet.rows.length : known.get(below)!;
      const early = seek(hint, sheet, first, 1);
      if (early !== undefined && early < end && early === seek(hint, sheet, end - 1, -1))
        known.set(hint.row, early);
    }
    return (row) => known.get(row) ?? rowBetween(known, row, namedRows, sheet);
  };
};
