import { useState } from 'preact/hooks';
import { changesSince } from '../../../session/report/changes-since';
import { suggestionText } from '../../../session/report/report-view';
import type { ParagraphView } from '../../../session/report/report-view';
import { ActionButton } from '../../controls/action-button';
import { usePane } from '../../state/pane-context';
import { paragraphName } from '../paragraphs';
import { ReplaceQuestion } from '../replace-question';
import { takeLastYear } from './take-last-year';

interface LastYearTextProps {
  readonly paragraph: ParagraphView;
  /** What the clerk has written, or is writing. */
  readonly own: string;
}

/** What last year's report says there, folded; what this year's does not say any more is marked. */
export const LastYearText = ({ paragraph, own }: LastYearTextProps) => {
  const { run } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const { lastYear } = paragraph;
  if (!lastYear) return null;
  const now = own.trim() || suggestionText(paragraph);
  const parts = isOpen && now !== '' ? changesSince(lastYear.text, now) : [];
  const action = takeLastYear(paragraph);
  return (
    <details class="last-year" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{lastYear.name}</summary>
      {isOpen && (
        <>
          <div class="prose">
            {parts.length === 0
              ? lastYear.text
              : parts.map(({ text, isGone }, index) =>
                  isGone ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
                )}
          </div>
          {parts.some(({ isGone }) => isGone) && <p class="hint-line">划出的字句，今年的文字里没有。</p>}
          {own.trim() !== lastYear.text &&
            (asking ? (
              <ReplaceQuestion
                name={paragraphName(paragraph)}
                by="上年的文字"
                onReplace={() => {
                  setAsking(false);
                  void run(action);
                }}
                onKeep={() => setAsking(false)}
              />
            ) : (
              <ActionButton action={action} onClick={own.trim() === '' ? undefined : () => setAsking(true)} />
            ))}
        </>
      )}
    </details>
  );
};
