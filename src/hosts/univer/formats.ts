import type { CellStyle } from 'hucre';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { gridStyle } from './grid-style';

/** What a cell of the grid carries of the file: the number of its format. */
export interface CellMark {
  readonly format: number;
}

const prefix = 'format-';

/** Name of the look of a format in the grid. */
export const lookOf = (format: number): string => `${prefix}${format}`;

/** The format that a cell had in the file, or that it has been given from there; nothing for one made in the grid. */
export const formatOf = ({ s, custom }: Pick<ICellData, 's' | 'custom'>): number | undefined => {
  const mark = custom as Nullable<CellMark>;
  if (mark) return mark.format;
  return typeof s === 'string' && s.startsWith(prefix) ? Number(s.slice(prefix.length)) : undefined;
};

/** Numbers the formats of a workbook, and gives each the look that it has in the grid. */
export class Formats {
  readonly all: CellStyle[] = [];
  readonly looks: Record<string, IStyleData> = {};
  private readonly known = new Map<string, number>();

  constructor(private readonly colours: readonly string[]) {}

  numberOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const number = this.all.push(style) - 1;
    this.known.set(key, number);
    this.looks[lookOf(number)] = gridStyle(style, this.colours);
    return number;
  }
}
