import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, ICommandInfo, Injector, Nullable, Workbook, Worksheet } from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import { columnIndex, parseReference } from '../../model/address';
import type { CellPlace } from '../../model/address';
import type { CellRead, NamedCells } from '../../model/drawing';
import { errorValue } from '../../model/error-value';
import { saveWorkbook } from '../xlsx/open-workbook';
import { plainValue, resultOf } from './cell-value';
import type { Grid } from './create-univer';
import { formatOf } from './formats';
import { carryInto } from './from-grid';
import type { Locks } from './guard';
import { followStructure } from './structure';
import { toGrid } from './to-grid';
import type { GridWorkbook } from './to-grid';

const namePrefix = 'gouji.';
let opened = 0;

/** A workbook of a file that is shown in the grid. */
export class GridBook implements Locks {
  private readonly shown: GridWorkbook;
  readonly unit: string;

  /** Shows a workbook in the grid. */
  constructor(
    private readonly grid: Grid,
    readonly file: RoundtripWorkbook,
  ) {
    this.unit = `workbook-${++opened}`;
    this.shown = toGrid(file, this.unit);
    grid.univer.createUnit(UniverInstanceType.UNIVER_SHEET, structuredClone(this.shown.data));
  }

  /** Takes the workbook out of the grid. */
  close(): void {
    this.grid.api.disposeUnit(this.unit);
  }

  /** The file with everything that was changed in the grid. */
  async save(): Promise<Uint8Array> {
    this.carry();
    return saveWorkbook(this.file);
  }

  carry(): void {
    const snapshot = this.grid.api.getActiveWorkbook()!.save();
    carryInto(this.file, snapshot, this.shown, (sheet, row, column) => this.formulaAt(sheet, row, column));
  }

  /** Whether a command is about this workbook. */
  isUnit(params: object | undefined): boolean {
    return params !== undefined && 'unitId' in params && params.unitId === this.unit;
  }

  /** Does to the file what a command has done to rows and columns of the grid. */
  follow(command: Readonly<ICommandInfo>): void {
    followStructure(command, this.shown.sheets);
  }

  read(): NamedCells {
    const names = Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit) ?? {});
    return new Map(
      names.flatMap(({ name, formulaOrRefString, localSheetId }) => {
        if (!name.startsWith(namePrefix) || localSheetId !== undefined) return [];
        const place = this.placeOf(formulaOrRefString);
        return [[name, place ? this.readCell(place) : null] as const];
      }),
    );
  }

  /** Where a name points; nothing where its cell is gone. */
  find(name: string): CellPlace | undefined {
    const found = this.injector.get(IDefinedNamesService).getValueByName(this.unit, name);
    return found ? this.placeOf(found.formulaOrRefString) : undefined;
  }

  sheetNamed(name: string): Worksheet | undefined {
    return this.model.getSheetBySheetName(name) ?? undefined;
  }

  private get model(): Workbook {
    return this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unit, UniverInstanceType.UNIVER_SHEET)!;
  }

  isProtected(sheet: string): boolean {
    return this.shown.sheets.get(sheet)?.protection?.sheet === true;
  }

  isLocked(sheet: string, row: number, column: number): boolean {
    if (!this.isProtected(sheet)) return false;
    const cell = this.model.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    const format = cell ? formatOf(cell) : undefined;
    const style =
      format === undefined
        ? this.shown.sheets.get(sheet)?.columns?.[column]?.style
        : this.shown.formats[format];
    return style?.protection?.locked !== false;
  }

  active(): { sheet: string; row: number; column: number } | undefined {
    const cell = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheet = this.model.getActiveSheet()?.getSheetId();
    return cell && sheet !== undefined
      ? { sheet, row: cell.actualRow, column: cell.actualColumn }
      : undefined;
  }

  /** What Univer is made of. */
  private get injector(): Injector {
    return this.grid.univer.__getInjector();
  }

  private placeOf(reference: string): CellPlace | undefined {
    const place = parseReference(reference.replace(/^=/u, ''));
    return place && this.sheetNamed(place.sheet)
      ? { sheet: place.sheet, row: place.row - 1, column: columnIndex(place.letters) }
      : undefined;
  }

  private readCell(place: CellPlace): CellRead {
    const sheet = this.sheetNamed(place.sheet)!;
    const cell: Nullable<ICellData> = sheet.getCellRaw(place.row, place.column);
    const formula = this.formulaAt(sheet.getSheetId(), place.row, place.column);
    const value = formula === undefined ? plainValue(cell) : resultOf(cell);
    return {
      ...place,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(formula !== undefined && typeof value === 'string' && errorValue.test(value)
        ? { error: true as const }
        : {}),
    };
  }

  /** The formula of a cell without “=”; cells that were filled from another refer to its formula. */
  private formulaAt(sheet: string, row: number, column: number): string | undefined {
    const cell = this.model.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return undefined;
    const formula =
      cell.f ?? this.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.unit);
    return formula?.replace(/^=/u, '');
  }
}
