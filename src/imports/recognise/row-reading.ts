import { shortened } from '../../model/quotation';
import type { Field } from '../../model/field';
import type { Piece } from './figures';
import type { FormRow } from './labels';

/** A row of the form as it was found on a page. */
export interface RowReading {
  readonly row: FormRow;
  /** Cells in order; where `whole` is false, strings of digits that may each be several cells. */
  readonly pieces: readonly Piece[];
  readonly whole: boolean;
  /** The field of each piece, where they are not simply all fields of the row in order. */
  readonly fields?: readonly (Field | undefined)[];
  /** There are not as many cells as fields, so that some may have been cut or lost: the row's own totals decide. */
  readonly isDoubtful?: true;
  /** Why the pieces cannot be given to fields. */
  readonly fault?: string;
  /** The label, where it is not printed as in the form. */
  readonly misprint?: string;
}

/** A row of a table with a label that is none of the form's. */
export interface StrayRow {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** The rows of the form that were found next to it. */
  readonly after?: FormRow;
  readonly before?: FormRow;
  /** Reads it as this row of the form. */
  readonly readAs: (row: FormRow) => RowReading | undefined;
}

/** What a reader of tables makes of a page. */
export interface TableReading {
  readonly rows: readonly RowReading[];
  readonly strays: readonly StrayRow[];
}

/** Why cells cannot be given to fields where only blanks are too many. */
export const unclearCells = '格数与标准格式不同，无法确定各属哪一列';

/** Why figures are not read that no edge of a cell parts from the name of their row. */
export const gluedToLabel = '数字和这一行的名称连在一起，无法确定各是多少';

/** Why a row is not read that has the name and the figures of another row behind it. */
export const severalRows = '和另一行连在一起，无法确定各是多少';

/** What stands in a text for a sign of which nobody can say what it is, and why figures with it are not read. */
const unknownSign = '\uFFFD';
const illegible = '有的字没有注明是什么字，无法确定是多少';

/** Why figures of a row are not read whose signs are not all known. */
export const whyIllegible = ({ pieces }: RowReading): string | undefined =>
  pieces.some(({ text }) => text.includes(unknownSign)) ? illegible : undefined;

/** A text as it is quoted to the clerk: on one line, and not too much of it. */
export const quote = (text: string): string => shortened(text.replace(/\s+/gu, ' ').trim());

/** A row as it is quoted to the clerk: its label and its figures. */
export const printedRow = ({ label, pieces }: Pick<StrayRow, 'label' | 'pieces'>): string =>
  quote([label, ...pieces.map(({ text }) => text)].join(' '));

/** Rows that were found more than once: the same figures count once, different ones cannot both be right. */
export const withoutRepeats = (
  readings: readonly RowReading[],
): { readonly once: readonly RowReading[]; readonly conflicting: readonly RowReading[] } => {
  const byRow = new Map<FormRow, RowReading[]>();
  for (const reading of readings) {
    const group = byRow.get(reading.row) ?? [];
    group.push(reading);
    byRow.set(reading.row, group);
  }
  const groups = [...byRow.values()];
  const isConflicting = (group: readonly RowReading[]): boolean =>
    new Set(group.map(({ pieces }) => JSON.stringify(pieces.map(({ text }) => text)))).size > 1;
  return {
    once: groups.filter((group) => !isConflicting(group)).map((group) => group[0]!),
    conflicting: groups.filter(isConflicting).map((group) => group[0]!),
  };
};
