import { labelOf } from './rule';
import type { Rule } from './rule';

/** A cell that was deleted, or whose formula has no usable result, is said and never passed over. */
export const cellsCanBeRead: Rule = {
  id: 'cells-can-be-read',
  title: '单元格都能读出',
  check: ({ filing, form }) =>
    (filing.unread ?? []).map(({ field, reason }) => ({
      severity: 'error' as const,
      at: field,
      because: [field],
      clause: 'fullText',
      message: `${labelOf(form, field)}：${reason}`,
    })),
};
