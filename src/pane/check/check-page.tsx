import { ActionButton } from '../controls/action-button';
import { LazyPart } from '../controls/lazy-part';
import { ImportEntry } from '../import/import-entry';
import { usePane } from '../state/pane-context';
import { checkWorkbook } from './check-workbook';
import { FilterBar } from './filter-bar';
import { FindingGroupView } from './finding-group';
import { groupFindings, isComplete, isOpen, shownFindings } from './findings';
import { goToNextFinding } from './go-to-next-finding';
import { ProgressLine } from './progress-line';
import { statusOf } from './status';
import { TableCounts } from './table-counts';

const loadFirstSteps = async () => (await import('./first-steps')).FirstSteps;
const loadFillCard = async () => (await import('./fill-card')).FillCard;
const loadCheckFooter = async () => (await import('./check-footer')).CheckFooter;
const loadOutcome = async () => (await import('./outcome')).Outcome;
const loadRestoreCards = async () => (await import('./restore-cards')).RestoreCards;

/** 校验: everything that was found, chapter by chapter. */
export const CheckPage = () => {
  const { state } = usePane();
  const { snapshot, filters } = state;
  if (!snapshot) return null;
  const { advice, progress } = snapshot;
  const shown = shownFindings(state);
  const groups = groupFindings(snapshot, shown, filters);
  const { tone } = statusOf(state);
  const isAtFault = tone === 'bad' || tone === 'warn';
  const outcome = advice && (state.listBlanks || isComplete(snapshot)) && <LazyPart load={loadOutcome} />;
  return (
    <>
      <ProgressLine progress={progress} />
      <ActionButton action={checkWorkbook} look="large" />
      <ImportEntry />
      {progress.filled === 0 && shown.length === 0 && <LazyPart load={loadFirstSteps} />}
      {!isAtFault && outcome}
      {(state.losses || snapshot.typedTotals.length > 0) && <LazyPart load={loadRestoreCards} />}
      {advice && advice.fills.length > 0 && <LazyPart load={loadFillCard} props={{ fills: advice.fills }} />}
      {shown.length > 0 && (
        <section aria-label="校验结果">
          <FilterBar findings={shown} />
          <div class="tools">
            <TableCounts findings={shown} />
            {shown.some(isOpen) && <ActionButton action={goToNextFinding} />}
          </div>
          {groups.map((group) => (
            <FindingGroupView key={group.table} group={group} />
          ))}
          {groups.length === 0 && <p class="nothing">没有符合筛选条件的问题。</p>}
        </section>
      )}
      {isAtFault && outcome}
      <LazyPart load={loadCheckFooter} />
    </>
  );
};
