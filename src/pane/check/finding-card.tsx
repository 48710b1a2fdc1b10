import { useRef } from 'preact/hooks';
import { severityNames } from '../../model/finding';
import type { Finding } from '../../model/finding';
import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import type { IconName } from '../controls/icon';
import { LazyPart } from '../controls/lazy-part';
import { EquationView } from './equation-view';
import { isOpen } from './findings';
import { goToFinding } from './go-to-finding';
import { Sentence } from './sentence';
import { SuggestionButtons } from './suggestion-buttons';
import { useArrival } from './use-arrival';

const loadTextPlaceView = async () => (await import('./text-place-view')).TextPlaceView;

const loadRemarkField = async () => (await import('./remark-field')).RemarkField;

interface FindingCardProps {
  readonly finding: Finding;
  /** Points to the card above, which says what would correct it along with others. */
  readonly cause?: string;
}

const icons: Readonly<Record<Finding['severity'], IconName>> = { error: 'bad', note: 'warn', hint: 'hint' };

/** One thing to look at: what is wrong, by how much, by which clause, and what can be done. */
export const FindingCard = ({ finding, cause }: FindingCardProps) => {
  const card = useRef<HTMLLIElement>(null);
  const isCurrent = useArrival(finding, card);
  const { severity, message, clause, at, place } = finding;
  const settled = !isOpen(finding);
  return (
    <li
      ref={card}
      tabIndex={-1}
      class={`card ${settled ? 'settled' : severity}${cause === undefined ? '' : ' with-cause'}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <p class="severity">
        <Icon name={settled ? 'good' : icons[severity]} />
        {settled ? '已说明' : severityNames[severity]}
      </p>
      <Sentence text={message} />
      <EquationView finding={finding} />
      {place && <LazyPart load={loadTextPlaceView} props={{ finding, place }} />}
      {cause !== undefined && <p class="hint-line">{cause}</p>}
      {severity === 'note' && <LazyPart load={loadRemarkField} props={{ finding }} />}
      <div class="row">
        {at !== '' && <ActionButton action={goToFinding(finding)} />}
        {cause === undefined && <SuggestionButtons finding={finding} />}
      </div>
      {clause !== '' && (
        <details class="clause">
          <summary>依据</summary>
          <p>{clause}</p>
        </details>
      )}
    </li>
  );
};
