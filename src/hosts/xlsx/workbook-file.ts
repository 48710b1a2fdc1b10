import type { Cell, Sheet, Workbook } from 'hucre';
import { namedCellsOf } from '../../files/named-cells';
import { formulaOf } from '../../files/shared-formulas';
import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { formulaKeys } from '../../model/formula-key';
import { textsOf } from '../../model/upkeep';
import type { Upkeep } from '../../model/upkeep';
import { findLostFormats, restoreFormats } from './cell-formats';
import { openWorkbook, saveWorkbook } from './open-workbook';
import type { OpenedWorkbook, WorkbookFiler } from './open-workbook';
import { settingOf, withSetting } from './settings-sheet';
import { namesOf, sheetOf, writeDrawing } from './write';
import { contentOf } from './write-cells';

/** What spreadsheets call the format of texts; whatever is typed into such a cell is one. */
const textFormat = '@';

const onThisThread: WorkbookFiler = { open: openWorkbook, save: saveWorkbook };

/** An .xlsx file that is open, with everything that is in it. */
export class WorkbookFile {
  /** Names of sheets that are as we have drawn them since the file was opened: nobody has changed those by hand. */
  private readonly drawn: Set<string>;

  private constructor(
    private readonly opened: OpenedWorkbook,
    private readonly filer: WorkbookFiler,
    drawn: readonly SheetDrawing[] = [],
  ) {
    this.drawn = new Set(drawn.map(({ name }) => name));
  }

  /** @param filer reads and writes it. @throws Fault */
  static async open(bytes: Uint8Array, filer = onThisThread): Promise<WorkbookFile> {
    return new WorkbookFile(await filer.open(bytes), filer);
  }

  /** A new file. */
  static async draw(drawing: Drawing, filer = onThisThread): Promise<WorkbookFile> {
    return new WorkbookFile(await filer.open(await writeDrawing(drawing)), filer, drawing.sheets);
  }

  private get workbook(): Workbook {
    return this.opened.workbook;
  }

  get cells(): NamedCells {
    return namedCellsOf(this.workbook);
  }

  get sheetNames(): readonly string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  setting(key: string): string | undefined {
    return settingOf(this.workbook, key);
  }

  saveSetting(key: string, value: string): void {
    this.workbook.sheets = withSetting(this.workbook.sheets, key, value);
  }

  save(): Promise<Uint8Array> {
    return this.filer.save(this.opened);
  }

  /** Adds the sheets of a drawing after all others. */
  add(drawing: Drawing): void {
    this.workbook.sheets.push(...drawing.sheets.map(asRead));
    // What deleted sheets of ours have left behind means nothing.
    const names = new Set(drawing.names.map(({ name }) => name));
    const others = (this.workbook.namedRanges ?? []).filter(({ name }) => !names.has(name));
    this.workbook.namedRanges = [...others, ...namesOf(drawing)];
    for (const { name } of drawing.sheets) this.drawn.add(name);
  }

  /** Replaces a sheet by a new drawing of it, or adds it where it is missing. */
  replace(sheet: SheetDrawing): void {
    const { sheets } = this.workbook;
    const at = sheets.findIndex(({ name }) => name === sheet.name);
    sheets.splice(at < 0 ? sheets.length : at, at < 0 ? 0 : 1, asRead(sheet));
    const others = (this.workbook.namedRanges ?? []).filter(({ scope }) => scope !== sheet.name);
    this.workbook.namedRanges = [...others, ...namesOf({ names: [], sheets: [sheet] })];
    this.drawn.add(sheet.name);
  }

  /** Writes a cell; its format stays, unless a number would be taken for a text by it, and what the clerk has noted on it. */
  write({ sheet: name, row, column, value, formula }: CellRead): void {
    const sheet = this.sheetNamed(name);
    if (!sheet) return;
    spellOutSharers(sheet, row, column);
    lineOf(sheet, row)[column] = value;
    const key = `${row},${column}`;
    const { style: found, comment } = sheet.cells?.get(key) ?? {};
    const isText = found?.numFmt === textFormat && (typeof value === 'number' || formula !== undefined);
    const style = isText ? { ...found, numFmt: 'General' } : found;
    const typed = typeof value === 'boolean' ? String(value) : value;
    (sheet.cells ??= new Map<string, Cell>()).set(key, {
      ...contentOf(formula === undefined ? { value: typed } : { formula, result: typed ?? '' }),
      ...(style ? { style } : {}),
      ...(comment ? { comment } : {}),
    });
  }

