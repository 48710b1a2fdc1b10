import type { Finding, Severity } from '../../model/finding';
import { severityNames } from '../../model/finding';
import { countBySeverity } from './findings';
import type { Filters } from '../state/state';

interface FilterBarProps {
  readonly findings: readonly Finding[];
  readonly filters: Filters;
  readonly onFilter: (filters: Partial<Filters>) => void;
}

const severities: readonly Severity[] = ['error', 'note', 'hint'];

/** Shows one severity only, or all. */
export const FilterBar = ({ findings, filters, onFilter }: FilterBarProps) => {
  const counts = countBySeverity(findings);
  const all = counts.error + counts.note + counts.hint;
  const choices: readonly (readonly [Filters['severity'], string, number])[] = [
    ['all', '全部', all],
    ...severities
      .filter((each) => counts[each] > 0 || filters.severity === each)
      .map((each) => [each, severityNames[each], counts[each]] as const),
  ];
  return (
    <div class="filters" role="group" aria-label="按程度筛选">
      {choices.map(([severity, name, count]) => (
        <button
          key={severity}
          type="button"
          class="chip"
          aria-pressed={filters.severity === severity}
          onClick={() => onFilter({ severity })}
        >
          {name} <b>{count}</b>
        </button>
      ))}
    </div>
  );
};
