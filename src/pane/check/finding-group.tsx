import { findingKey } from '../../model/finding';
import type { Cause } from '../../session/advice';
import { LazyPart } from '../controls/lazy-part';
import { FindingCard } from './finding-card';
import { isOpen } from './findings';
import type { FindingGroup } from './findings';

const loadCauseCard = async () => (await import('./cause-card')).CauseCard;

/** Said with each finding whose cause stands above it. */
const pointerTo = ({ remedies, findings }: Cause): string => {
  if (remedies.length === 0) return '原因见上方。';
  return findings.length > 1 ? '改法见上方，不必逐条改。' : '改法见上方。';
};

/** The findings of one chapter under its heading; those with one cause below what is said of it. */
export const FindingGroupView = ({ group }: { readonly group: FindingGroup }) => {
  const { heading, entries, findings } = group;
  const open = findings.filter(isOpen).length;
  return (
    <section class="group">
      <h2 class="group-head">
        {heading}
        <span class="count">{open === 0 ? '已说明' : `${open} 处`}</span>
      </h2>
      {/* One list, so that a card stays where it is, with what is being typed into it, when its cause is found. */}
      <ul class="cards">
        {entries.flatMap(({ cause, findings: together }) => [
          cause && (
            <li class="cause" key={`cause of ${findingKey(together[0]!)}`}>
              <LazyPart load={loadCauseCard} props={{ cause }} />
            </li>
          ),
          ...together.map((finding) => (
            <FindingCard
              key={findingKey(finding)}
              finding={finding}
              {...(cause ? { cause: pointerTo(cause) } : {})}
            />
          )),
        ])}
      </ul>
    </section>
  );
};
