import { useId, useState } from 'preact/hooks';
import { Button } from '../controls/button';
import { bodyKinds } from '../../model/filing';
import { roundWords, stateName } from '../../session/collect/shown';
import type { AssessedBody, BodyState } from '../../session/collect/shown';
import { BodyDetails } from './body-details';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';
import { countsByState, isNamed, nextSteps } from './outcome-facts';

interface BodyListProps {
  readonly collector: Collector;
  readonly outcome: CollectOutcome;
  readonly busy: boolean;
}

/** In a list of thousands, more at once only take time to draw. */
const shownAtOnce = 100;

const summaryWords = ({ summary: { error, note, hint } }: AssessedBody): string =>
  [error > 0 ? `错误 ${error}` : '', note > 0 ? `说明 ${note}` : '', hint > 0 ? `提示 ${hint}` : '']
    .filter((each) => each !== '')
    .join('，');

interface BodyRowProps extends BodyListProps {
  readonly assessed: AssessedBody;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const BodyRow = ({ assessed, isOpen, onToggle, ...rest }: BodyRowProps) => {
  const { body, state, round, findings, files, report } = assessed;
  return (
    <li class={`collect-body ${state}`}>
      <h3>
        <button type="button" class="collect-row" aria-expanded={isOpen} onClick={onToggle}>
          <span class="collect-name">
            {body.name}
            <small>{bodyKinds[body.kind]}</small>
          </span>
          <span class="collect-state">{stateName(state, round)}</span>
          <span class="collect-counts">
            {summaryWords(assessed)}
            {round > 1 && report && <small>{roundWords(findings, round)}</small>}
          </span>
          <span class="collect-files">{files.length > 0 ? `${files.length} 个文件` : '没有文件'}</span>
        </button>
      </h3>
      {isOpen && <BodyDetails assessed={assessed} {...rest} />}
    </li>
  );
};

/** All bodies, to be looked through by state and name; each can be opened. */
export const BodyList = ({ collector, outcome, busy }: BodyListProps) => {
  const id = useId();
  const { bodies } = outcome.collection;
  const [state, setState] = useState<BodyState | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const [open, setOpen] = useState<string | null>(null);
  const counts = countsByState(bodies);
  // The last body may have left the state that was looked at.
  const filter = counts.some((each) => each.state === state) ? state : 'all';
  const found = bodies.filter((each) => (filter === 'all' || each.state === filter) && isNamed(each, typed));
  const filters = [{ state: 'all' as const, name: '全部', count: bodies.length }, ...counts];
  return (
    <section aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>各机关</h2>
      <div class="filters" role="group" aria-label="按状态筛选">
        {filters.map((each) => (
          <button
            key={each.state}
            type="button"
            class="chip"
            aria-pressed={each.state === filter}
            onClick={() => {
              setState(each.state);
              setShown(shownAtOnce);
            }}
          >
            {each.name} {each.count}
          </button>
        ))}
      </div>
      {filter !== 'all' && <p class="collect-next">{nextSteps[filter]}</p>}
      <div class="field collect-find">
        <label for={id}>找机关</label>
        <input
          id={id}
          class="input"
          type="search"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <p class="unseen" role="status">
        {`显示 ${found.length} 个机关`}
      </p>
      {found.length === 0 && <p class="nothing">没有这样的机关。</p>}
      <ul class="collect-bodies">
        {found.slice(0, shown).map((assessed) => (
          <BodyRow
            key={assessed.body.name}
            {...{ collector, outcome, busy, assessed }}
            isOpen={open === assessed.body.name}
            onToggle={() => setOpen(open === assessed.body.name ? null : assessed.body.name)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          再显示 {Math.min(shownAtOnce, found.length - shown)} 个（共 {found.length} 个）
        </Button>
      )}
    </section>
  );
};
