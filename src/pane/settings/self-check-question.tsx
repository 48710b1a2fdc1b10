import { useEffect, useRef } from 'preact/hooks';
import type { Question, SelfCheck } from '../../model/self-check';
import { Button } from '../controls/button';

interface SelfCheckQuestionProps {
  readonly question: Question;
  readonly selfCheck: SelfCheck;
}

/** One step that needs a hand; whoever listens to the page is led to it. */
export const SelfCheckQuestion = ({ question, selfCheck }: SelfCheckQuestionProps) => {
  const head = useRef<HTMLHeadingElement>(null);
  const { title, steps, answers, leavesFocus } = question;
  useEffect(() => {
    // What is tried may be where the focus is.
    if (!leavesFocus) head.current?.focus();
  }, [question]);
  return (
    <section class="question">
      <h2 class="group-head" ref={head} tabIndex={-1}>
        {title}
      </h2>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>{steps.length > 1 ? `${index + 1}. ${step}` : step}</li>
        ))}
      </ol>
      <div class="row">
        {answers.map(([id, label]) => (
          <Button key={id} look="primary" onClick={() => selfCheck.answer(id)}>
            {label}
          </Button>
        ))}
        <Button onClick={() => selfCheck.skip()}>跳过</Button>
      </div>
    </section>
  );
};
