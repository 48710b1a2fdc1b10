import type { UnreadCell } from '../model/filing';
import { labelOf } from './rule';
import type { Rule } from './rule';

/** Unread cells, those of one row together. */
const groupsOf = (unread: readonly UnreadCell[]): readonly (readonly UnreadCell[])[] => {
  const groups = new Map<string, UnreadCell[]>();
  for (const cell of unread) {
    const key = cell.row ?? cell.field;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
};

/** A cell that was deleted, or whose formula has no usable result, is said and never passed over; a row is said once. */
export const cellsCanBeRead: Rule = {
  id: 'cells-can-be-read',
  title: '单元格都能读出',
  check: ({ filing, form }) =>
    groupsOf(filing.unread ?? []).map((cells) => {
      const { field, row, reason } = cells[0]!;
      return {
        severity: 'error' as const,
        at: field,
        because: cells.map((cell) => cell.field),
        clause: 'fullText',
        message: `${row ?? labelOf(form, field)}：${reason}`,
      };
    }),
};
