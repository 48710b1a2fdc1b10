import type { Filters } from '../state/state';

interface TableCountsProps {
  readonly counts: readonly { readonly table: number; readonly name: string; readonly count: number }[];
  readonly chosen: Filters['table'];
  readonly onChoose: (table: Filters['table']) => void;
}

/** What each table still has open; a table that is chosen is shown alone. */
export const TableCounts = ({ counts, chosen, onChoose }: TableCountsProps) => {
  const options: readonly (readonly [Filters['table'], string])[] = [
    ['all', '全部表格'],
    ...counts.map(({ table, name, count }) => [table, `${name}：${count} 处`] as const),
  ];
  return (
    <select
      class="input"
      aria-label="按表格筛选"
      onChange={(event) => onChoose(options[event.currentTarget.selectedIndex]![0])}
    >
      {options.map(([table, text]) => (
        <option key={table} selected={table === chosen}>
          {text}
        </option>
      ))}
    </select>
  );
};
