import { type Area, contains, formatArea, intersect, quoteSheet } from './address';
import { ExcelError } from './excel-error';
import type { Filter, SortField } from './filter';
import { demandNameAllowed, findName } from './names';
import { cutsMerge } from './laid-over';
import type { Sheet } from './sheet';
import { rewriteFormulas } from './structure';
import type { Workbook } from './workbook';

/** A table on a sheet, from its headers (if they show) down to its totals (if they do). */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** True while the one row below the headers is there only to be filled. */
  unfilled: boolean;
  filter: Filter;
  sort: { fields: readonly SortField[]; matchCase: boolean; method: string };
}

/** All tables of a workbook with their sheets. */
export function tablesOf({ sheets }: Workbook): { sheet: Sheet; table: Table }[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Makes a table of cells; missing headers are named 列1, 列2 … in the row that is put in for them. */
export function addTable(workbook: Workbook, sheet: Sheet, given: Area): Table {
  workbook.demandAllowed(sheet, 'structure', [given]);
  const unfilled = given.rows === 1;
  const area = unfilled ? { ...given, rows: 2 } : given;
  if (sheet.tables.some((other) => intersect(other.area, area))) throw new ExcelError('InvalidArgument');
  if (cutsMerge(sheet, area) || sheet.merges.some((merge) => contains(area, merge)))
    throw new ExcelError('MergedRangeConflict');
  const { number, id } = workbook.ids.next('TABLE');
  const table: Table = {
    id,
    name: `表${number}`,
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    unfilled,
    filter: { area, criteria: new Map(), hiding: new Set() },
    sort: { fields: [], matchCase: false, method: 'PinYin' },
  };
  nameHeaders(sheet, table);
  sheet.tables.push(table);
  workbook.calculation.reset();
  return table;
}

/** Headers are texts, all different: a blank one gets a name of its own, a second of a kind a number. */
export function nameHeaders(sheet: Sheet, { area, showHeaders }: Table): void {
  const taken = new Set<string>();
  for (let column = 0; showHeaders && column < area.columns; column++) {
    const present = String(sheet.peek(area.row, area.column + column)?.value ?? '');
    let name = present || `列${column + 1}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${present || '列'}${number}`;
    taken.add(name.toLowerCase());
    if (sheet.peek(area.row, area.column + column)?.value !== name)
      sheet.setContent(area.row, area.column + column, name);
  }
}

/** A name that no other table and no name of the workbook has. */
export function renameTable(workbook: Workbook, table: Table, name: unknown): void {
  const allowed = demandNameAllowed(name);
  const same = (other: string) => other.toLowerCase() === allowed.toLowerCase();
  const taken = tablesOf(workbook).some(({ table: other }) => other !== table && same(other.name));
  if (taken || findName(workbook.names, allowed)) throw new ExcelError('ItemAlreadyExists');
  const { name: before } = table;
  table.name = allowed;
  rewriteFormulas(workbook, (formula) =>
    formula.replace(structured, (whole: string, own?: string) =>
      own?.toLowerCase() === before.toLowerCase() ? allowed + whole.slice(own.length) : whole,
    ),
  );
}

/** The rows between headers and totals. */
export function bodyOf({ area, showHeaders, showTotals }: Table): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (showTotals ? 1 : 0) };
}

export function headerOf({ area }: Table): Area {
  return { ...area, rows: 1 };
}

export function totalsOf({ area }: Table): Area {
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

export function columnNames(sheet: Sheet, { area }: Table): string[] {
  return Array.from({ length: area.columns }, (_, i) =>
    String(sheet.peek(area.row, area.column + i)?.value ?? ''),
  );
}

const structured = /"(?:[^"]|"")*"|([\p{L}_][\p{L}\p{N}_.]*)\[(#?)([^\][]*)\]/gu;

/** Writes out what a formula says of tables: `订单[数量]`, `订单[#All]`; what is no table stays. */
export function expandTables(workbook: Workbook, formula: string): string {
  if (!formula.includes('[')) return formula;
  const tables = tablesOf(workbook);
  return formula.replace(structured, (whole: string, name?: string, special?: string, part?: string) => {
    const found = tables.find(({ table }) => table.name.toLowerCase() === name?.toLowerCase());
    const area = found && partOf(found.sheet, found.table, special === '#', part ?? '');
    return area ? `${quoteSheet(found.sheet.name)}!${formatArea(area, true)}` : whole;
  });
}

function partOf(sheet: Sheet, table: Table, special: boolean, part: string): Area | undefined {
  if (special) {
    const parts: Record<string, Area> = { all: table.area, data: bodyOf(table), headers: headerOf(table) };
    return part.toLowerCase() === 'totals' && table.showTotals ? totalsOf(table) : parts[part.toLowerCase()];
  }
  if (part === '') return bodyOf(table);
  const column = columnNames(sheet, table).findIndex((name) => name.toLowerCase() === part.toLowerCase());
  return column < 0 ? undefined : { ...bodyOf(table), column: table.area.column + column, columns: 1 };
}
