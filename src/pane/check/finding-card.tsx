import { useEffect, useRef } from 'preact/hooks';
import { remarkKey, severityNames } from '../../model/finding';
import type { Finding } from '../../model/finding';
import type { Snapshot } from '../../session/snapshot';
import { isOpen } from './findings';
import type { Pane } from '../pane';
import { Button } from '../controls/button';
import { EquationView } from './equation-view';
import { Icon } from '../controls/icon';
import type { IconName } from '../controls/icon';
import { RemarkField } from './remark-field';
import { Sentence } from './sentence';
import { SuggestionButtons } from './suggestion-buttons';
import { TextPlaceView } from './text-place-view';

interface FindingCardProps {
  readonly finding: Finding;
  readonly snapshot: Snapshot;
  readonly pane: Pane;
  readonly busy: boolean;
  /** It was gone to last. */
  readonly current: boolean;
  /** It has just been gone to. */
  readonly arriving: boolean;
  /** Points to the card above, which says what would mend it along with others. */
  readonly cause?: string;
}

const icons: Readonly<Record<Finding['severity'], IconName>> = { error: 'bad', note: 'warn', hint: 'hint' };

/** One thing to look at: what is wrong, by how much, by which clause, and what can be done. */
export const FindingCard = ({
  finding,
  snapshot,
  pane,
  busy,
  current,
  arriving,
  cause,
}: FindingCardProps) => {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!arriving) return;
    card.current?.focus();
    pane.arrived();
  }, [arriving, pane]);
  const { severity, message, clause, at, place } = finding;
  const settled = !isOpen(finding);
  return (
    <li
      ref={card}
      tabIndex={-1}
      class={`card ${settled ? 'settled' : severity}${cause === undefined ? '' : ' with-cause'}`}
      aria-current={current ? 'true' : undefined}
    >
      <p class="severity">
        <Icon name={settled ? 'good' : icons[severity]} />
        {settled ? '已说明' : severityNames[severity]}
      </p>
      <Sentence text={message} />
      <EquationView finding={finding} form={snapshot.form} />
      {place && <TextPlaceView finding={finding} place={place} snapshot={snapshot} pane={pane} busy={busy} />}
      {cause !== undefined && <p class="hint-line">{cause}</p>}
      {severity === 'note' && (
        <RemarkField
          drafts={pane.drafts}
          finding={remarkKey(finding)}
          remark={finding.remark ?? ''}
          busy={busy}
          onSave={(text) => void pane.remark(remarkKey(finding), text)}
        />
      )}
      <div class="row">
        {at !== '' && (
          <Button icon="go" disabled={busy} label={`定位：${message}`} onClick={() => void pane.go(finding)}>
            定位
          </Button>
        )}
        {cause === undefined && (
          <SuggestionButtons finding={finding} texts={snapshot.filing.texts} pane={pane} busy={busy} />
        )}
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
