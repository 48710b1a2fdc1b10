import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../model/finding';
import { isNoProblem, mostProblems, problemPlace } from '../../../model/problem';
import type { ParagraphView } from '../../../session/report/report-view';
import { ActionButton } from '../../controls/action-button';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { usePane, useSnapshot } from '../../state/pane-context';
import { backToProblems } from './back-to-problems';
import { FormerProblems } from './former-problems';
import { moveButtonId, ProblemCard, problemCardId } from './problem-card';

interface ProblemListProps {
  readonly paragraph: ParagraphView;
  readonly findings: readonly Finding[];
}

const placePattern = /^problems\.(\d+)\./u;

/** Whether a finding is about one of the problems, and stands there. */
export const isAtProblem = ({ at }: Finding): boolean => placePattern.test(at);

const focusOn = (element: HTMLElement | null): void => element?.focus();

/** The problems of the year one by one, each with what is done about it, and what became of last year's. */
export const ProblemList = ({ paragraph, findings }: ProblemListProps) => {
  const { tools } = usePane();
  const { problems = [], previous } = useSnapshot().filing;
  const [wanted, setWanted] = useState(1);
  const count = Math.min(mostProblems, Math.max(problems.length, wanted));
  /** What gets the focus once the list is drawn again. */
  const next = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    next.current?.();
    next.current = undefined;
  });
  if (tools?.session.hasCell(problemPlace(1, 'what')) === false) return null;
  const former = previous?.problems ?? [];
  const isUnused = !['empty', 'adopted', 'outdated'].includes(paragraph.state);
  const show = (number: number, focus: () => void): void => {
    setWanted(number);
    next.current = focus;
  };
  const add = (): void =>
    show(count + 1, () =>
      focusOn(document.querySelector<HTMLElement>(`#${problemCardId(count + 1)} select`)),
    );
  return (
    <section class="problem-list" aria-label="逐条填写问题和措施">
      {isUnused && problems.some((problem) => !isNoProblem(problem)) && (
        <div class="message warn">
          <Icon name="warn" />
          <div class="message-body">
            <p>“我的文字”里已有文字，报告用的是它，下面逐条填写的没有用上。</p>
            <ActionButton action={backToProblems(paragraph.slot)} />
          </div>
        </div>
      )}
      {former.length > 0 && <FormerProblems problems={former} />}
      <h3>今年的问题和改进措施</h3>
      <p class="hint-line">一个问题对应一项措施，报告里写成“一是……二是……”。</p>
      <ol>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <ProblemCard
            key={number}
            number={number}
            count={count}
            areas={paragraph.problemAreas ?? []}
            findings={findings.filter(({ at }) => placePattern.exec(at)?.[1] === String(number))}
            onMoved={(to, button) =>
              show(count, () =>
                focusOn(document.getElementById(moveButtonId(to, button))?.querySelector('button') ?? null),
              )
            }
            onRemoved={() =>
              show(Math.max(1, count - 1), () =>
                focusOn(document.getElementById(problemCardId(Math.min(number, Math.max(1, count - 1))))),
              )
            }
          />
        ))}
      </ol>
      {count < mostProblems ? (
        <Button onClick={add}>再加一个问题</Button>
      ) : (
        <p class="hint-line">最多填 {mostProblems} 个问题。</p>
      )}
    </section>
  );
};
