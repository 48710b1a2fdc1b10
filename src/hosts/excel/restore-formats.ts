/// <reference types="office-js" />
import { areaAddress } from '../../model/address';
import type { CellArea, NameDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair } from '../../model/expected-cell';
import { Fault } from '../../model/fault';
import { areasByStyle } from './areas';
import { asDrawn, findLostFormats } from './cell-formats';
import { applyStyle, highlight, validate } from './draw-sheet';
import { faultFor } from './faults';
import { nameCells, referenceTo } from './name-cells';
import { askProtection, whileUnprotected } from './open-sheets';
import type { BrokenOff, ProtectedSheet } from './open-sheets';
import { refusalIn } from './refusals';
import type { Requests } from './requests';

/** Names that the workbook has, wherever they lead; and the sheets that are protected. */
interface Found {
  readonly locked: readonly ProtectedSheet[];
  readonly known: ReadonlySet<string>;
}

const look = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
  names: readonly ExpectedCell[],
): Promise<Found> => {
  const items = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  const protection = askProtection(context, sheets);
  await context.sync();
  return {
    locked: protection(),
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

/** A cell turns red again where it was drawn so; what a paste has brought for it is taken away. */
const restoreRed = ({ workbook }: Excel.RequestContext, { sheet, area, highlights }: ExpectedCell): void => {
  if (!highlights) return;
  const range = workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
  range.conditionalFormats.clearAll();
  for (const formula of highlights) highlight(range, formula);
};

const drawnName = ({ name, sheet, area: { row, column } }: ExpectedCell): NameDrawing => ({
  ...{ name, sheet, row, column },
});

const setNames = (
  { workbook }: Excel.RequestContext,
  cells: readonly ExpectedCell[],
  known: ReadonlySet<string>,
): void => {
  const drawings = cells.map(drawnName);
  for (const drawing of drawings.filter(({ name }) => known.has(name)))
    workbook.names.getItem(drawing.name).formula = referenceTo(drawing);
  nameCells(
    workbook,
    drawings.filter(({ name }) => !known.has(name)),
  );
};

const partly = '表格格式只恢复了一部分，数据没有改动';
const again = '请再点一次“恢复表格格式”';

/** What is so after a failure, in words for the clerk; they are loaded when there is anything to restore. */
const says = {
  password: (sheet: string): string =>
    `“${sheet}”表设有密码保护，格式没有恢复。请先在“审阅”中用密码撤销工作表保护，再试一次。`,
  partly: `${partly}。${again}。`,
  unprotected: `${partly}，但有的工作表可能没有重新保护。${again}；如仍不行，请在“审阅”中保护工作表。`,
};

/** How much a request that broke off has left to be done. */
interface Remains {
  /** How many cells and names are not restored. */
  readonly left: number;
  readonly readOnly: boolean;
}

const lookAgain = async (context: Excel.RequestContext, { cells, names }: FormatRepair): Promise<Remains> => {
  const items = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('formula');
  context.workbook.load('readOnly');
  await context.sync();
  const lost = await findLostFormats(context, cells);
  const unset = names.filter(
    (cell, at) => items[at]?.isNullObject || items[at]?.formula !== referenceTo(drawnName(cell)),
  );
  return { left: lost.length + unset.length, readOnly: context.workbook.readOnly };
};

/** Why nothing was restored, or not all; nothing where only the answer was lost. */
const faultAfter = (
  { fault, left }: BrokenOff<Remains>,
  { cells, names }: FormatRepair,
): Fault | undefined => {
  if (!left) return new Fault(says.unprotected, { cause: fault });
  const { closed, found } = left;
  if (found.left === 0) return undefined;
  if (found.left < cells.length + names.length) return new Fault(says.partly, { cause: fault });
  // Sheets are opened in their order before anything is changed: the first that is not has a password.
  const [first] = closed;
  if (fault.kind === 'sheet-protected' && !found.readOnly && first !== undefined)
    return new Fault(says.password(first), { cause: fault });
  return refusalIn(fault, found);
};

/** Gives cells their looks and names again, in two requests. Values are not touched. @throws Fault */
export const restoreFormats = async (requests: Requests, repair: FormatRepair): Promise<void> => {
  const { cells, names } = repair;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const { locked, known } = await requests
    .run((context) => look(context, sheets, names))
    .catch((error: unknown) => {
      throw faultFor(error).withNothingChanged;
    });
  const broken = await whileUnprotected(
    requests,
    locked,
    (context) => {
      setNames(context, names, known);
      restyleAll(context, cells);
      for (const cell of cells) restoreRed(context, cell);
    },
    (context) => lookAgain(context, repair),
  );
  const fault = broken && faultAfter(broken, repair);
  if (fault) throw fault;
};
