/// <reference types="office-js" />
import { addressOf, areaAddress, quoteSheet } from '../../model/address';
import type { CellArea } from '../../model/drawing';
import type { ExpectedCell, FormatRepair } from '../../model/expected-cell';
import { HostFault } from '../../model/host-fault';
import { areasByStyle } from './areas';
import { asDrawn } from './cell-formats';
import { applyStyle, protectSheet, validate } from './draw-sheet';
import type { Requests } from './requests';

interface Found {
  /** Sheets that are protected, and have to be again. */
  readonly locked: readonly string[];
  /** Names that the workbook has, wherever they lead. */
  readonly known: ReadonlySet<string>;
}

const protectedAmong = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly string[]> => {
  const protections = sheets.map((sheet) => context.workbook.worksheets.getItem(sheet).protection);
  for (const protection of protections) protection.load('protected');
  await context.sync();
  return sheets.filter((_sheet, at) => protections[at]?.protected);
};

const look = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
  names: readonly ExpectedCell[],
): Promise<Found> => {
  const items = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  const locked = await protectedAmong(context, sheets);
  return {
    locked,
    known: new Set(names.flatMap(({ name }, at) => (items[at]?.isNullObject ? [] : [name]))),
  };
};

/** Takes away what pasting has brought, which a style does not say anything of. */
const makePlain = ({ font, fill }: Excel.RangeFormat): void => {
  font.bold = false;
  font.italic = false;
  font.strikethrough = false;
  font.underline = 'None';
  font.color = '#000000';
  fill.clear();
};

const restyle = (
  worksheet: Excel.Worksheet,
  area: CellArea,
  { style, validation }: Pick<ExpectedCell, 'style' | 'validation'>,
): void => {
  const range = worksheet.getRange(areaAddress(area));
  const { format } = range;
  makePlain(format);
  format.indentLevel = 0;
  format.wrapText = style.wrap === true;
  format.shrinkToFit = false;
  format.protection.locked = !style.unlocked;
  // A format alone changes no value that is stored: what is a text stays one.
  range.numberFormat = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => style.format ?? 'General'),
  );
  applyStyle(format, style);
  if (validation) validate(range, validation);
  else range.dataValidation.clear();
};

const cellsIn = ({ row, column, rows, columns }: CellArea): readonly CellArea[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    ...{ row: row + Math.floor(at / columns), column: column + (at % columns) },
    ...{ rows: 1, columns: 1 },
  }));

const restyleAll = (context: Excel.RequestContext, cells: readonly ExpectedCell[]): void => {
  const alike = new Map<string, ExpectedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.sheet, cell.style, cell.validation]);
    alike.set(key, [...(alike.get(key) ?? []), cell]);
  }
  for (const group of alike.values()) {
    const { sheet, style } = group[0]!;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const drawn = group.flatMap(({ area }) => cellsIn(area).map((each) => asDrawn(each, style)));
    for (const { areas } of areasByStyle(drawn).values())
      for (const area of areas) restyle(worksheet, area, group[0]!);
  }
};

const setName = (
  { workbook }: Excel.RequestContext,
  { name, sheet, area }: ExpectedCell,
  known: ReadonlySet<string>,
): void => {
  const formula = `=${quoteSheet(sheet)}!${addressOf(area.row, area.column, '$')}`;
  if (known.has(name)) workbook.names.getItem(name).formula = formula;
  else workbook.names.add(name, formula);
};

/** Protects again what a failed request has left without protection, and says what is so then. */
const faultAfter = async (
  requests: Requests,
  error: unknown,
  locked: readonly string[],
): Promise<HostFault | undefined> => {
  try {
    const still = await requests.run(async (context) => {
      const present = await protectedAmong(context, locked);
      for (const sheet of locked)
        if (!present.includes(sheet)) protectSheet(context.workbook.worksheets.getItem(sheet));
      await context.sync();
      return present;
    });
    // Sheets are opened in their order before anything is changed: the first that is not has a password.
    if (still.length === 0) return new HostFault('format-half-done', [], { cause: error });
    const isRefused = error instanceof HostFault && error.kind === 'sheet-protected';
    return isRefused ? new HostFault('sheet-password', still.slice(0, 1), { cause: error }) : undefined;
  } catch (cause) {
    return new HostFault('left-unprotected', [], { cause });
  }
};

/** Gives cells their looks and names again, in two requests. Values are not touched. */
export const restoreFormats = async (requests: Requests, { cells, names }: FormatRepair): Promise<void> => {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const { locked, known } = await requests.run((context) => look(context, sheets, names));
  try {
    await requests.silently((context) => {
      for (const sheet of locked) context.workbook.worksheets.getItem(sheet).protection.unprotect();
      for (const cell of names) setName(context, cell, known);
      restyleAll(context, cells);
      for (const sheet of locked) protectSheet(context.workbook.worksheets.getItem(sheet));
    });
  } catch (error) {
    throw (await faultAfter(requests, error, locked)) ?? error;
  }
};
