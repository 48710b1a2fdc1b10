import { type Area, formatArea, intersect, parseArea } from './address';
import { type Behaviour, completeBehaviour } from './behaviour';
import { Calculation } from './calculation';
import { ChartSelection } from './chart-selection';
import { ChartSheets } from './chart-sheets';
import { conditionalFormatAt, type Evaluate } from './conditional-format';
import type { CellFormat } from './cell-format';
import { DrawnFormats } from './drawn-formats';
import { type Actor, Events } from './events';
import { ExcelError, type ExcelErrorCode } from './excel-error';
import type { MakeFormulaEngine } from './formula-engine';
import { Ids } from './ids';
import type { Name } from './names';
import { type Change, isAllowed } from './protection';
import { renameSheet, type Shift } from './references';
import { Sheet } from './sheet';
import { demandNewSheetName, freeSheetName } from './sheet-name';
import { type Snapshot, snapshotOf } from './snapshot';
import { rewriteFormulas } from './structure';
import type { Scalar } from './typed-input';
import { UndoList } from './undo';
import { CoAuthor, User } from './user';
import { Windows } from './windows';

export interface Selection {
  sheet: Sheet;
  area: Area;
}

/** A workbook open in the stand-in: the one model behind both seams. Tests look at it, and edit it as its user. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly chartSheets = new ChartSheets();
  readonly names: Name[] = [];
  /** Workbook settings (`Excel.SettingCollection`), saved with the file. */
  readonly settings = new Map<string, unknown>();
  /** Document settings (`Office.context.document.settings`), as name and JSON text. */
  documentSettings: [name: string, json: string][] = [];
  readonly events = new Events();
  readonly chartSelection = new ChartSelection(this.events);
  readonly calculation: Calculation;
  /** What this Excel does where others do otherwise. It is Excel's own, not the file's: opening the workbook again sets it anew. */
  behaviour: Behaviour = completeBehaviour();
  /** The workbooks that are open beside this one. */
  readonly windows: Windows;
  /** Set by whoever draws: gives the keys to the grid or to the pane. */
  giveFocus: (to: 'grid' | 'pane') => void = () => undefined;
  readonly user: User = new User(this);
  readonly coAuthor: CoAuthor = new CoAuthor(this);
  /** Structure protection: no sheet may be added, deleted, renamed, moved or hidden. */
  structureProtected = false;
  readOnly = false;
  active: Sheet;
  selection: Selection;
  readonly undo = new UndoList(this);
  /** Set by a view that shows the workbook. */
  redraw: () => void = () => undefined;
  /** Gives the add-in a lasting hold on a range, for the event that speaks of it. */
  referenceTo: (sheet: Sheet, area: Area) => string = () => '';
  /** Told of inserted and deleted rows and columns: ranges that an add-in holds move along. */
  readonly shiftFollowers = new Set<(sheet: Sheet, shift: Shift) => void>();
  /** Milliseconds for which what the present request asked for keeps Excel busy. */
  busyFor = 0;
  readonly ids = new Ids();
  private readonly evaluate: Evaluate = (...formula) => this.calculation.evaluate(...formula);
  private readonly drawn = new DrawnFormats(this.evaluate);
  private lastId = 0;

  constructor(
    sheetNames: readonly string[] = ['Sheet1'],
    formulas?: MakeFormulaEngine,
    readonly name = '工作簿1.xlsx',
  ) {
    this.windows = new Windows((other) => new Workbook(['Sheet1'], formulas, other));
    this.calculation = new Calculation(this, formulas);
    for (const name of sheetNames) this.sheets.push(this.newSheet(name));
    this.active = this.sheets[0] as Sheet;
    this.selection = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** A sheet by name or id, whatever the case. */
  findSheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find(
      (sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === nameOrId.toLowerCase(),
    );
  }

  sheet(nameOrId: string): Sheet {
    const found = this.findSheet(nameOrId);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  /** The value of a cell, formulas brought up to date; a blank is ''. */
  value(sheetName: string, address: string): Scalar {
    this.calculation.settle();
    const { sheet, area } = this.locate(sheetName, address);
    return sheet.peek(area.row, area.column)?.value ?? '';
  }

  /** How a cell is seen: its own format with every conditional format that holds. */
  shownFormat(sheetName: string, address: string): CellFormat {
    const { sheet, area } = this.locate(sheetName, address);
    const added =
      this.behaviour.conditionalFormats === 'stale'
        ? this.drawn.at(sheet, area.row, area.column)
        : conditionalFormatAt(sheet, area.row, area.column, this.evaluate);
    return { ...sheet.formatAt(area.row, area.column), ...added };
  }

  /** Everything in the workbook as plain data, for comparing "as before". */
  snapshot(): Snapshot {
    return snapshotOf(this);
  }

  locate(sheetName: string, address: string): Selection {
    const area = parseArea(address);
    if (!area) throw new ExcelError('InvalidArgument');
    return { sheet: this.sheet(sheetName), area };
  }

  /** How many steps the user could undo. */
  get undoSteps(): number {
    return this.undo.count;
  }

  /** Adds a sheet after the last one. */
  addSheet(name: string | undefined, actor: Actor): Sheet {
    this.demandStructureFree();
    const sheet = this.newSheet(name ?? freeSheetName(this));
    demandNewSheetName(this, sheet.name);
    this.sheets.push(sheet);
    this.calculation.reset();
    this.undo.note(actor, 'a new sheet');
    this.events.raise('Added', sheet, () => ({ source: actor.source }));
    return sheet;
  }

  deleteSheet(sheet: Sheet, actor: Actor): void {
    this.demandStructureFree();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (sheet.visibility === 'VeryHidden' || others.length === 0) throw new ExcelError('InvalidOperation');
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.undo.clear();
    rewriteFormulas(this, (formula) => renameSheet(formula, sheet.name, undefined));
    if (this.active === sheet)
      this.activate(others.find((other) => this.sheets.indexOf(other) >= index) ?? (others.at(-1) as Sheet));
    this.events.raise('Deleted', sheet, () => ({ source: actor.source }));
  }

  renameSheet(sheet: Sheet, name: string, actor: Actor): void {
    this.demandStructureFree();
    if (name === sheet.name) return;
    demandNewSheetName(this, name, sheet);
    const nameBefore = sheet.name;
    sheet.name = name;
    this.undo.noteOfTab(actor, 'the name of a sheet');
    rewriteFormulas(this, (formula) => renameSheet(formula, nameBefore, name));
    this.events.raise('NameChanged', sheet, () => ({ nameBefore, nameAfter: name, source: actor.source }));
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    const before = this.active;
    const fromChart = this.chartSheets.front !== undefined;
    if (before === sheet && !fromChart) return;
    this.chartSelection.leave();
    this.chartSheets.front = undefined;
    this.active = sheet;
    this.drawn.forget(sheet);
    if (before !== sheet) this.selection = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    if (!fromChart) this.events.raise('Deactivated', before, () => ({}));
    this.events.raise('Activated', sheet, () => ({}));
  }

  /** Adds a sheet that is a chart, and shows it. */
  addChartSheet(name: string): void {
    this.demandStructureFree();
    demandNewSheetName(this, name);
    this.chartSheets.names.push(name);
    this.activateChartSheet(name);
  }

  activateChartSheet(name: string): void {
    this.chartSelection.leave();
    if (this.chartSheets.front === undefined) this.events.raise('Deactivated', this.active, () => ({}));
    this.chartSheets.front = name;
  }

  select(sheet: Sheet, area: Area, address: string): void {
    this.activate(sheet);
    this.chartSelection.leave();
    const { area: before } = this.selection;
    this.selection = { sheet, area };
    this.events.raise('SelectionChanged', sheet, () => ({ address }));
    for (const table of sheet.tables) {
      const inside = intersect(table.area, area);
      if (inside || intersect(table.area, before))
        this.events.raise(
          'TableSelectionChanged',
          sheet,
          () => ({ address: inside ? formatArea(inside) : '', tableId: table.id }),
          table,
        );
    }
  }

  /** `AccessDenied` unless the file can be written and the sheet's protection lets the change through. */
  demandAllowed(sheet: Sheet, change: Change, areas: readonly Area[]): void {
    if (this.readOnly || !isAllowed(sheet, change, areas)) throw new ExcelError('AccessDenied');
  }

  demandStructureFree(): void {
    if (this.readOnly || this.structureProtected) throw new ExcelError('AccessDenied');
  }

  /** Fails while another workbook has the focus, with the code that is documented for the member that needs it. */
  demandFocus(documented: ExcelErrorCode = 'GeneralException'): void {
    const { withoutFocus } = this.behaviour;
    if (!this.windows.front || withoutFocus === 'allowed') return;
    throw new ExcelError(withoutFocus === 'documented' ? documented : withoutFocus);
  }

  /** Calculates everything, whatever the mode, and draws it. */
  recalculate(): void {
    this.calculation.settle(true);
    this.redrawFormats();
  }

  /** Has the conditional formats of every sheet seen as they are now. */
  redrawFormats(): void {
    this.drawn.forget();
  }

  /** Recalculates, then lets the events go and the views redraw. */
  finishEdit(): void {
    this.calculation.settle();
    if (this.behaviour.conditionalFormats === 'stale')
      for (const sheet of this.sheets) this.drawn.drawingOf(sheet);
    this.events.flush();
    this.redraw();
  }

  private newSheet(name: string): Sheet {
    return new Sheet(`{00000000-0001-0000-${String(this.lastId++).padStart(4, '0')}-000000000000}`, name);
  }
}
