import type { Cell } from 'hucre';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { canonical } from './canonical';
import { formatOf, lookOf } from './formats';
import { fileStyle } from './grid-style';
import type { GridWorkbook } from './to-grid';

export type StyleOf = (cell: ICellData) => Cell['style'];

/** The formats of cells: that of the file as long as a cell looks as it did there. */
export const styleIn = (grid: IWorkbookData, shown: GridWorkbook): StyleOf => {
  const made = new Map<string, Cell['style']>();
  return (cell) => {
    const format = formatOf(cell);
    const old = format === undefined ? undefined : shown.formats[format];
    const look = typeof cell.s === 'string' ? grid.styles[cell.s] : cell.s;
    if (!look) return old?.protection ? { protection: old.protection } : undefined;
    const was = format === undefined ? undefined : shown.data.styles[lookOf(format)];
    const key = `${format} ${JSON.stringify(look)}`;
    if (!made.has(key)) made.set(key, canonical(look) === canonical(was) ? old : fileStyle(look, old));
    return made.get(key);
  };
};
