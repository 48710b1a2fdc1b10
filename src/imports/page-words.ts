import type { UnreadCell } from '../model/filing';
import { asQuoted } from '../model/nest-quotes';
import type { MisprintedLabel, PageReading } from '../model/page-reading';
import type { Unread } from './recognise/assign-figures';

/** The cells of what could not be placed, as the filing has them. */
export const cellsOf = (unread: readonly Unread[]): readonly UnreadCell[] =>
  unread.flatMap(({ where, text, fields, reason }) =>
    fields.map((field) => ({
      field,
      reason,
      printed: text,
      ...(fields.length > 1 ? { row: where } : {}),
    })),
  );

/** What was seen in tables and has no place in the form. */
export const unplacedIn = ({ strangeRows, mergedRows }: PageReading): readonly Unread[] => [
  ...strangeRows.map(({ printed }) => ({
    where: '',
    text: printed,
    reason: '表中的这一行不是标准格式的项目，没有读入',
    fields: [],
  })),
  ...mergedRows.map(({ printed, fields }) => ({
    where: '',
    text: printed,
    reason: `标准格式把这一行分成 ${fields.length} 行，没有读入`,
    fields: [],
  })),
];

const misprintsShown = 3;

/** How labels with a misprint were read, in the clerk's words. */
export const misprintWords = (misprints: readonly MisprintedLabel[]): readonly string[] => {
  if (misprints.length === 0) return [];
  const pairs = misprints
    .slice(0, misprintsShown)
    .map(({ printed, official }) => `“${asQuoted(printed)}”按“${asQuoted(official)}”`);
  const more = misprints.length > misprintsShown ? `等 ${misprints.length} 行按标准格式` : '';
  return [`${pairs.join('、')}${more}读入，请核对。`];
};
