import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';
import { writeSheets } from './write-sheets';
import type { WritingAnswer, WritingQuestion } from './write-sheets';

interface WriteSheetsProps {
  readonly collector: Collector;
  readonly outcome: CollectOutcome;
  readonly busy: boolean;
}

interface QuestionProps extends WritingQuestion {
  readonly onAnswer: (answer: WritingAnswer | null) => void;
}

const mostNamed = 4;

const listed = (names: readonly string[]): string =>
  names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join('') + (names.length > mostNamed ? `等 ${names.length} 张工作表` : '');

/** Sheets of these names are there: what is to become of them. */
const Question = ({ ours, inTheWay, onAnswer }: QuestionProps) => {
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="message warn" role="alert">
      <Icon name="warn" />
      <div class="message-body">
        <h2 tabIndex={-1} ref={first}>
          {ours.length > 0 ? '工作簿里有以前写入的汇总表' : '工作簿里已有同名的工作表'}
        </h2>
        {ours.length > 0 && (
          <p>
            {listed(ours)}
            是以前写入的。换掉的话，您在里面改过的也会换掉，引用它们的公式会失效；要留着，请点“另写一份”。
          </p>
        )}
        {inTheWay.length > 0 && <p>{listed(inTheWay)}不会改动，写入的同名工作表后面加“（汇总）”。</p>}
        <div class="row">
          {ours.length > 0 && (
            <Button look="primary" onClick={() => onAnswer('replace')}>
              换掉以前的
            </Button>
          )}
          <Button look={ours.length > 0 ? 'plain' : 'primary'} onClick={() => onAnswer('keep')}>
            {ours.length > 0 ? '另写一份' : '换名写入'}
          </Button>
          <Button look="subtle" onClick={() => onAnswer(null)}>
            不写了
          </Button>
        </div>
      </div>
    </section>
  );
};

/** 写入汇总表: the sheets of 汇总 in the workbook that is open. */
export const WriteSheets = ({ collector, outcome, busy }: WriteSheetsProps) => {
  const [question, setQuestion] = useState<WritingQuestion | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const answer = (given: WritingAnswer | null): void => {
    // What had the focus goes with the question.
    place.current?.querySelector('button')?.focus();
    if (given) void write(given);
    else setQuestion(null);
  };
  const write = async (given?: WritingAnswer): Promise<void> => {
    setQuestion(null);
    setQuestion((await writeSheets(collector, outcome, given)) ?? null);
  };
  return (
    <div class="collect-write" ref={place}>
      <Button look="primary" icon="sheet" disabled={busy || question !== null} onClick={() => void write()}>
        写入汇总表
      </Button>
      {question && <Question {...question} onAnswer={answer} />}
    </div>
  );
};
