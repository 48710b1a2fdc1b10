import type { Chunk, TextLine } from './text-lines';

/** Rows of a table without lines: a label and its figures. Where there is none in a column, there is an empty text. */
export interface AlignedRows {
  readonly top: number;
  readonly rows: readonly (readonly string[])[];
}

/** Fewer figures a row, or fewer rows, are read as lines as well as in columns. */
const leastFigures = 5;
const leastRows = 3;
/** No page has more rows, and no row more figures. */
const mostRows = 150;
const mostFigures = 40;
/** Lines of one label are no further apart, in the height of a letter. */
const labelSpacing = 1.5;
/** In points. */
const sameEdge = 2.5;

const figure = /^(?:[-+]?[\d,]+(?:\.\d+)?%?|[-—–/]{1,2})$/u;

/** A line with the figures of a row, apart from its words. */
interface Row {
  readonly line: TextLine;
  readonly figures: readonly Chunk[];
}

const rowOf = (line: TextLine): Row | undefined => {
  const figures = line.words.filter(({ text }) => figure.test(text));
  // Blanks between figures are of no use to tell columns: what was written with them is read as it is written.
  const isInColumns = line.chunks.length >= figures.length;
  return figures.length >= leastFigures && figures.length <= mostFigures && isInColumns
    ? { line, figures }
    : undefined;
};

/** The columns of figures that rows share; nothing where they are not in line. */
const columnsOf = (rows: readonly Row[]): readonly Chunk[] | undefined => {
  const columns: Chunk[] = [];
  for (const word of rows.flatMap(({ figures }) => figures).sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && word.left < last.right)
      columns[columns.length - 1] = { ...last, right: Math.max(last.right, word.right) };
    else columns.push(word);
  }
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const isClear = rows.every(({ figures }) =>
    columns.every(
      ({ left, right }) => figures.filter((word) => word.left >= left && word.right <= right).length <= 1,
    ),
  );
  return columns.length === most && isClear ? columns : undefined;
};

/** The words of a label, line below line. */
interface Label {
  text: string;
  readonly left: number;
  readonly top: number;
  bottom: number;
}

const labelsIn = (lines: readonly TextLine[], end: number): readonly Label[] => {
  const labels: Label[] = [];
  for (const { words, base, size } of lines)
    for (const { text, left, right } of words) {
      if (right > end + sameEdge) continue;
      const above = labels.find(
        (label) => Math.abs(label.left - left) < sameEdge && base - label.bottom < labelSpacing * size,
      );
      if (above) Object.assign(above, { text: above.text + text, bottom: base });
      else labels.push({ text, left, top: base, bottom: base });
    }
  return labels;
};

/** The label of a row: of those beside its figures the one that is closest to them, unless other rows have it too. */
const labelOf = ({ line }: Row, labels: readonly Label[]): string => {
  const beside = labels.filter(
    ({ top, bottom }) => line.base > top - line.size / 2 && line.base < bottom + line.size / 2,
  );
  return (
    beside.reduce<Label | undefined>(
      (best, label) => (label.left > (best?.left ?? -1) ? label : best),
      undefined,
    )?.text ?? ''
  );
};

/** Rows that follow each other and share their columns. */
const runsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const isSame = run && Math.abs(run[0]!.line.size - row.line.size) < 1 && columnsOf([...run, row]);
    if (isSame) run.push(row);
    else runs.push([row]);
  }
  return runs.filter(({ length }) => length >= leastRows);
};

/** Where the label of the last row ends, which may go on below it. */
const endOf = (lines: readonly TextLine[], last: number): number => {
  let end = last + 1;
  while (end < lines.length && lines[end]!.base - lines[end - 1]!.base < labelSpacing * lines[end]!.size)
    end++;
  return end;
};

/**
 * Finds rows whose figures stand in columns without any lines.
 * @returns them, and the lines that are no part of them
 */
export const alignedRows = (
  lines: readonly TextLine[],
): { readonly rows: readonly AlignedRows[]; readonly lines: readonly TextLine[] } => {
  const taken = new Set<TextLine>();
  const all = lines.flatMap((line) => rowOf(line) ?? []);
  const found = (all.length > mostRows ? [] : runsOf(all)).flatMap((run): readonly AlignedRows[] => {
    const columns = columnsOf(run)!;
    const own = new Set(run.map(({ line }) => line));
    const [first, last] = [lines.indexOf(run[0]!.line), lines.indexOf(run.at(-1)!.line)];
    const among = lines.slice(first, endOf(lines, last));
    // What else stands among the figures may belong to any of them.
    const isMixed = among.some(
      (line) => !own.has(line) && line.words.some(({ right }) => right > columns[0]!.left),
    );
    if (isMixed) return [];
    const labels = labelsIn(among, columns[0]!.left);
    for (const line of among) taken.add(line);
    const figureIn = ({ figures }: Row, { left, right }: Chunk): string =>
      figures.find((word) => word.left >= left && word.right <= right)?.text ?? '';
    return [
      {
        top: run[0]!.line.base,
        rows: run.map((row) => [labelOf(row, labels), ...columns.map((column) => figureIn(row, column))]),
      },
    ];
  });
  return { rows: found, lines: lines.filter((line) => !taken.has(line)) };
};
