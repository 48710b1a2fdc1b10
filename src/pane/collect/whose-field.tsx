import { useId } from 'preact/hooks';
import { notInList } from '../../session/collect/shown';
import type { AssessedBody, Choice, MatchedHandIn } from '../../session/collect/shown';
import type { Collector } from './collector';

interface WhoseFieldProps {
  readonly collector: Collector;
  readonly handIn: Pick<MatchedHandIn, 'identity' | 'body' | 'says' | 'candidates'>;
  readonly bodies: readonly AssessedBody[];
  readonly busy: boolean;
}

/** What may be chosen, besides bodies. */
const use = '=use';
const leave = '=leave';

/** What is said for those who answer in a file; here the field is below. */
const forFile = /请在对应关系[^。]{0,40}。/u;

const nameOf = ({ file, pick }: MatchedHandIn['identity']): string =>
  pick === undefined ? file : `${file}（第 ${pick} 份）`;

/** What a choice answers. */
const answerOf = (value: string): Pick<Choice, 'body' | 'action'> => {
  if (value === use || value === leave) return { body: '', action: value === use ? 'use' : 'leave' };
  return { body: value, action: '' };
};

/** One report with the question whose it is, or whether it counts. */
export const WhoseField = ({ collector, handIn, bodies, busy }: WhoseFieldProps) => {
  const id = useId();
  const { identity, body, says, candidates } = handIn;
  const { file, pick } = identity;
  const others = bodies.map((each) => each.body.name).filter((name) => !candidates.includes(name));
  const choose = (value: string): void => {
    if (value !== '')
      void collector.answer({ file, ...(pick === undefined ? {} : { pick }), ...answerOf(value) });
  };
  return (
    <div class="field">
      <label for={id}>{nameOf(identity)}</label>
      <p id={`${id}-says`}>
        {says.replace(forFile, '')}
        {identity.body !== '' &&
          body === '' &&
          !says.includes(identity.body) &&
          `报告里写的是“${identity.body}”。`}
      </p>
      <select
        id={id}
        class="input"
        aria-describedby={`${id}-says`}
        disabled={busy}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{body === '' ? '是哪个机关的？请选择…' : '采用哪一份？请选择…'}</option>
        {body !== '' && (
          <>
            <option value={use}>采用这一份</option>
            <option value={leave}>不采用这一份</option>
          </>
        )}
        {candidates.length > 0 && (
          <optgroup label="可能是">
            {candidates.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        )}
        {body === '' && (
          <>
            <option value={notInList}>不是名录里的机关</option>
            <option value={leave}>不采用</option>
          </>
        )}
        <optgroup label="名录里的机关">
          {others.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </optgroup>
      </select>
    </div>
  );
};
