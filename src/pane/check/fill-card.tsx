import type { Advice } from '../../session/advice';
import { ActionButton } from '../controls/action-button';
import { Icon } from '../controls/icon';
import { fillKnownBlanks } from './fill-known-blanks';

interface FillsProps {
  readonly fills: Advice['fills'];
}

/** Cells that are listed at once. */
const listed = 6;

const FillList = ({ fills }: FillsProps) => (
  <ul class="changes">
    {fills.map(({ field, label, value }) => (
      <li key={field}>
        {label}
        <span class="change">
          填<b>{value}</b>
        </span>
      </li>
    ))}
  </ul>
);

/** Blanks whose value the equations fix, to be filled in all at once. */
export const FillCard = ({ fills }: FillsProps) => {
  const rest = fills.slice(listed);
  return (
    <section class="cause">
      <h2>
        <Icon name="hint" />
        可以推算的空白格
      </h2>
      <p>其余各格无误的话，按勾稽关系，下面 {fills.length} 个空白格应该填：</p>
      <FillList fills={fills.slice(0, listed)} />
      {rest.length > 0 && (
        <details>
          <summary>另外 {rest.length} 格</summary>
          <FillList fills={rest} />
        </details>
      )}
      <div class="row">
        <ActionButton action={fillKnownBlanks(fills)} />
      </div>
    </section>
  );
};
