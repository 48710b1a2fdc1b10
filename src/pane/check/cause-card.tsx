import type { Answers } from '../../model/answer';
import type { Case } from '../../session/advice';
import type { Pane } from '../pane';
import { Icon } from '../controls/icon';
import { RemedyList } from './remedy-list';

interface CauseCardProps {
  readonly cause: Case;
  readonly answers: Answers;
  readonly pane: Pane;
  readonly busy: boolean;
}

/** Why several findings are there at once: what is known of it, and what would mend all of them. */
export const CauseCard = ({ cause, answers, pane, busy }: CauseCardProps) => {
  const { title, says, verdict, remedies, isCut } = cause;
  return (
    <li class="case">
      <h3>
        <Icon name={verdict === 'unknown' ? 'warn' : 'hint'} />
        {title}
      </h3>
      <p>{says}</p>
      {remedies.length > 0 && <RemedyList remedies={remedies} answers={answers} pane={pane} busy={busy} />}
      {isCut && <p class="hint-line">还有别的改法，可能性更小，没有列出。</p>}
    </li>
  );
};
