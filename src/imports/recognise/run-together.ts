import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import { quote } from './row-reading';
import type { RowReading } from './row-reading';
import { rowSums, splitsOf } from './split-digits';
import type { Split } from './split-digits';

/** A row whose figures were run together, and the ways to take them apart that its own totals allow. */
export interface RunTogetherRow {
  readonly reading: RowReading;
  readonly splits: readonly Split[];
  /** Whether the number of digits alone leaves no choice. */
  readonly isPlain: boolean;
}

/** The fields of a row. */
export const namesOf = ({ row }: RowReading): readonly string[] => row.fields.map(({ name }) => name);
/** The row as it was printed. */
export const textOf = ({ pieces }: RowReading): string => quote(pieces.map(({ text }) => text).join(' '));

const stringsOf = ({ pieces }: RowReading): readonly string[] =>
  pieces.flatMap(({ text }) => fold(text).trim().split(/\s+/u));

const isNoFigure = (text: string): boolean => /[^\d.+-]/u.test(text);

/** Takes run-together figures apart in every way; nothing where there are too many or they are no plain digits. */
export const takeApart = (form: FormWithReading, reading: RowReading): RunTogetherRow | undefined => {
  const { fields } = reading.row;
  const strings = stringsOf(reading);
  if (strings.some(isNoFigure)) return undefined;
  const splits = splitsOf(strings, fields, rowSums(form.equations, fields));
  return splits && { reading, splits, isPlain: splitsOf(strings, fields, [], 1)?.length === 1 };
};

/** Whether figures were printed without a gap: none that is one number may begin with 0. */
const areTogether = (strings: readonly string[], fields: number): boolean =>
  strings.length === 1 || (strings.length < fields && strings.some((text) => /^0\d/u.test(text)));

/** Why a row stays unread: it could not be taken apart, or its own totals leave no way to do so. */
export const whyUnsolved = (reading: RowReading, row?: RunTogetherRow): string => {
  const strings = stringsOf(reading);
  const { length } = reading.row.fields;
  if (strings.some(isNoFigure)) return '格里写的不是数字，无法确定各属哪一列';
  const digits = strings.join('').replace(/\D/gu, '').length;
  if (strings.length !== length && (digits < length || !areTogether(strings, length)))
    return `有 ${strings.length} 个数字，应有 ${length} 个，无法确定各属哪一列`;
  if (strings.length === length) return '数字的写法无法确定';
  return row ? '数字连在一起，可能是丢了格线，分不出各格是多少' : '数字连在一起，看不出各格是多少';
};
