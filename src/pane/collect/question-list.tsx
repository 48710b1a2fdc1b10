import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/button';
import type { AssessedBody, MatchedHandIn } from '../../session/collect/shown';
import type { Collector } from './collector';
import { WhoseField } from './whose-field';

interface QuestionListProps {
  readonly collector: Collector;
  readonly questions: readonly MatchedHandIn[];
  readonly bodies: readonly AssessedBody[];
  readonly busy: boolean;
}

/** Each has the whole list to choose from. */
const shownAtOnce = 10;

/** Reports of which nobody knows for certain whose they are, or which of several counts. */
export const QuestionList = ({ collector, questions, bodies, busy }: QuestionListProps) => {
  const [shown, setShown] = useState(shownAtOnce);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(questions.length);
  useEffect(() => {
    // The question that had the focus is gone with its answer.
    if (questions.length < count.current && document.activeElement === document.body)
      heading.current?.focus();
    count.current = questions.length;
  }, [questions.length]);
  return (
    <section class="collect-questions" aria-labelledby="collect-questions">
      <h2 id="collect-questions" tabIndex={-1} ref={heading}>
        待确认 {questions.length} 份
      </h2>
      <p>请逐份确认，选好就会重新汇总。没有确认的，先不计入。</p>
      <ul>
        {questions.slice(0, shown).map((question) => (
          <li key={`${question.identity.file}\n${question.identity.pick ?? ''}`} class="card note">
            <WhoseField collector={collector} handIn={question} bodies={bodies} busy={busy} />
          </li>
        ))}
      </ul>
      {questions.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          再显示 {Math.min(shownAtOnce, questions.length - shown)} 份
        </Button>
      )}
    </section>
  );
};
