import { useState } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import type { ParagraphView } from '../../session/report/report-view';
import { ActionButton } from '../controls/action-button';
import { useDraft } from '../drafts/use-draft';
import { usePane } from '../state/pane-context';
import { adoptParagraph } from './adopt-paragraph';
import { FigureRun } from './figure-run';
import { OwnText } from './own-text';
import { ParagraphFigures } from './paragraph-figures';
import { paragraphCardId, paragraphName, stateWords } from './paragraphs';
import { ReplaceQuestion } from './replace-question';
import { TextFindings } from './text-findings';

interface ParagraphCardProps {
  readonly paragraph: ParagraphView;
  /** What was found in it. */
  readonly findings: readonly Finding[];
}

/** One text of the report: what is suggested, what the clerk wrote, and which of them the report takes. */
export const ParagraphCard = ({ paragraph, findings }: ParagraphCardProps) => {
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
    <li id={paragraphCardId(paragraph.slot)} tabIndex={-1} class={`card paragraph ${state}`}>
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
      {paragraph.figures.length > 0 && <ParagraphFigures figures={paragraph.figures} />}
      <OwnText paragraph={paragraph} field={field} />
      {findings.length > 0 && <TextFindings findings={findings} hasField />}
    </li>
  );
};
