import { openXlsx, saveXlsx } from 'hucre/xlsx';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import type { NamedRange, Sheet } from 'hucre';
import { columnIndex, parseReference, quoteSheet } from '../../model/address';
import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import { EditWatch } from '../edit-watch';
import { HostFault } from '../host';
import type { CellEdit, EditListener, Host } from '../host';
import { readNamedCells, refuseUnsafe } from './read';
import { namesOf, sheetOf, writeDrawing } from './write';

/** Settings stand on a sheet that no menu shows; hucre drops the document's properties when it saves. */
const settingsSheet = '勾稽设置';

/** A workbook as the bytes of an .xlsx file. Every change makes new bytes, or none. */
export class XlsxHost implements Host {
  private running: EditWatch | undefined;

  /** @param bytes the file; nothing for one that is yet to be drawn. */
  constructor(private bytes?: Uint8Array) {}

  /** The file as it stands. */
  get file(): Uint8Array | undefined {
    return this.bytes;
  }

  /** Takes over a file that somebody else has saved. */
  replace(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.running?.edited();
  }

  async draw(drawing: Drawing): Promise<void> {
    if (!this.bytes) {
      this.bytes = await writeDrawing(drawing);
      return;
    }
    const present = await this.read();
    if (drawing.names.some(({ name }) => present.has(name))) throw new HostFault('already-ours');
    await this.change((workbook) => {
      const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
      const inTheWay = drawing.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
      if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
      workbook.sheets.push(...drawing.sheets.map(sheetOf));
      workbook.namedRanges = [...(workbook.namedRanges ?? []), ...namesOf(drawing)];
    });
  }

  read(): Promise<NamedCells> {
    return this.bytes ? readNamedCells(this.bytes) : Promise.resolve(new Map());
  }

  write(edits: readonly CellEdit[]): Promise<void> {
    return this.change((workbook) => {
      for (const { name, value } of edits) {
        const { sheet, row, column } = cellOf(workbook, name);
        const line = (sheet.rows[row] ??= []);
        line[column] = value;
        const key = `${row},${column}`;
        const style = sheet.cells?.get(key)?.style;
        sheet.cells?.set(key, {
          value,
          type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
          ...(style ? { style } : {}),
        });
      }
    });
  }

  redraw(sheet: SheetDrawing): Promise<void> {
    return this.change((workbook) => {
      const at = workbook.sheets.findIndex(({ name }) => name === sheet.name);
      workbook.sheets.splice(at < 0 ? workbook.sheets.length : at, at < 0 ? 0 : 1, sheetOf(sheet));
      const others = (workbook.namedRanges ?? []).filter(({ scope }) => scope !== sheet.name);
      workbook.namedRanges = [...others, ...namesOf({ names: [], sheets: [sheet] })];
    });
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    const watch = new EditWatch(() => this.read(), listener);
    this.running = watch;
    return Promise.resolve(() => {
      watch.stop();
      this.running = undefined;
      return Promise.resolve();
    });
  }

  /** The file opens on the sheet of the cell. */
  reveal(name: string): Promise<void> {
    return this.change((workbook) => {
      workbook.activeSheet = workbook.sheets.indexOf(cellOf(workbook, name).sheet);
    });
  }

  revealSheet(sheet: string): Promise<void> {
    return this.change((workbook) => {
      const at = workbook.sheets.findIndex(({ name }) => name === sheet);
      if (at < 0) throw new HostFault('cell-gone');
      workbook.activeSheet = at;
    });
  }

  async loadSetting(key: string): Promise<string | undefined> {
    if (!this.bytes) return undefined;
    refuseUnsafe(this.bytes);
    const { sheets } = await openXlsx(this.bytes);
    const line = sheets.find(({ name }) => name === settingsSheet)?.rows.find(([first]) => first === key);
    return line?.[1] == null ? undefined : String(line[1]);
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.change((workbook) => {
      const old = workbook.sheets.find(({ name }) => name === settingsSheet);
      const rows = [...(old?.rows.filter(([first]) => first !== key) ?? []), [key, value]];
      workbook.sheets = [
        ...workbook.sheets.filter((sheet) => sheet !== old),
        { name: settingsSheet, rows, veryHidden: true },
      ];
    });
  }

  private async change(work: (workbook: RoundtripWorkbook) => void): Promise<void> {
    if (!this.bytes) throw new HostFault('cell-gone');
    refuseUnsafe(this.bytes);
    const workbook = await openXlsx(this.bytes, { readStyles: true });
    work(workbook);
    quotePrintNames(workbook);
    keepTextResults(workbook);
    this.bytes = await saveXlsx(workbook);
  }
}

const cellOf = (
  { namedRanges, sheets }: RoundtripWorkbook,
  name: string,
): { sheet: Sheet; row: number; column: number } => {
  const range = namedRanges?.find((each) => each.name === name && each.scope === undefined)?.range;
  const place = range === undefined ? undefined : parseReference(range);
  const sheet = sheets.find((each) => each.name === place?.sheet);
  if (!place || !sheet) throw new HostFault('cell-gone');
  return { sheet, row: place.row - 1, column: columnIndex(place.letters) };
};

/** hucre reads the result of a formula that gives a text as the cell's value only, and writes only what it calls result. */
const keepTextResults = ({ sheets }: RoundtripWorkbook): void => {
  for (const { cells } of sheets)
    for (const cell of cells?.values() ?? [])
      if (cell.formula !== undefined) cell.formulaResult ??= cell.value;
};

/** hucre folds print areas and titles into the page setup when it reads, and does not quote the sheet when it writes. */
const quotePrintNames = (workbook: RoundtripWorkbook): void => {
  const names: NamedRange[] = [];
  for (const { name, pageSetup } of workbook.sheets) {
    if (!pageSetup) continue;
    const qualified = (area: string): string => `${quoteSheet(name)}!${area}`;
    const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
    if (printArea !== undefined)
      names.push({ name: '_xlnm.Print_Area', range: qualified(printArea), scope: name });
    const titles = [printTitlesColumn, printTitlesRow].filter((area) => area !== undefined).map(qualified);
    if (titles.length > 0) names.push({ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name });
    delete pageSetup.printArea;
    delete pageSetup.printTitlesRow;
    delete pageSetup.printTitlesColumn;
  }
  workbook.namedRanges = [...(workbook.namedRanges ?? []), ...names];
};
