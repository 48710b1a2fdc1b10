import { severityNames } from '../../model/finding';
import type { Finding } from '../../model/finding';
import { goToFinding } from '../check/go-to-finding';
import { Sentence } from '../check/sentence';
import { SuggestionButtons } from '../check/suggestion-buttons';
import { TextPlaceView } from '../check/text-place-view';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useSnapshot } from '../state/pane-context';
import { focusPlace } from './focus-place';
import { selectWords } from './select-words';

interface TextFindingsProps {
  readonly findings: readonly Finding[];
  /** The text has a field on this page. */
  readonly hasField: boolean;
}

const icons = { error: 'bad', note: 'warn', hint: 'hint' } as const;

/** What was found in a text, where the text is written: the words that are meant, and the way to them. */
export const TextFindings = ({ findings, hasField }: TextFindingsProps) => {
  const { texts } = useSnapshot().filing;
  return (
    <ul class="cards text-findings" aria-label="文字里的问题">
      {findings.map((finding, index) => (
        <li key={index} class={`card ${finding.severity}`}>
          <p class="severity">
            <Icon name={icons[finding.severity]} />
            {severityNames[finding.severity]}
          </p>
          <Sentence text={finding.message} />
          {finding.place && <TextPlaceView finding={finding} place={finding.place} />}
          <div class="row">
            {hasField && (
              <Button
                onClick={() => focusPlace(finding.at) || selectWords(finding, texts)}
                label={`去改：${finding.message}`}
              >
                去改
              </Button>
            )}
            {(!hasField || finding.severity === 'note') && (
              <ActionButton action={goToFinding(finding, finding.at, hasField ? '去说明' : '定位')} />
            )}
            <SuggestionButtons finding={finding} />
          </div>
        </li>
      ))}
    </ul>
  );
};
