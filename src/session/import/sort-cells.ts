import { isBlank } from '../../model/answer';
import type { CellRead, NamedCells } from '../../model/drawing';
import type { CellEdit } from '../../hosts/host';

/** One cell to be written. */
export interface PlannedCell {
  readonly label: string;
  /** What stands there, as it is said to the clerk. */
  readonly before: string;
  readonly after: string;
  readonly edit: CellEdit;
}

const shownValue = ({ value, error }: CellRead): string => (error ? '错误值' : String(value ?? '空白'));

/** Whether nothing stands in a cell, not even a formula. */
export const isFree = ({ value, formula, error }: CellRead): boolean =>
  formula === undefined && !error && (value === null || isBlank(String(value)));

const sameLines = (text: string): string => text.replace(/\r\n?/gu, '\n').trim();

const isSame = ({ value, error }: CellRead, wanted: string | number): boolean =>
  !error &&
  (typeof value === 'string' && typeof wanted === 'string'
    ? sameLines(value) === sameLines(wanted)
    : value === wanted);

/** Sorts cells into those that are free, those that have the same, and those that have something else. */
export class CellSorter {
  readonly fills: PlannedCell[] = [];
  readonly conflicts: PlannedCell[] = [];
  readonly oddTotals: PlannedCell[] = [];
  readonly gone: string[] = [];
  forced: PlannedCell | undefined;
  same = 0;

  constructor(private readonly cells: NamedCells) {}

  /** @param isOdd whether the cell holds the form's own formula, which gives another figure. */
  put(name: string, label: string, value: string | number, isText: boolean, isOdd = false): void {
    const before = this.cells.get(name);
    if (!before) return void this.gone.push(label);
    if (isSame(before, value)) return void this.same++;
    const planned: PlannedCell = {
      label,
      before: shownValue(before),
      after: String(value),
      edit: { name, before, value, isText },
    };
    const free = isOdd ? isBlank(String(before.value ?? '')) : isFree(before);
    (free ? this.fills : this.conflicts).push(planned);
    if (isOdd) this.oddTotals.push(planned);
  }

  /** A cell that has to be as given along with the figures, whatever stands there. */
  force(name: string, label: string, value: number): void {
    const before = this.cells.get(name);
    if (!before || isSame(before, value)) return;
    const edit = { name, before, value, isText: false };
    this.forced = { label, before: shownValue(before), after: String(value), edit };
  }
}
