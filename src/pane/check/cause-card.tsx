import type { Cause } from '../../session/advice';
import { Icon } from '../controls/icon';
import { RemedyList } from './remedy-list';

/** Why several findings are there at once: what is known of it, and what would correct all of them. */
export const CauseCard = ({ cause }: { readonly cause: Cause }) => {
  const { title, says, verdict, remedies, isCut } = cause;
  return (
    <>
      <h3>
        <Icon name={verdict === 'unknown' ? 'warn' : 'hint'} />
        {title}
      </h3>
      <p>{says}</p>
      {remedies.length > 0 && <RemedyList remedies={remedies} />}
      {isCut && <p class="hint-line">还有别的改法，可能性更小，没有列出。</p>}
    </>
  );
};
