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

const messageOf = (form: Form, cells: readonly UnreadCell[]): string => {
  const { field, row, reason, printed } = cells[0]!;
  const where = row ?? labelOf(form, field);
  if (printed === undefined) return `${where}：${reason}`;
  return `没有读懂这一${row === undefined ? '格' : '行'}：${where}“${printed}”，${reason}；没有核对，请对照原文。`;
};

/**
 * A cell that was deleted, or whose formula has no usable result, is said and never passed over; a row is said once. What
 * was not understood on somebody else's page is no error of the report: a note, since the report cannot be passed as
 * checked before somebody has looked.
 */
export const cellsCanBeRead: Rule = {
  id: 'cells-can-be-read',
  title: '单元格都能读出',
  check: ({ filing, form }) =>
    groupsOf(filing.unread ?? []).map((cells) => ({
      severity: cells[0]!.printed === undefined ? ('error' as const) : ('note' as const),
      at: cells[0]!.field,
      // A text or a fact of the cover is none of the fields that figures rest on.
      because: cells.map((cell) => cell.field).filter((each) => isField(form, each)),
      clause: 'fullText',
      message: messageOf(form, cells),
    })),
};
