import type { Answers } from '../model/answer';
import type { Table, TableCell } from '../model/table';

/** What a cell shows: the answer of its field as typed, or its label. */
export const textIn = ({ text, field }: TableCell, answers: Answers): string =>
  field ? String(answers[field.name] ?? '') : (text ?? '');

/** The cells that stand in a row or reach down into it, from left to right. */
export const cellsAcross = ({ cells }: Table, row: number): readonly TableCell[] =>
  cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .sort((one, other) => one.column - other.column);
