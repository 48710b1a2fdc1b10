import { CustomCommandExecutionError, ObjectMatrix } from '@univerjs/core';
import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType } from '@univerjs/core';

/** What the guard asks of the workbook. */
export interface Locks {
  /** Whether a sheet is protected. */
  isProtected(sheet: string): boolean;
  /** Whether a cell of a protected sheet may not be changed. */
  isLocked(sheet: string, row: number, column: number): boolean;
  /** The cell whose editing begins. */
  active(): { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
}

/** Said when somebody tries to change what is protected. */
export const refusals = {
  cell: '这个单元格受保护，不能改动。请填写有浅色底纹的单元格。',
  some: '所选的单元格里有受保护的，不能一起改动。请只选有浅色底纹的单元格。',
  sheet: '这张表受保护，不能增删、移动或合并行列和单元格。请填写有浅色底纹的单元格。',
} as const;

interface CellChange {
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

/** Changes of the layout, which a protected sheet does not take. */
const layoutChanges =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|add-worksheet-merge|remove-worksheet-merge|reorder-range)$/u;
const undoing = /^univer\.command\.(undo|redo)$/u;
/** Commands after which formulas of locked cells are rewritten because what they refer to has moved or is called otherwise. */
const layoutCommands =
  /(worksheet-name|insert-(row|col|range|sheet)|(remove|delete)-(row|col|range|sheet)|move-(row|col|range)|copy-sheet|defined-name|univer\.command\.(undo|redo))/u;

/**
 * Refuses changes of locked cells before they happen, whichever way they come: typed, pasted, filled, dragged or
 * replaced. Formats of a protected sheet stay as they are.
 * @throws CustomCommandExecutionError by which the grid gives the change up.
 */
export const refuseLocked = (
  { id, params }: Readonly<ICommandInfo>,
  locks: Locks,
  tell: (message: string) => void,
): void => {
  const refuse = (message: string): never => {
    tell(message);
    throw new CustomCommandExecutionError(message);
  };
  if (id === 'sheet.operation.set-cell-edit-visible' && (params as { visible?: boolean }).visible) {
    const cell = locks.active();
    if (cell && locks.isLocked(cell.sheet, cell.row, cell.column)) refuse(refusals.cell);
  }
  if (id === 'sheet.mutation.set-range-values') {
    const change = params as CellChange;
    if (!locks.isProtected(change.subUnitId) || layoutCommands.test(change.trigger ?? '')) return;
    guardCells(change, locks, refuse);
  }
  if (layoutChanges.test(id)) {
    const { subUnitId, trigger = '' } = params as CellChange;
    if (locks.isProtected(subUnitId) && !undoing.test(trigger)) refuse(refusals.sheet);
  }
};

const guardCells = (
  { subUnitId, cellValue }: CellChange,
  locks: Locks,
  refuse: (message: string) => never,
): void => {
  const touched: (readonly [row: number, column: number])[] = [];
  new ObjectMatrix(cellValue ?? {}).forValue((row, column, cell) => {
    // The format of a cell, the lock among it, is not the clerk's to change here.
    if (cell) {
      delete cell.s;
      delete cell.custom;
    }
    if (cell === null || Object.keys(cell ?? {}).length > 0) touched.push([row, column]);
  });
  const locked = touched.filter(([row, column]) => locks.isLocked(subUnitId, row, column));
  if (locked.length > 0) refuse(touched.length === 1 ? refusals.cell : refusals.some);
};
