import { areaOfName, openExcel, Workbook } from 'excel-stand-in';
import type { HostOptions, NodeExcel } from 'excel-stand-in';
import { univerFormulas } from 'excel-stand-in/univer-formulas';
import { bareForms } from '../../src/forms/bare-forms';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { CellPlace } from '../../src/model/address';
import type { CellRead, NamedCells } from '../../src/model/drawing';
import { Pane } from '../../src/pane/pane';
import { drawSample } from '../../src/web/sample';
import { TestDesk } from '../support/test-desk';
import { FastTime } from './fast-time';

const { defineProperty } = Object;

/** Excel with one workbook, whose pane is opened and killed; what the pane notes on the machine outlives it. */
export class ExcelInMemory {
  readonly workbook = new Workbook(['Sheet1'], univerFormulas);
  private readonly desk = new TestDesk();
  private readonly time = new FastTime();
  private readonly places = new Map<string, CellPlace>();
  private excel!: NodeExcel;

  constructor(private readonly options: HostOptions) {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    defineProperty(globalThis, 'document', { value: document, configurable: true, writable: true });
  }

  get wire() {
    return this.excel.wire;
  }

  /** Makes the tables of the sample. */
  async draw(): Promise<void> {
    await new ExcelHost(this.connect()).draw(await drawSample());
    for (const { name, formula } of this.workbook.names) {
      const found = areaOfName({ name, formula, comment: '', visible: true }, this.workbook.sheets);
      if (found && name.startsWith('gouji.'))
        this.places.set(name, { sheet: found.sheet.name, row: found.area.row, column: found.area.column });
    }
  }

  /** Opens the pane; it may take its time. */
  open(): Pane {
    const pane = new Pane(new ExcelHost(this.connect()), bareForms, this.desk);
    void pane.open();
    return pane;
  }

  /** Nothing of a pane runs any more. */
  kill(pane: Pane): void {
    pane.drafts?.dispose();
    this.workbook.events.deliver = () => undefined;
    this.workbook.events.enabled = true;
    // Whatever it asks from now on is not heard.
    this.wire.answer = () => new Promise(() => undefined);
  }

  end(pane: Pane): void {
    this.kill(pane);
    this.time.end();
  }

  /** Where a named cell is. */
  placeOf(name: string): CellPlace {
    return this.places.get(name)!;
  }

  /** The named cells as they are now. */
  get cells(): NamedCells {
    this.workbook.calculation.settle();
    return new Map([...this.places].map(([name, place]) => [name, this.readCell(place)]));
  }

  private readCell({ sheet, row, column }: CellPlace): CellRead {
    const cell = this.workbook.sheet(sheet).peek(row, column);
    const value = cell?.value ?? '';
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    return { sheet, row, column, value: value === '' ? null : value, ...formula };
  }

  private connect(): NodeExcel {
    return (this.excel = openExcel({ ...this.options, workbook: this.workbook }));
  }
}
