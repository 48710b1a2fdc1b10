import type { Finding, Severity } from '../../model/finding';
import { severityNames } from '../../model/finding';
import { usePane } from '../state/pane-context';
import { filtered } from '../state/state';
import type { Filters } from '../state/state';
import { countBySeverity } from './findings';

const severities: readonly Severity[] = ['error', 'note', 'hint'];

/** Shows one severity only, or all. */
export const FilterBar = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { state, change } = usePane();
  const chosen = state.filters.severity;
  const counts = countBySeverity(findings);
  const all = counts.error + counts.note + counts.hint;
  const choices: readonly (readonly [Filters['severity'], string, number])[] = [
    ['all', '全部', all],
    ...severities
      .filter((each) => counts[each] > 0 || chosen === each)
      .map((each) => [each, severityNames[each], counts[each]] as const),
  ];
  return (
    <div class="filters" role="group" aria-label="按程度筛选">
      {choices.map(([severity, name, count]) => (
        <button
          key={severity}
          type="button"
          class="chip"
          aria-pressed={chosen === severity}
          onClick={() => change(filtered({ severity }))}
        >
          {name} <b>{count}</b>
        </button>
      ))}
    </div>
  );
};
