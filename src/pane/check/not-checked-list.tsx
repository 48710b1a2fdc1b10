import type { NotChecked } from '../../model/finding';
import { reasonsOf } from '../../model/not-checked';

/** What could not be checked, and why; never hidden. */
export const NotCheckedList = ({ notChecked }: { readonly notChecked: readonly NotChecked[] }) => {
  const reasons = reasonsOf(notChecked);
  if (reasons.length === 0) return null;
  return (
    <section class="not-checked">
      <h2 class="group-head">
        没有核对的内容<span class="count">{reasons.length} 项</span>
      </h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason.replace(/。$/u, '')}。</li>
        ))}
      </ul>
    </section>
  );
};
