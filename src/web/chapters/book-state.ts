import type { Drawing, NamedCells } from '../../model/drawing';
import type { takeSnapshot } from '../../session/snapshot';
import type { WorkbookView } from '../../session/tables/workbook-view';
import type { Mark } from '../../session/tables/cell-marks';

/** A cell that is to be in sight and to have the focus; a new object each time it is asked for. */
export interface Target {
  readonly name: string;
}

/** All that is shown of the workbook. */
export interface BookState {
  /** What was read; null before. */
  readonly snapshot: ReturnType<typeof takeSnapshot> | null;
  readonly view: WorkbookView | null;
  /** The sheets with the results of formulas that have no name. */
  readonly drawn: Drawing | null;
  readonly cells: NamedCells;
  readonly results: ReadonlyMap<string, string | number>;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Name of the sheet that is shown. */
  readonly chapter: string;
  readonly target: Target | null;
  /** A sentence on what has just happened, which can be taken back where it says so; and a cell that is wrong now. */
  readonly notice: { readonly says: string; readonly undoable: boolean; readonly reasonAt?: string } | null;
}

/** Before anything was read. */
export const nothing: BookState = {
  snapshot: null,
  view: null,
  drawn: null,
  cells: new Map(),
  results: new Map(),
  marks: new Map(),
  chapter: '',
  target: null,
  notice: null,
};

/** What stands in a cell, as it is shown. */
export const textIn = ({ cells, results }: BookState, name: string): string => {
  const cell = cells.get(name);
  if (cell?.formula !== undefined) return String(results.get(name) ?? cell.value ?? '');
  return String(cell?.value ?? '');
};

/** The sheet that is to be shown: the one that is, as long as there is one. */
export const chapterIn = ({ drawing: { sheets } }: WorkbookView, shown: string): string =>
  sheets.some(({ name }) => name === shown) ? shown : (sheets[0]?.name ?? '');
