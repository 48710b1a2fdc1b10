import type { UnreadCell } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { labelOf } from './rule';
import type { Rule } from './rule';

const isField = (form: Form, at: string): boolean => allFieldsOf(form).some(({ name }) => name === at);

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
        // A text or a fact of the cover is none of the fields that figures rest on.
        because: cells.map((cell) => cell.field).filter((each) => isField(form, each)),
        clause: 'fullText',
        message: `${row ?? labelOf(form, field)}：${reason}`,
      };
    }),
};
