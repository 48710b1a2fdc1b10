import type { Finding } from '../../../model/finding';
import { problemParts, problemPlace } from '../../../model/problem';
import type { ProblemPart } from '../../../model/problem';
import { ActionButton } from '../../controls/action-button';
import { usePane } from '../../state/pane-context';
import { TextFindings } from '../text-findings';
import { moveProblem, removeProblem } from './change-problems';
import { PartChoice } from './part-choice';
import { PartField } from './part-field';

interface ProblemCardProps {
  /** Counted from 1. */
  readonly number: number;
  /** How many are shown. */
  readonly count: number;
  readonly areas: readonly string[];
  readonly findings: readonly Finding[];
  /** It was moved to another place, or taken out: what is to have the focus then. */
  readonly onMoved: (number: number, button: 'up' | 'down') => void;
  readonly onRemoved: () => void;
}

/** By which a button of a problem is found on the page. */
export const moveButtonId = (number: number, to: 'up' | 'down'): string => `problem-${number}-${to}`;

/** By which a problem is found on the page. */
export const problemCardId = (number: number): string => `problem-${number}`;

const hints: Partial<Readonly<Record<ProblemPart, string>>> = {
  what: '写明在哪里、有多少，如“3个科室的5条信息超过20个工作日才公开”。',
  measure: '针对这个问题做什么，一项就够。',
  by: '如“2026年6月底前”。',
  who: '如“办公室”；可以留空。',
};

/** A problem and what is done about it, part by part. */
export const ProblemCard = ({ number, count, areas, findings, onMoved, onRemoved }: ProblemCardProps) => {
  const { run } = usePane();
  const of = (part: ProblemPart) => ({
    place: problemPlace(number, part),
    label: problemParts[part],
    name: `问题${number}的${problemParts[part]}`,
    // Said once, for all of them.
    ...(number > 1 || hints[part] === undefined ? {} : { hint: hints[part] }),
  });
  const move = (to: 'up' | 'down') => {
    const action = moveProblem(number, to, count);
    return (
      <span id={moveButtonId(number, to)}>
        <ActionButton
          action={action}
          look="subtle"
          onClick={() => void run(action).then(() => onMoved(to === 'up' ? number - 1 : number + 1, to))}
        />
      </span>
    );
  };
  const remove = removeProblem(number, count);
  return (
    <li id={problemCardId(number)} class="problem" tabIndex={-1} aria-label={`问题${number}`}>
      <div class="problem-head">
        <h3>问题{number}</h3>
        {count > 1 && move('up')}
        {count > 1 && move('down')}
        <ActionButton action={remove} look="subtle" onClick={() => void run(remove).then(onRemoved)} />
      </div>
      <PartChoice {...of('area')} choices={areas} />
      <PartField {...of('what')} lines={2} />
      <PartField {...of('measure')} lines={2} />
      <PartField {...of('by')} />
      <PartField {...of('who')} />
      {findings.length > 0 && <TextFindings findings={findings} hasField />}
    </li>
  );
};
