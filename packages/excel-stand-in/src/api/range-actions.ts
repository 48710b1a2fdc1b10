import { removeDuplicates } from '../model/duplicates';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { fillFrom } from '../model/filling';
import { moveBlock } from '../model/moving';
import { type Block, copyBlock, type CopyChoice } from '../model/pasting';
import { readR1C1 } from '../model/r1c1';
import type { Workbook } from '../model/workbook';
import { ApiObject } from '../wire/api-object';
import { demandArea, demandSheetOf, RangeGeometry } from './range-geometry';
import { RangeNavigation } from './range-navigation';

/** What moves, copies and fills cells. */
export abstract class RangeActions<Self> extends RangeNavigation<Self> {
  abstract readonly workbook: Workbook;
  abstract set Formulas(formulas: unknown);

  CopyFrom(source: unknown, copyType?: string | null, skipBlanks?: unknown, transpose?: unknown): void {
    const { workbook, sheet, area } = this;
    copyBlock(
      this.block(source),
      { workbook, sheet, area },
      addIn,
      readChoice(copyType, skipBlanks, transpose),
    );
    workbook.undo.note(addIn, 'a copy');
  }

  MoveTo(destination: unknown): void {
    const { sheet, area } = this.block(destination);
    moveBlock({ workbook: this.workbook, sheet: this.sheet, area: this.area }, { sheet, area }, addIn);
  }

  AutoFill(destination: unknown, type?: string | null): void {
    const { workbook, sheet, area } = this;
    const target = destination === undefined || destination === null ? area : this.block(destination).area;
    fillFrom({ workbook, sheet, area }, target, type ?? 'FillDefault', addIn);
  }

  RemoveDuplicates(columns: unknown, includesHeader: unknown): RemoveDuplicatesResult {
    if (!Array.isArray(columns)) throw new ExcelError('InvalidArgument');
    const { workbook, sheet, area } = this;
    const { removed, uniqueRemaining } = removeDuplicates(
      { workbook, sheet, area },
      columns as number[],
      includesHeader === true,
      addIn,
    );
    return new RemoveDuplicatesResult(removed, uniqueRemaining);
  }

  set FormulasR1C1(formulas: unknown) {
    const { row, column } = this.area;
    const read = (value: unknown, r: number, c: number): unknown =>
      typeof value === 'string' && value.startsWith('=') ? readR1C1(value, row + r, column + c) : value;
    this.Formulas = Array.isArray(formulas)
      ? (formulas as unknown[][]).map((line, r) => line.map((value, c) => read(value, r, c)))
      : read(formulas, 0, 0);
  }

  /** The cells that an add-in names as a range or by an address, of this sheet or another. */
  private block(given: unknown): Block {
    const { workbook } = this;
    if (given instanceof RangeGeometry) return { workbook, sheet: given.sheet, area: given.area };
    return { workbook, sheet: demandSheetOf(workbook, given, this.sheet), area: demandArea(given) };
  }
}

export class RemoveDuplicatesResult extends ApiObject {
  readonly apiType = 'RemoveDuplicatesResult';

  constructor(
    private readonly removed: number,
    private readonly unique: number,
  ) {
    super();
  }

  get Removed(): number {
    return this.removed;
  }

  get UniqueRemaining(): number {
    return this.unique;
  }
}

/** How to copy, as `copyFrom` has it. */
export function readChoice(
  copyType: string | null | undefined,
  skipBlanks: unknown,
  transpose: unknown,
): CopyChoice {
  const what = copyType ?? 'All';
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(what))
    throw new ExcelError('NotImplemented', `The stand-in does not model RangeCopyType.${what}.`);
  return { what: what as CopyChoice['what'], skipBlanks: skipBlanks === true, transpose: transpose === true };
}
