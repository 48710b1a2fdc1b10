import type { ButtonAction } from '../state/action';

/** 空白格填 0: writes 0 into blank cells; `all` counts those blank cells too whose value is another one. */
export const fillZeros = (fields: readonly string[], all: number): ButtonAction => ({
  label: `${fields.length < all ? '其余' : ''}空白格填 0（${fields.length} 格）`,
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(() => session.fillBlanks(fields), `已在 ${fields.length} 个空白格填 0。`),
});
