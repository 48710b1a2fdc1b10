import { isBlank } from '../../model/answer';
import type { Answers } from '../../model/answer';
import type { Case } from '../../session/advice';
import type { Pane } from '../pane';
import { Button } from '../controls/button';

interface RemedyListProps {
  readonly remedies: Case['remedies'];
  readonly answers: Answers;
  readonly pane: Pane;
  readonly busy: boolean;
}

/** Cells that are named at once; the others of a row that was shifted are listed when asked for. */
const named = 4;

type Cell = Case['remedies'][number]['cells'][number];

const CellChange = ({ cell, answers }: { readonly cell: Cell; readonly answers: Answers }) => {
  const answer = answers[cell.field];
  return (
    <li>
      {cell.label}
      <span class="change">
        <s>{isBlank(answer) ? '空白' : answer}</s>
        <span class="unseen">改为</span>
        <span aria-hidden="true">→</span>
        <b>{cell.value}</b>
      </span>
    </li>
  );
};

/** What would mend a failure, likeliest first. Nothing is written unless the clerk says so. */
export const RemedyList = ({ remedies, answers, pane, busy }: RemedyListProps) => {
  const List = remedies.length > 1 ? 'ol' : 'ul';
  return (
    <List class="remedies">
      {remedies.map(({ cells, effect, slips }) => {
        const names = cells.map(({ label, value }) => `${label}改为 ${value}`).join('，');
        const causes = cells.length > 1 && slips.length > 1 ? cells.filter(({ cause }) => cause !== '') : [];
        return (
          <li key={names} class="remedy">
            <ul class="changes">
              {cells.slice(0, named).map((cell) => (
                <CellChange key={cell.field} cell={cell} answers={answers} />
              ))}
            </ul>
            {cells.length > named && (
              <details>
                <summary>另外 {cells.length - named} 格</summary>
                <ul class="changes">
                  {cells.slice(named).map((cell) => (
                    <CellChange key={cell.field} cell={cell} answers={answers} />
                  ))}
                </ul>
              </details>
            )}
            <p class="effect">
              {effect}
              {causes.length > 0 && `；${[...new Set(causes.map(({ cause }) => cause))].join('，')}`}。
            </p>
            <div class="row">
              <Button
                disabled={busy}
                label={`采用：${names}`}
                onClick={() => void pane.mend.adopt(cells.map(({ field, value }) => ({ field, value })))}
              >
                {cells.length > 1 ? `采用（改 ${cells.length} 格）` : '采用'}
              </Button>
              <Button
                look="subtle"
                icon="go"
                disabled={busy}
                label={`定位：${cells[0]!.label}`}
                onClick={() => void pane.reveal(cells[0]!.field)}
              >
                定位
              </Button>
            </div>
          </li>
        );
      })}
    </List>
  );
};
