import { type Area, unbounded } from '../model/address';
import { ExcelError } from '../model/excel-error';
import { formatOfStyle } from '../model/styles';
import { ApiObject, canRead, canWrite } from '../wire/api-object';
import { changeFormat } from './format-properties';
import type { Range } from './range';
import { RangeBorderCollection } from './range-borders';
import { RangeFormat } from './range-format';

type Properties = Record<string, unknown>;

/** Names of the borders in `setCellProperties`, against those in the border collection. */
const borderSides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/** `Range.setCellProperties`: a matrix with what to change of each cell. */
export function setCellProperties(range: Range, matrix: unknown): void {
  const { row, column, rows, columns } = range.area;
  if (!Array.isArray(matrix) || matrix.length !== rows) throw new ExcelError('InvalidArgument');
  matrix.forEach((line: unknown, r) => {
    if (!Array.isArray(line) || line.length !== columns) throw new ExcelError('InvalidArgument');
    line.forEach((properties: Properties | null, c) =>
      apply(range, { row: row + r, column: column + c, rows: 1, columns: 1 }, properties),
    );
  });
}

/** `Range.setRowProperties` and `setColumnProperties`: a list with what to change of each line. */
export function setLineProperties(range: Range, axis: 'row' | 'column', list: unknown): void {
  const { row, column, rows, columns } = range.area;
  if (!Array.isArray(list) || list.length !== (axis === 'row' ? rows : columns))
    throw new ExcelError('InvalidArgument');
  list.forEach((properties: Properties | null, i) => {
    apply(
      range,
      axis === 'row'
        ? { row: row + i, column, rows: 1, columns }
        : { row, column: column + i, rows, columns: 1 },
      properties,
    );
  });
}

function apply({ workbook, references, sheet }: Range, area: Area, properties: Properties | null): void {
  const { format, style, ...others } = properties ?? {};
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined)
    throw new ExcelError('NotImplemented', `The stand-in does not model the cell property ${unknown}.`);
  if (style !== undefined) changeFormat({ workbook, references, sheet, areas: [area] }, formatOfStyle(style));
  if (format) update(new RangeFormat({ workbook, references, sheet, areas: [area] }), format as Properties);
}

/** `Range.getCellProperties`: of each cell, as a matrix, what the options name. */
export function cellProperties(range: Range, options: unknown): Properties[][] {
  if (unbounded(range.area)) throw new ExcelError('InvalidArgument');
  return Array.from({ length: range.area.rows }, (_, r) =>
    Array.from({ length: range.area.columns }, (__, c) => pick(range.GetCell(r, c), options as Properties)),
  );
}

function pick(object: ApiObject, options: Properties): Properties {
  const wanted = Object.entries(options ?? {}).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(
    wanted.map(([key, below]) => {
      const name = pascal(key);
      if (!canRead(object, name)) notModelled(object, key);
      const value = (object as unknown as Properties)[name];
      return [key, value instanceof ApiObject ? pick(value, below as Properties) : value];
    }),
  );
}

function update(object: ApiObject, properties: Properties): void {
  for (const [key, value] of Object.entries(properties)) {
    const side = object instanceof RangeBorderCollection ? borderSides[key] : undefined;
    const name = pascal(key);
    const members = object as unknown as Record<string, unknown>;
    if (side !== undefined) update((object as RangeBorderCollection).Indexer(side), value as Properties);
    else if (canWrite(object, name)) members[name] = value;
    else if (canRead(object, name)) update(members[name] as ApiObject, value as Properties);
    else notModelled(object, key);
  }
}

function pascal(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function notModelled({ apiType }: ApiObject, key: string): never {
  throw new ExcelError('NotImplemented', `The stand-in does not model the cell property ${apiType}.${key}.`);
}

/** Whether all lines of a range are hidden; null if some are. */
export function allHidden(first: number, count: number, hidden: ReadonlySet<number>): boolean | null {
  const found = [...hidden].filter((line) => line >= first && line < first + count).length;
  return found === 0 ? false : found === count ? true : null;
}
