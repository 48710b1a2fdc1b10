import { useState } from 'preact/hooks';
import type { ParagraphView } from '../../session/report/report-view';
import { adoptionOf, isReady, paragraphName, stateWords } from './paragraphs';
import type { Pane } from '../pane';
import { Button } from '../controls/button';
import { FigureRun } from './figure-run';
import { OptionBoxes } from './option-boxes';
import { OwnText } from './own-text';
import { ReplaceQuestion } from './replace-question';

interface ParagraphCardProps {
  readonly paragraph: ParagraphView;
  readonly pane: Pane;
  readonly busy: boolean;
}

/** One text of the report: what is suggested, what the clerk wrote, and which of them the report takes. */
export const ParagraphCard = ({ paragraph, pane, busy }: ParagraphCardProps) => {
  const [asking, setAsking] = useState(false);
  const { own, suggested, incomplete, state, slot, hint } = paragraph;
  const name = paragraphName(paragraph);
  const adopt = (): void => {
    setAsking(false);
    void pane.report.adopt([adoptionOf(paragraph)]);
  };
  return (
    <li class={`card paragraph ${state}`}>
      <h2 class="card-head">
        {name}
        <span class="count">{stateWords(paragraph)}</span>
      </h2>
      {suggested.length > 0 && state !== 'adopted' && (
        <div class="suggestion">
          <h3>建议文字</h3>
          {suggested.map((runs, index) => (
            <p key={index} class="prose">
              {runs.map((run, at) => (
                <FigureRun key={at} run={run} onGo={(field) => void pane.reveal(field)} />
              ))}
            </p>
          ))}
          {incomplete && <p class="hint-line">还有数据没有填，建议文字不完整；填齐后可以采用。</p>}
          {asking ? (
            <ReplaceQuestion name={name} onReplace={adopt} onKeep={() => setAsking(false)} />
          ) : (
            <Button
              disabled={busy || !isReady(paragraph)}
              label={`采用${name}的建议文字`}
              onClick={state === 'own' ? () => setAsking(true) : adopt}
            >
              {state === 'outdated' ? '更新' : '采用'}
            </Button>
          )}
        </div>
      )}
      {paragraph.options.length > 0 && (
        <OptionBoxes
          options={paragraph.options}
          busy={busy}
          onChoose={(key, chosen) => void pane.report.choose(key, chosen)}
        />
      )}
      <OwnText
        drafts={pane.drafts}
        slot={slot}
        name={name}
        hint={hint}
        text={own}
        busy={busy}
        onSave={(text) => void pane.report.writeText(slot, own, text)}
        onGo={() => void pane.report.revealText(slot)}
      />
    </li>
  );
};
