import { useState } from 'preact/hooks';
import { findUpdates } from '../../session/report/sentence-updates';
import type { ParagraphView } from '../../session/report/report-view';
import { ActionButton } from '../controls/action-button';
import { usePane } from '../state/pane-context';
import { adoptParagraph } from './adopt-paragraph';
import { FigureRun } from './figure-run';
import { paragraphName } from './paragraphs';
import { ReplaceQuestion } from './replace-question';

interface SuggestionProps {
  readonly paragraph: ParagraphView;
  /** Whether the clerk has written something that is not to be replaced unasked. */
  readonly asksFirst: boolean;
}

/** What figures and facts suggest for a paragraph; folded where its sentences are offered one by one. */
export const Suggestion = ({ paragraph, asksFirst }: SuggestionProps) => {
  const { run } = usePane();
  const [asking, setAsking] = useState(false);
  const { suggested, incomplete, omitted, own, adopted, sentences } = paragraph;
  const name = paragraphName(paragraph);
  const action = adoptParagraph(paragraph);
  const replace = (): void => {
    setAsking(false);
    void run(action);
  };
  const body = (
    <>
      {suggested.map((runs, index) => (
        <p key={index} class="prose">
          {runs.map((each, at) => (
            <FigureRun key={at} run={each} />
          ))}
        </p>
      ))}
      {incomplete && <p class="hint-line">还有数据没有填，建议文字不完整；填齐后可以采用。</p>}
      {omitted > 0 && (
        <p class="hint-line">为使这一章不超过一千字，略去了次要的 {omitted} 句；需要的，请写进“我的文字”。</p>
      )}
      {asking ? (
        <ReplaceQuestion name={name} by="建议文字" onReplace={replace} onKeep={() => setAsking(false)} />
      ) : (
        <ActionButton action={action} onClick={asksFirst ? () => setAsking(true) : undefined} />
      )}
    </>
  );
  if (findUpdates(own, adopted, sentences).length === 0)
    return (
      <div class="suggestion">
        <h3>建议文字</h3>
        {body}
      </div>
    );
  return (
    <details class="suggestion">
      <summary>整段建议文字</summary>
      {body}
    </details>
  );
};
