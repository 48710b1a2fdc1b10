import type { Finding } from '../../model/finding';
import { usePane, useSnapshot } from '../state/pane-context';
import { filtered } from '../state/state';
import type { Filters } from '../state/state';
import { countByTable } from './findings';

/** How many findings of each table are still open; a table that is chosen is shown alone. */
export const TableCounts = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { state, change } = usePane();
  const options: readonly (readonly [Filters['table'], string])[] = [
    ['all', '全部表格'],
    ...countByTable(useSnapshot().form, findings).map(
      ({ table, name, count }) => [table, `${name}：${count} 处`] as const,
    ),
  ];
  return (
    <select
      class="input"
      aria-label="按表格筛选"
      onChange={(event) => change(filtered({ table: options[event.currentTarget.selectedIndex]![0] }))}
    >
      {options.map(([table, text]) => (
        <option key={table} selected={table === state.filters.table}>
          {text}
        </option>
      ))}
    </select>
  );
};
