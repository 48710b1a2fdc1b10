import type { Form } from '../../model/form';
import { findingKey, isOpen } from '../findings';
import type { FindingGroup } from '../findings';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { FindingCard } from './finding-card';

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly form: Form;
  readonly pane: Pane;
  readonly state: PaneState;
}

/** The findings of one chapter under its heading. */
export const FindingGroupView = ({ group: { heading, findings }, form, pane, state }: FindingGroupProps) => {
  const open = findings.filter(isOpen).length;
  return (
    <section class="group">
      <h2 class="group-head">
        {heading}
        <span class="count">{open === 0 ? '已说明' : `${open} 处`}</span>
      </h2>
      <ul class="cards">
        {findings.map((finding) => (
          <FindingCard
            key={findingKey(finding)}
            finding={finding}
            form={form}
            pane={pane}
            busy={state.task !== null}
            current={state.current === findingKey(finding)}
          />
        ))}
      </ul>
    </section>
  );
};
