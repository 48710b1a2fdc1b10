import type { CellStyle, ConditionalRule, DataValidation, NamedRange, Sheet, Workbook } from 'hucre';
import { LocaleType } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import { Formats } from './formats';
import type { SheetSize } from './grid-areas';
import { gridHighlight } from './grid-highlights';
import { gridValidation } from './grid-validations';
import { resources } from './plugin-content';
import { sheetToGrid } from './sheet-to-grid';

/** A workbook as the grid shows it, and what connects the two. */
export interface GridWorkbook {
  readonly data: IWorkbookData;
  /** The sheets of the file by their ids in the grid. */
  readonly sheets: Map<string, Sheet>;
  /** Formats of the file, by the number that cells carry. */
  readonly formats: readonly CellStyle[];
  /** Names of the file that the grid has, by their ids there; the same for what follows. */
  readonly names: ReadonlyMap<string, NamedRange>;
  /** Names that the grid does not have, such as those on sheets that it does not show. */
  readonly otherNames: readonly NamedRange[];
  readonly validations: ReadonlyMap<string, DataValidation>;
  readonly highlights: ReadonlyMap<string, ConditionalRule>;
}

const shownNames = (
  names: ReadonlyMap<string, NamedRange>,
  idOf: (sheet: string) => string | undefined,
): Record<string, IDefinedNamesServiceParam> =>
  Object.fromEntries(
    [...names].map(([id, { name, range, scope, comment = '' }]) => {
      const localSheetId = scope === undefined ? undefined : idOf(scope);
      return [
        id,
        {
          id,
          name,
          formulaOrRefString: range,
          comment,
          hidden: true,
          ...(localSheetId === undefined ? {} : { localSheetId }),
        },
      ];
    }),
  );

/** Gives each item of each sheet an id. */
const identified = <T>(
  sheets: ReadonlyMap<string, Sheet>,
  kind: string,
  list: (sheet: Sheet) => readonly T[] | undefined,
): Map<string, T> =>
  new Map(
    [...sheets].flatMap(([id, sheet]) =>
      (list(sheet) ?? []).map((item, index) => [`${id}-${kind}-${index}`, item] as const),
    ),
  );

/** Shows a workbook of a file in the terms of the grid. Sheets that no menu of Excel shows are left out. */
export const toGrid = (workbook: Workbook, unit: string): GridWorkbook => {
  const colours = workbook.themeColors ?? [];
  const formats = new Formats(colours);
  const sheets = new Map(
    workbook.sheets
      .filter(({ veryHidden }) => !veryHidden)
      .map((sheet, index) => [`sheet-${index}`, sheet] as const),
  );
  const idOf = (name: string): string | undefined =>
    [...sheets].find(([, sheet]) => sheet.name === name)?.[0];
  const data = Object.fromEntries(
    [...sheets].map(([id, sheet]) => [id, sheetToGrid(sheet, id, formats)] as const),
  );
  const isShown = ({ scope }: NamedRange): boolean => scope === undefined || idOf(scope) !== undefined;
  const all = workbook.namedRanges ?? [];
  const names = new Map(all.filter(isShown).map((name, index) => [`name-${index}`, name] as const));
  const validations = identified(sheets, 'validation', (sheet) => sheet.dataValidations);
  const highlights = identified(sheets, 'highlight', (sheet) => sheet.conditionalRules);
  const bySheet = <T, R>(
    items: ReadonlyMap<string, T>,
    show: (item: T, id: string, size: SheetSize) => R | undefined,
  ): Record<string, R[]> =>
    Object.fromEntries(
      [...sheets.keys()].map((sheet) => [
        sheet,
        [...items].flatMap(([id, item]) => {
          if (!id.startsWith(`${sheet}-`)) return [];
          const { rowCount = 0, columnCount = 0 } = data[sheet]!;
          return show(item, id, { rowCount, columnCount }) ?? [];
        }),
      ]),
    );
  const plugins = {
    [resources.names]: shownNames(names, idOf),
    [resources.validations]: bySheet(validations, gridValidation),
    [resources.highlights]: bySheet(highlights, (rule, id, size) => gridHighlight(rule, id, size, colours)),
  };
  const { name = '宋体', size = 11 } = workbook.defaultFont ?? {};
  return {
    sheets,
    formats: formats.all,
    names,
    otherNames: all.filter((name) => !isShown(name)),
    validations,
    highlights,
    data: {
      id: unit,
      name: '',
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: formats.looks,
      defaultStyle: { ff: name, fs: size },
      sheetOrder: [...sheets.keys()],
      sheets: data,
      resources: Object.entries(plugins).map(([plugin, content]) => ({
        name: plugin,
        data: JSON.stringify(content),
      })),
    },
  };
};
