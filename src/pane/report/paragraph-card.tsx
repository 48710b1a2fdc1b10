import { useState } from 'preact/hooks';
import type { ParagraphView } from '../../session/report/report-view';
import { ActionButton } from '../controls/action-button';
import { useDraft } from '../drafts/use-draft';
import { usePane } from '../state/pane-context';
import { adoptParagraph } from './adopt-paragraph';
import { FigureRun } from './figure-run';
import { OptionBoxes } from './option-boxes';
import { OwnText } from './own-text';
import { paragraphName, stateWords } from './paragraphs';
import { ReplaceQuestion } from './replace-question';

/** One text of the report: what is suggested, what the clerk wrote, and which of them the report takes. */
export const ParagraphCard = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { run } = usePane();
  const [asking, setAsking] = useState(false);
  const { suggested, incomplete, state } = paragraph;
  const name = paragraphName(paragraph);
  const field = useDraft({ kind: 'text', at: paragraph.slot }, name);
  /** What the clerk has written, or is writing, is not replaced before the clerk has been asked. */
  const asksFirst = state === 'own' || (field.draft !== undefined && field.text.trim() !== '');
  const replace = (): void => {
    setAsking(false);
    void run(adoptParagraph(paragraph));
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
              {runs.map((each, at) => (
                <FigureRun key={at} run={each} />
              ))}
            </p>
          ))}
          {incomplete && <p class="hint-line">还有数据没有填，建议文字不完整；填齐后可以采用。</p>}
          {asking ? (
            <ReplaceQuestion name={name} onReplace={replace} onKeep={() => setAsking(false)} />
          ) : (
            <ActionButton
              action={adoptParagraph(paragraph)}
              onClick={asksFirst ? () => setAsking(true) : undefined}
            />
          )}
        </div>
      )}
      {paragraph.options.length > 0 && <OptionBoxes options={paragraph.options} />}
      <OwnText paragraph={paragraph} field={field} />
    </li>
  );
};
