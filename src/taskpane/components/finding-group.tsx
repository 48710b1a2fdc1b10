import type { Case } from '../../session/advice';
import type { Snapshot } from '../../session/snapshot';
import { findingKey, isOpen } from '../findings';
import type { FindingGroup } from '../findings';
import type { Pane } from '../pane';
import type { PaneState } from '../state';
import { CaseCard } from './case-card';
import { FindingCard } from './finding-card';

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly snapshot: Snapshot;
  readonly pane: Pane;
  readonly state: PaneState;
}

/** Said with each finding whose cause stands above it. */
const pointerTo = ({ remedies, findings }: Case): string => {
  if (remedies.length === 0) return '原因见上方。';
  return findings.length > 1 ? '改法见上方，不必逐条改。' : '改法见上方。';
};

/** The findings of one chapter under its heading; those with one cause below what is said of it. */
export const FindingGroupView = ({ group, snapshot, pane, state }: FindingGroupProps) => {
  const { heading, entries, findings } = group;
  const open = findings.filter(isOpen).length;
  const busy = state.task !== null;
  return (
    <section class="group">
      <h2 class="group-head">
        {heading}
        <span class="count">{open === 0 ? '已说明' : `${open} 处`}</span>
      </h2>
      {entries.map((entry, at) => {
        const { cause } = entry;
        return (
          <div
            key={cause ? findingKey(entry.findings[0]!) : `others ${at}`}
            class={cause ? 'entry with-cause' : 'entry'}
          >
            {cause && <CaseCard cause={cause} answers={snapshot.filing.answers} pane={pane} busy={busy} />}
            <ul class="cards">
              {entry.findings.map((finding) => (
                <FindingCard
                  key={findingKey(finding)}
                  finding={finding}
                  snapshot={snapshot}
                  pane={pane}
                  busy={busy}
                  current={state.current === findingKey(finding)}
                  {...(cause ? { cause: pointerTo(cause) } : {})}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
};
