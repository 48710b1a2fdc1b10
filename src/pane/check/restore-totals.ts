import type { TypedTotal } from '../../session/edit/figure-edits';
import type { ButtonAction } from '../state/action';

/** Totals that are named once they are done. */
const named = 3;

/** What stands in a total, and what the formula makes of it. */
export const changeOf = ({ before, after }: TypedTotal): string =>
  before === after ? `${after}，数不变` : `${before} → ${after}`;

/** 恢复公式: writes the form's own formulas into totals that were typed over or deleted. */
export const restoreTotals = (totals: readonly TypedTotal[]): ButtonAction => {
  const done = totals.slice(0, named).map((total) => `${total.label} ${changeOf(total)}`);
  const rest = totals.length > named ? `等 ${totals.length} 个总计` : '';
  return {
    label: totals.length > 1 ? `恢复公式（${totals.length} 个总计）` : '恢复公式',
    busyLabel: '正在恢复…',
    task: 'restoring',
    run: ({ session, writes }) =>
      writes.write(
        async () => (await session.restoring()).restoreTotals(totals.map(({ field }) => field)),
        `已恢复公式：${done.join('；')}${rest}。`,
      ),
  };
};
