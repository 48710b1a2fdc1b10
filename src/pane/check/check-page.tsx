import { countByTable, groupFindings, isOpen, shownFindings } from './findings';
import { statusOf } from './status';
import type { Pane } from '../pane';
import type { PaneState } from '../state/state';
import { AllGood } from './all-good';
import { Button } from '../controls/button';
import { FillCard } from './fill-card';
import { FilterBar } from './filter-bar';
import { FindingGroupView } from './finding-group';
import { FirstSteps } from './first-steps';
import { ImportEntry } from '../import/import-entry';
import { NotCheckedList } from './not-checked-list';
import { ProgressLine } from './progress-line';
import { TableCounts } from './table-counts';

interface PageProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

/** 校验: everything that was found, chapter by chapter. */
export const CheckPage = ({ pane, state }: PageProps) => {
  const { snapshot, filters } = state;
  if (!snapshot) return null;
  const { form, checked, advice } = snapshot;
  const shown = shownFindings(state);
  const groups = groupFindings(snapshot, shown, filters);
  const busy = state.task !== null;
  const { tone } = statusOf(state);
  return (
    <>
      <ProgressLine progress={snapshot.progress} busy={busy} onGo={(field) => void pane.reveal(field)} />
      <Button look="large" disabled={busy} onClick={() => void pane.check()}>
        {state.task === 'checking' ? '正在校验…' : '校验'}
      </Button>
      <ImportEntry imports={pane.imports} busy={busy} />
      {snapshot.progress.filled === 0 && shown.length === 0 && <FirstSteps />}
      {tone === 'good' && <AllGood state={state} onReport={() => pane.showTab('report')} />}
      {advice && advice.fills.length > 0 && <FillCard fills={advice.fills} pane={pane} busy={busy} />}
      {shown.length > 0 && (
        <section aria-label="校验结果">
          <FilterBar findings={shown} filters={filters} onFilter={(changes) => pane.filter(changes)} />
          <div class="tools">
            <TableCounts
              counts={countByTable(form, shown)}
              chosen={filters.table}
              onChoose={(table) => pane.filter({ table })}
            />
            {shown.some(isOpen) && (
              <Button
                icon="down"
                disabled={busy}
                keys="Alt+ArrowDown"
                title="Alt+↓"
                onClick={() => void pane.next()}
              >
                下一处
              </Button>
            )}
          </div>
          {groups.map((group) => (
            <FindingGroupView key={group.table} group={group} snapshot={snapshot} pane={pane} state={state} />
          ))}
          {groups.length === 0 && <p class="nothing">没有符合筛选条件的问题。</p>}
        </section>
      )}
      <NotCheckedList notChecked={checked.notChecked} />
    </>
  );
};