  findLostFormats(cells: readonly ExpectedCell[]): readonly LostFormat[] {
    return findLostFormats(this.workbook, cells);
  }

  restoreFormats(repair: FormatRepair): void {
    restoreFormats(this.workbook, repair);
  }

  /**
   * Puts in the results of our formulas, and the report as it is now.
   * @param now the cells that they follow from
   * @returns whether anything in the file was another
   */
  update({ named, others, report }: Upkeep, now: NamedCells): boolean {
    let isChanged = false;
    for (const [name, result] of named) {
      const cell = now.get(name);
      if (cell && setResult(this.sheetNamed(cell.sheet), cell.row, cell.column, result)) isChanged = true;
    }
    for (const [name, results] of others) {
      const sheet = this.sheetNamed(name);
      if (!sheet) continue;
      const keyOf = formulaKeys((row, column) => formulaOf(sheet, row, column));
      for (const place of sheet.cells?.keys() ?? []) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const result = results.get(keyOf(row, column) ?? '');
        if (result !== undefined && setResult(sheet, row, column, result)) isChanged = true;
      }
    }
    const [title] = textsOf(report.sheet);
    // It makes no file another by itself.
    if (title !== undefined) this.workbook.properties = { ...this.workbook.properties, title };
    const present = this.sheetNamed(report.sheet.name);
    if (!present) return isChanged;
    const texts = filledIn(present).map(String);
    const isReportOld = texts.join('\n') !== textsOf(report.sheet).join('\n');
    if (!isReportOld || !(this.drawn.has(report.sheet.name) || report.isOurs(texts))) return isChanged;
    this.renew(present, report.sheet);
    return true;
  }

  /** Where the same lines say something else, only that is written: notes on them and their looks stay. */
  private renew(present: Sheet, drawing: SheetDrawing): void {
    const lines = drawing.cells.flatMap(({ row, column, content }) =>
      'value' in content && content.value !== null ? [{ row, column, value: content.value }] : [],
    );
    const areSame =
      lines.length === filledIn(present).length &&
      lines.every(({ row, column }) => (present.rows[row]?.[column] ?? '') !== '');
    if (!areSame) return this.replace(drawing);
    for (const line of lines) this.write({ sheet: present.name, ...line });
  }

  private sheetNamed(name: string): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => sheet.name === name);
  }
}

/** What stands in the cells of a sheet, row by row. */
const filledIn = ({ rows }: Sheet): readonly unknown[] =>
  rows.flat().filter((value) => value != null && value !== '');

/** The values of a row; hucre writes no sheet in which rows are missing. */
const lineOf = ({ rows }: Sheet, row: number): CellRead['value'][] => {
  while (rows.length <= row) rows.push([]);
  return rows[row] as CellRead['value'][];
};

/** A drawn sheet as hucre has one that it has read: with its values row by row as well. */
const asRead = (drawing: SheetDrawing): Sheet => {
  const sheet: Sheet = sheetOf(drawing);
  for (const { row, column, content } of drawing.cells)
    lineOf(sheet, row)[column] = 'formula' in content ? content.result : content.value;
  return sheet;
};

/** @returns whether another result stood there */
const setResult = (
  sheet: Sheet | undefined,
  row: number,
  column: number,
  result: string | number,
): boolean => {
  const cell = sheet?.cells?.get(`${row},${column}`);
  if (!sheet || cell?.formula === undefined || cell.formulaResult === result) return false;
  lineOf(sheet, row)[column] = result;
  cell.type = 'formula';
  cell.value = result;
  cell.formulaResult = result;
  return true;
};

/** Cells that are filled from a formula get one of their own before that one is written over. */
const spellOutSharers = (sheet: Sheet, row: number, column: number): void => {
  const first = sheet.cells?.get(`${row},${column}`);
  if (first?.formulaType !== 'shared' || !first.formula) return;
  const sharers = [...sheet.cells!].filter(
    ([, { formulaType, formulaSharedIndex }]) =>
      formulaType === 'shared' && formulaSharedIndex === first.formulaSharedIndex,
  );
  const formulas = sharers.map(([key]) => {
    const [down = 0, across = 0] = key.split(',').map(Number);
    return formulaOf(sheet, down, across) ?? '';
  });
  sharers.forEach(([, cell], index) => {
    cell.formula = formulas[index]!;
    delete cell.formulaType;
    delete cell.formulaSharedIndex;
    delete cell.formulaRef;
  });
};
