import type { RoundtripWorkbook } from 'hucre/xlsx';
import type { Sheet } from 'hucre';
import { columnIndex, parseReference } from '../../model/address';
import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import { EditWatch } from '../edit-watch';
import { HostFault } from '../../model/host-fault';
import type { CellEdit, EditListener, Host } from '../host';
import { openWorkbook, saveWorkbook } from './open-workbook';
import { readNamedCells } from '../../files/named-cells';
import { settingOf, withSetting } from './settings-sheet';
import { namesOf, sheetOf, writeDrawing } from './write';

/** A workbook as the bytes of an .xlsx file. Every change makes new bytes, or none. */
export class XlsxHost implements Host {
  private running: EditWatch | undefined;

  /** @param bytes the file; nothing for one that is yet to be drawn. */
  constructor(private bytes?: Uint8Array) {}

  /** The file as it is now. */
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
    if (drawing.names.some(({ name }) => present.get(name))) throw new HostFault('already-ours');
    await this.change((workbook) => {
      const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
      const inTheWay = drawing.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
      if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
      workbook.sheets.push(...drawing.sheets.map(sheetOf));
      // What deleted sheets of ours have left behind means nothing.
      const drawn = new Set(drawing.names.map(({ name }) => name));
      const others = (workbook.namedRanges ?? []).filter(({ name }) => !drawn.has(name));
      workbook.namedRanges = [...others, ...namesOf(drawing)];
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
    return this.bytes && settingOf(await openWorkbook(this.bytes), key);
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.change((workbook) => {
      workbook.sheets = withSetting(workbook.sheets, key, value);
    });
  }

  private async change(work: (workbook: RoundtripWorkbook) => void): Promise<void> {
    if (!this.bytes) throw new HostFault('cell-gone');
    const workbook = await openWorkbook(this.bytes);
    work(workbook);
    this.bytes = await saveWorkbook(workbook);
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
