import { contains, formatArea, wholeSheet } from './address';
import { CellEdit } from './cell-edit';
import { writeCells } from './editing';
import { type Alert, Editor } from './editor';
import { coAuthor, localUser } from './events';
import { offersItem, validationAt } from './validation';
import { setVisibility } from './visibility';
import type { Workbook } from './workbook';

/** The user in front of this Excel, who also has a selection and a cell in edit mode. */
export class User extends Editor {
  private readonly cellEdit = new CellEdit();

  constructor(workbook: Workbook) {
    super(workbook, localUser);
  }

  /** Clicks a cell or drags over an area; a merge is selected whole. */
  select(sheetName: string, address: string): void {
    const { sheet, area } = this.workbook.locate(sheetName, address);
    const merge = sheet.mergeAt(area.row, area.column);
    const selected = merge && area.rows * area.columns === 1 ? merge : area;
    this.workbook.select(sheet, selected, formatArea(selected));
    // A click of one cell is told as such; where in the cell it was is not modelled.
    if (area.rows * area.columns === 1)
      this.workbook.events.raise('SingleClicked', sheet, () => ({
        address: formatArea(area),
        offsetX: 0,
        offsetY: 0,
      }));
    this.workbook.finishEdit();
  }

  /**
   * Clicks a chart on a sheet, by its name.
   * @throws if there is none of that name: the test is mistaken.
   */
  selectChart(sheetName: string, name: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const chart = sheet.charts.find((each) => each.name === name);
    if (!chart) throw new Error(`${sheetName} has no chart “${name}”.`);
    this.workbook.activate(sheet);
    this.workbook.chartSelection.select(sheet, chart);
    this.workbook.finishEdit();
  }

  /** Clicks a sheet tab. */
  activate(sheetName: string): void {
    const chart = this.workbook.chartSheets.find(sheetName);
    if (chart === undefined) this.workbook.activate(this.workbook.sheet(sheetName));
    else this.workbook.activateChartSheet(chart);
    this.workbook.finishEdit();
  }

  /**
   * Chooses an item from the list that validation offers in a cell. Excel for the web tells the add-in nothing of it.
   * @throws if the cell offers no such item: the test is mistaken.
   */
  pick(sheetName: string, address: string, item: string): Alert | undefined {
    const { events, behaviour } = this.workbook;
    return this.edit(sheetName, address, (sheet, { row, column }) => {
      if (!offersItem(validationAt(sheet.validations, row, column)?.rule, item))
        throw new Error(`${sheetName}!${address} offers no “${item}”.`);
      const choose = () =>
        writeCells(this.workbook, sheet, { row, column, rows: 1, columns: 1 }, () => item, this.actor);
      if (behaviour.listPicks === 'silent') events.silently(choose);
      else choose();
    });
  }

  /**
   * Presses Ctrl+Z; false if there is nothing to undo.
   * @throws if the last step is one that the stand-in counts but cannot take back.
   */
  undo(): boolean {
    const done = this.workbook.undo.takeBack();
    this.workbook.finishEdit();
    return done;
  }

  /** Presses F9: all is calculated, in manual mode too. */
  recalculate(): void {
    this.workbook.recalculate();
    this.workbook.finishEdit();
  }

  /** Hides a sheet; `VeryHidden`, as a macro does it, Excel's own menu does not show it again. */
  hideSheet(sheetName: string, visibility: 'Hidden' | 'VeryHidden' = 'Hidden'): Alert | undefined {
    return this.attempt(() =>
      setVisibility(this.workbook, this.workbook.sheet(sheetName), visibility, this.actor),
    );
  }

  showSheet(sheetName: string): Alert | undefined {
    return this.attempt(() =>
      setVisibility(this.workbook, this.workbook.sheet(sheetName), 'Visible', this.actor),
    );
  }

  /** Filters a sheet: these rows (`5:9`) fall, and those of an earlier filter are shown again. */
  filterRows(sheetName: string, lines: string): Alert | undefined {
    return this.edit(sheetName, lines, (sheet, { row, rows }) => {
      this.workbook.demandAllowed(sheet, 'allowAutoFilter', []);
      const { area } = sheet.autoFilter ?? { area: sheet.usedArea() ?? { ...wholeSheet, rows: row + rows } };
      const hiding = new Set(Array.from({ length: rows }, (_, i) => row + i));
      sheet.autoFilter = { area, criteria: new Map(), hiding };
    });
  }

  /** Shows every row that a filter let fall. */
  clearFilter(sheetName: string): Alert | undefined {
    return this.attempt(() => {
      const sheet = this.workbook.sheet(sheetName);
      this.workbook.demandAllowed(sheet, 'allowAutoFilter', []);
      for (const { criteria, hiding } of sheet.filters) {
        criteria.clear();
        hiding.clear();
      }
    });
  }

  /** Makes a sheet that is nothing but a chart, which is in front then. */
  addChartSheet(name: string): Alert | undefined {
    return this.attempt(() => this.workbook.addChartSheet(name));
  }

  /** Opens another workbook, which has the focus then. */
  openWorkbook(): Workbook {
    return this.workbook.windows.open();
  }

  /** Closes a workbook that was opened beside this one. */
  closeWorkbook(other: Workbook): void {
    const { windows } = this.workbook;
    const wasInFront = windows.front === other;
    windows.close(other);
    if (wasInFront) this.switchTo();
  }

  /** Clicks the window of another workbook, or (without one) that of this one. */
  switchTo(other?: Workbook): void {
    const { windows, events, active } = this.workbook;
    windows.front = other;
    if (!other) events.raise('WorkbookActivated', active, () => ({}));
    this.workbook.finishEdit();
  }

  /**
   * Double-clicks a cell: until `endEdit`, requests fail with `InvalidOperationInCellEditMode`, or wait if they asked
   * to. A locked cell cannot be edited. Without a cell it is the one that was selected, whether or not it is locked.
   */
  beginEdit(sheetName?: string, address?: string): Alert | undefined {
    if (sheetName === undefined || address === undefined) return void this.cellEdit.begin();
    const { sheet, area } = this.workbook.locate(sheetName, address);
    const { selection } = this.workbook;
    if (selection.sheet !== sheet || !contains(selection.area, area)) this.select(sheetName, address);
    return this.attempt(() => {
      this.workbook.demandAllowed(sheet, 'contents', [area]);
      this.cellEdit.begin();
    });
  }

  /** Ends edit mode: with a text it is typed into the cell, as by Enter; without, all is as before, as by Escape. */
  endEdit(text?: string): Alert | undefined {
    const { sheet, area } = this.workbook.selection;
    const cell = formatArea({ ...area, rows: 1, columns: 1 });
    return this.cellEdit.end(() => (text === undefined ? undefined : this.type(sheet.name, cell, text)));
  }

  get isEditing(): boolean {
    return this.cellEdit.going;
  }

  /** Resolves once no cell is being edited. */
  editEnded(): Promise<void> {
    return this.cellEdit.ended();
  }
}

/** Somebody else in the same workbook: the same edits, raised with the source `Remote`. */
export class CoAuthor extends Editor {
  constructor(workbook: Workbook) {
    super(workbook, coAuthor);
  }
}
