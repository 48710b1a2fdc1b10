import { describeTypedTotals } from '../../session/edit/figure-edits';
import type { TypedTotal } from '../../session/edit/figure-edits';
import type { FormatLosses } from '../../session/format/format-losses';
import { goneAdvice, lossLists, lossSentence } from '../../session/format/format-words';
import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { usePane, useSnapshot } from '../state/pane-context';
import { CellLink } from './cell-link';
import { restoreFormats } from './restore-formats';
import { changeOf, restoreTotals } from './restore-totals';

/** Cells that are named at once. */
const listed = 6;

const CellNames = ({ cells }: { readonly cells: FormatLosses['locked'] }) => (
  <>
    {cells
      .slice(0, listed)
      .map(({ label }) => label)
      .join('、')}
    {cells.length > listed && (
      <details>
        <summary>另外 {cells.length - listed} 格</summary>
        {cells
          .slice(listed)
          .map(({ label }) => label)
          .join('、')}
      </details>
    )}
  </>
);

/** Cells that pasting, cutting or dragging has changed. */
const FormatCard = ({ losses }: { readonly losses: FormatLosses }) => {
  const { repair, gone } = losses;
  const canRestore = repair.cells.length + repair.names.length > 0;
  return (
    <section class="restore-card">
      <h2>
        <Icon name="warn" />
        表格格式被改动了
      </h2>
      <p>{lossSentence(losses)}多半是粘贴、剪切或拖动造成的；粘贴时选“只粘贴值”就不会这样。</p>
      <ul class="changes">
        {lossLists(losses).map(({ says, cells }) => (
          <li key={says}>
            <div>
              <b>{says}：</b>
              <CellNames cells={cells} />
            </div>
          </li>
        ))}
      </ul>
      {gone.length > 0 && <p class="hint-line">{goneAdvice}</p>}
      {canRestore && (
        <div class="row">
          <ActionButton action={restoreFormats} />
        </div>
      )}
    </section>
  );
};

const TotalList = ({ totals }: { readonly totals: readonly TypedTotal[] }) => (
  <ul class="changes">
    {totals.map((total) => (
      <li key={total.field}>
        <CellLink field={total.field} title="转到这个单元格">
          <span>{total.label}</span>
        </CellLink>
        <span class="change">{changeOf(total)}</span>
      </li>
    ))}
  </ul>
);

/** Totals that the workbook does not compute any more. */
const TotalCard = ({ totals }: { readonly totals: readonly TypedTotal[] }) => (
  <section class="restore-card">
    <h2>
      <Icon name="hint" />
      不再自动计算的总计
    </h2>
    <p>下面 {totals.length} 个总计是直接填写的，或者公式被删除、改动了。恢复公式后，会随各项自动计算：</p>
    <TotalList totals={totals.slice(0, listed)} />
    {totals.length > listed && (
      <details>
        <summary>另外 {totals.length - listed} 个</summary>
        <TotalList totals={totals.slice(listed)} />
      </details>
    )}
    <div class="row">
      <ActionButton action={restoreTotals(totals)} />
    </div>
  </section>
);

/** What can be put back as it was drawn: looks and names of cells, and formulas of totals. */
export const RestoreCards = () => {
  const { losses } = usePane().state;
  const totals = describeTypedTotals(useSnapshot());
  return (
    <>
      {losses && <FormatCard losses={losses} />}
      {totals.length > 0 && <TotalCard totals={totals} />}
    </>
  );
};
