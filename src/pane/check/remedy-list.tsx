import { isBlank } from '../../model/answer';
import type { Cause } from '../../session/advice';
import { ActionButton } from '../controls/action-button';
import { useSnapshot } from '../state/pane-context';
import { adoptRemedy } from './adopt-remedy';
import { goToCell } from './go-to-cell';

type Remedies = Cause['remedies'];

/** Cells that are named at once; the others of a row that was shifted are listed when asked for. */
const named = 4;

const CellChanges = ({ cells }: Pick<Remedies[number], 'cells'>) => {
  const { answers } = useSnapshot().filing;
  return (
    <ul class="changes">
      {cells.map(({ field, label, value }) => (
        <li key={field}>
          {label}
          <span class="change">
            <s>{isBlank(answers[field]) ? '空白' : answers[field]}</s>
            <span class="unseen">改为</span>
            <span aria-hidden="true">→</span>
            <b>{value}</b>
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What would correct a failure, likeliest first. Nothing is written unless the clerk says so. */
export const RemedyList = ({ remedies }: { readonly remedies: Remedies }) => {
  const List = remedies.length > 1 ? 'ol' : 'ul';
  return (
    <List class="remedies">
      {remedies.map(({ cells, effect, slips }) => {
        const slipped = cells.length > 1 && slips.length > 1 ? cells.filter(({ why }) => why !== '') : [];
        const adopt = adoptRemedy(cells);
        return (
          <li key={adopt.spoken} class="remedy">
            <CellChanges cells={cells.slice(0, named)} />
            {cells.length > named && (
              <details>
                <summary>另外 {cells.length - named} 格</summary>
                <CellChanges cells={cells.slice(named)} />
              </details>
            )}
            <p class="effect">
              {effect}
              {slipped.length > 0 && `；${[...new Set(slipped.map(({ why }) => why))].join('，')}`}。
            </p>
            <div class="row">
              <ActionButton action={adopt} />
              <ActionButton action={goToCell(cells[0]!.field, cells[0]!.label)} look="subtle" />
            </div>
          </li>
        );
      })}
    </List>
  );
};
