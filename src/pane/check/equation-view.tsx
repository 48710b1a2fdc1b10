import type { Finding } from '../../model/finding';
import { useSnapshot } from '../state/pane-context';
import { sidesOf } from './findings';

/** Both sides of an equation that does not hold, and the difference. */
export const EquationView = ({ finding }: { readonly finding: Finding }) => {
  const sides = sidesOf(useSnapshot().form, finding);
  if (!sides) return null;
  const { left, right, difference } = finding;
  const apart = Math.abs(difference ?? 0);
  return (
    <div class="equation" role="img" aria-label={`${left} 不等于 ${right}，相差 ${apart}`}>
      <p class="side">
        {sides.left}
        <b>{left}</b>
      </p>
      <b class="sign">≠</b>
      <p class="side">
        {sides.right}
        <b>{right}</b>
      </p>
      <p class="difference">
        相差
        <b>{apart}</b>
      </p>
    </div>
  );
};
