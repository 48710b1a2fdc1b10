import type { Form } from '../../model/form';
import { fold } from '../fold';
import { quote } from './row-reading';
import type { RowReading } from './row-reading';
import { rowLaws, splitsOf } from './split-digits';
import type { Split } from './split-digits';

/** A row whose figures were run together, and the ways to tell them apart that its own totals allow. */
export interface Puzzle {
  readonly reading: RowReading;
  readonly splits: readonly Split[];
  /** Whether the number of digits alone leaves no choice. */
  readonly isPlain: boolean;
}

/** The fields of a row. */
export const namesOf = ({ row }: RowReading): readonly string[] => row.fields.map(({ name }) => name);
/** The row as it was printed. */
export const textOf = ({ pieces }: RowReading): string => quote(pieces.map(({ text }) => text).join(' '));

/** Takes run-together figures apart in every way; nothing where there are too many or they are no plain digits. */
export const puzzleOf = (form: Form, reading: RowReading): Puzzle | undefined => {
  const { fields } = reading.row;
  const strings = reading.pieces.flatMap(({ text }) => fold(text).trim().split(/\s+/u));
  const splits = splitsOf(strings, fields, rowLaws(form.equations, fields));
  if (!splits || strings.some((text) => /[^\d.+-]/u.test(text))) return undefined;
  return { reading, splits, isPlain: splitsOf(strings, fields, [])?.length === 1 };
};
