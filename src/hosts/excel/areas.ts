import { areaAddress } from '../../model/address';
import type { BlockDrawing, CellArea, CellDrawing, Style } from '../../model/drawing';

/** Addresses of many areas are sent in one text, which Excel limits to 8,192 characters. */
const longestAddress = 2000;

/** Areas of neighbouring cells with the same format: along rows, then down where they are as wide. */
export const areasByStyle = (
  cells: readonly CellDrawing[],
): ReadonlyMap<string, { style: Style; areas: CellArea[] }> => {
  const groups = new Map<string, { style: Style; areas: CellArea[] }>();
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, style } of ordered) {
    const key = JSON.stringify(style);
    const group = groups.get(key) ?? { style, areas: [] };
    groups.set(key, group);
    const last = group.areas.at(-1);
    if (last?.row === row && last.rows === 1 && last.column + last.columns === column)
      group.areas[group.areas.length - 1] = { ...last, columns: last.columns + 1 };
    else group.areas.push({ row, column, rows: 1, columns: 1 });
  }
  for (const group of groups.values()) group.areas = stacked(group.areas);
  return groups;
};

const stacked = (areas: readonly CellArea[]): CellArea[] => {
  const open = new Map<string, CellArea>();
  const done: CellArea[] = [];
  for (const area of areas) {
    const key = `${area.column},${area.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === area.row)
      open.set(key, { ...above, rows: above.rows + area.rows });
    else {
      if (above) done.push(above);
      open.set(key, area);
    }
  }
  return [...done, ...open.values()];
};

/** The areas of a block: neighbouring columns in one style are one. */
export const blockAreas = ({
  row,
  column,
  styles,
  rows,
}: BlockDrawing): readonly { readonly style: Style; readonly area: CellArea }[] => {
  const found: { style: Style; area: CellArea }[] = [];
  if (rows.length === 0) return found;
  styles.forEach((style, across) => {
    const last = found.at(-1);
    if (last?.style === style) last.area = { ...last.area, columns: last.area.columns + 1 };
    else found.push({ style, area: { row, column: column + across, rows: rows.length, columns: 1 } });
  });
  return found;
};

/** Addresses of areas in texts that are short enough to be sent. */
export const addressLists = (areas: readonly CellArea[]): readonly string[] => {
  const lists: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
};

/** Runs of equal sizes, so that each is set once. */
export const runsOf = (
  sizes: readonly (number | undefined)[],
): readonly { from: number; count: number; size: number }[] => {
  const runs: { from: number; count: number; size: number }[] = [];
  sizes.forEach((size, index) => {
    if (size === undefined) return;
    const last = runs.at(-1);
    if (last?.size === size && last.from + last.count === index) last.count++;
    else runs.push({ from: index, count: 1, size });
  });
  return runs;
};
