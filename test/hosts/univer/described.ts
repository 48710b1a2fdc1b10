import type { CellStyle, Sheet } from 'hucre';
import { openXlsx } from 'hucre/xlsx';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { areaAddress, columnLetters } from '../../../src/model/address';
import type { GridUnderTest } from './grid-under-test';

/** What can be seen of a sheet, in the same words whether it is in a file or in the grid. */
export interface Described {
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly widths: readonly string[];
  readonly heights: readonly string[];
  readonly validations: readonly string[];
  readonly highlights: readonly string[];
  readonly look: string;
}

const keyOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
const px = (points: number): number => Math.round((points * 4) / 3);
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

const fileStyle = ({ font, fill, border, alignment, numFmt }: CellStyle = {}): string => {
  const edges = (['top', 'right', 'bottom', 'left'] as const).map((edge) => {
    const side = border?.[edge];
    return side ? `${side.style} ${side.color?.rgb}` : '-';
  });
  const fore = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  return [
    font?.name,
    font?.size,
    font?.bold ? 'bold' : '',
    font?.color?.rgb ?? '',
    fore ?? '',
    edges,
    alignment?.horizontal ?? '',
    alignment?.vertical ?? 'bottom',
    alignment?.wrapText ? 'wrap' : '',
    alignment?.indent ? 'indented' : '',
    numFmt === 'General' ? '' : (numFmt ?? ''),
  ].join('|');
};

const bare = (colour: string | null | undefined): string => colour?.replace('#', '') ?? '';

const gridStyle = (style: IStyleData = {}): string => {
  const edges = (['t', 'r', 'b', 'l'] as const).map((edge) => {
    const side = style.bd?.[edge];
    return side ? `${Number(side.s) === 1 ? 'thin' : `style ${side.s}`} ${bare(side.cl.rgb as string)}` : '-';
  });
  return [
    style.ff,
    style.fs,
    style.bl ? 'bold' : '',
    bare(style.cl?.rgb as string),
    bare(style.bg?.rgb as string),
    edges,
    ['', 'left', 'center', 'right'][style.ht ?? 0],
    ['bottom', 'top', 'center', 'bottom'][style.vt ?? 0],
    Number(style.tb) === 3 ? 'wrap' : '',
    (style.pd?.l ?? 0) > 0 ? 'indented' : '',
    style.n?.pattern ?? '',
  ].join('|');
};

/** A sheet of a file that was read with its formats. */
const describeFile = (sheet: Sheet): Described => ({
  cells: Object.fromEntries(
    [...(sheet.cells ?? [])].map(([key, cell]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const value = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value ?? '');
      return [
        keyOf(row, column),
        [
          JSON.stringify(value ?? null),
          cell.formula === undefined ? '' : `=${cell.formula}`,
          fileStyle(cell.style),
          cell.style?.protection?.locked === false ? 'unlocked' : 'locked',
        ].join(' '),
      ];
    }),
  ),
  merges: sorted(
    (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      areaAddress({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      }),
    ),
  ),
  widths: (sheet.columns ?? []).map(({ width }, column) => `${column}: ${Math.round(width! * 7) + 5}`),
  heights: sorted([...(sheet.rowDefs ?? [])].map(([row, { height }]) => `${row}: ${px(height!)}`)),
  validations: sorted(
    (sheet.dataValidations ?? []).map(
      ({ type, operator, range, values, formula1, errorMessage, errorStyle, allowBlank }) =>
        [
          type,
          operator ?? '',
          range,
          values?.join(',') ?? formula1?.replaceAll('"', '') ?? '',
          errorMessage,
          errorStyle ?? 'stop',
          allowBlank,
        ].join('|'),
    ),
  ),
  highlights: sorted(
    (sheet.conditionalRules ?? []).map(({ range, formula, style }) => {
      const fill = style?.fill?.type === 'pattern' ? style.fill.bgColor?.rgb : undefined;
      return [range, `=${[formula].flat()[0]}`, fill, style?.font?.color?.rgb].join('|');
    }),
  ),
  look: JSON.stringify({
    name: sheet.name,
    frozen: [sheet.freezePane?.rows ?? 0, sheet.freezePane?.columns ?? 0],
    tab: sheet.view?.tabColor?.rgb,
    lines: sheet.view?.showGridLines !== false,
  }),
});

