import type { System } from './system';

/** Cells of a table that stand in one row or one column, in reading order. */
export interface GridLine {
  readonly table: number;
  readonly along: 'row' | 'column';
  /** Number of the row or column. */
  readonly at: number;
  readonly cells: readonly number[];
}

/** All rows and columns of the tables that a set of cells stands in. */
export const linesOf = ({ cells }: System, among: ReadonlySet<number>): readonly GridLine[] => {
  const tables = new Set([...among].map((cell) => cells[cell]!.place?.table));
  const lines = new Map<string, GridLine & { cells: number[] }>();
  cells.forEach(({ place }, cell) => {
    if (!place || !tables.has(place.table)) return;
    for (const along of ['row', 'column'] as const) {
      const key = `${place.table}/${along}/${place[along]}`;
      const line = lines.get(key) ?? { table: place.table, along, at: place[along], cells: [] };
      line.cells.push(cell);
      lines.set(key, line);
    }
  });
  for (const { along, cells: members } of lines.values()) {
    const across = along === 'row' ? 'column' : 'row';
    members.sort((a, b) => cells[a]!.place![across] - cells[b]!.place![across]);
  }
  return [...lines.values()].sort((a, b) => a.at - b.at);
};