const ranges = (
  list: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[],
): string =>
  list
    .map(({ startRow, startColumn, endRow, endColumn }) =>
      areaAddress({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }),
    )
    .join(' ');

interface GridRules {
  readonly SHEET_DATA_VALIDATION_PLUGIN?: Readonly<Record<string, readonly Record<string, never>[]>>;
  readonly SHEET_CONDITIONAL_FORMATTING_PLUGIN?: Readonly<Record<string, readonly Record<string, never>[]>>;
}

/** The content of the grid's plugins by name. */
const pluginsOf = ({ resources = [] }: IWorkbookData): GridRules =>
  Object.fromEntries(
    resources.flatMap(({ name, data }) => (data ? [[name, JSON.parse(data) as never]] : [])),
  );

/** A sheet of the grid. */
const describeGrid = (grid: IWorkbookData, id: string, unlocked: ReadonlySet<string>): Described => {
  const sheet = grid.sheets[id] as IWorksheetData;
  const plugins = pluginsOf(grid);
  const cells = Object.entries(sheet.cellData).flatMap(([row, line]) =>
    Object.entries(line as Readonly<Record<string, ICellData>>).map(([column, cell]) => {
      const key = keyOf(Number(row), Number(column));
      const style = typeof cell.s === 'string' ? grid.styles[cell.s] : cell.s;
      const value = cell.v === '' && !cell.f ? null : cell.v;
      return [
        key,
        [
          JSON.stringify(value ?? (cell.f ? '' : null)),
          cell.f ?? '',
          gridStyle(style ?? {}),
          unlocked.has(key) ? 'unlocked' : 'locked',
        ].join(' '),
      ] as const;
    }),
  );
  return {
    cells: Object.fromEntries(cells),
    merges: sorted(sheet.mergeData.map((range) => ranges([range]))),
    widths: Object.entries(sheet.columnData).map(([column, { w }]) => `${column}: ${w}`),
    heights: sorted(Object.entries(sheet.rowData).map(([row, { h }]) => `${row}: ${h}`)),
    validations: sorted(
      (plugins.SHEET_DATA_VALIDATION_PLUGIN?.[id] ?? []).map((rule) =>
        [
          rule['type'],
          rule['operator'] ?? '',
          ranges(rule['ranges']!),
          rule['formula1'],
          rule['error'],
          ['information', 'stop', 'warning'][rule['errorStyle']!],
          rule['allowBlank'],
        ].join('|'),
      ),
    ),
    highlights: sorted(
      (plugins.SHEET_CONDITIONAL_FORMATTING_PLUGIN?.[id] ?? []).map((each) => {
        const { ranges: area, rule } = each as unknown as {
          ranges: never[];
          rule: { value: string; style: IStyleData };
        };
        return [
          ranges(area),
          rule.value,
          bare(rule.style.bg?.rgb as string),
          bare(rule.style.cl?.rgb as string),
        ].join('|');
      }),
    ),
    look: JSON.stringify({
      name: sheet.name,
      frozen: [sheet.freeze.ySplit, sheet.freeze.xSplit],
      tab: bare(sheet.tabColor),
      lines: Number(sheet.showGridlines) !== 0,
    }),
  };
};

/** The sheets of a file, in their order, and what stands in their rows. */
export const readFile = async (
  bytes: Uint8Array,
): Promise<{ readonly described: readonly Described[]; readonly sheets: readonly Sheet[] }> => {
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  return { described: sheets.map(describeFile), sheets };
};

/** The sheets of a file, in their order. */
export const inFile = async (bytes: Uint8Array): Promise<readonly Described[]> =>
  (await readFile(bytes)).described;

/** The sheets of the grid, in their order. */
export const inGrid = async ({ snapshot, unlocked }: GridUnderTest): Promise<readonly Described[]> => {
  const grid = await snapshot();
  const free = await unlocked();
  return grid.sheetOrder.map((id) => describeGrid(grid, id, free.get(id)!));
};
