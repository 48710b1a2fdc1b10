import type { CellRead, NamedCells } from '../../model/drawing';
import type { CellEdit, Host } from '../../hosts/host';
import { HostFault } from '../../model/host-fault';
import { StaleFault } from './stale-fault';

/** Writes that take others back; none where they cannot be taken back. */
export type Undo = readonly CellEdit[];

const isSame = (a: CellRead | null | undefined, b: CellRead): boolean =>
  a != null && a.formula === b.formula && String(a.value ?? '') === String(b.value ?? '');

/** Takes one edit back. A cell formatted as text takes no formula, and nobody writes TRUE or FALSE. */
const backward = ({ name, before, value, formula, isText }: CellEdit): readonly CellEdit[] => {
  const { sheet, row, column } = before;
  if (typeof before.value === 'boolean' || (before.formula !== undefined && isText)) return [];
  return [
    {
      name,
      before: { sheet, row, column, value, ...(formula === undefined ? {} : { formula }) },
      value: before.value,
      isText,
      ...(before.formula === undefined ? {} : { formula: before.formula }),
    },
  ];
};

const backwards = (edits: readonly CellEdit[]): Undo => {
  const undo = edits.flatMap(backward);
  return undo.length === edits.length ? undo : [];
};

/** Whether all cells still stand as an edit knows them. */
const areUnchanged = (cells: NamedCells, edits: readonly CellEdit[]): boolean =>
  edits.every(({ name, before }) => isSame(cells.get(name), before));

/**
 * Writes cells, all or none, unless one of them was changed meanwhile.
 * @throws StaleFault with nothing written
 */
export const writeUnchanged = async (host: Host, edits: readonly CellEdit[]): Promise<Undo> => {
  if (edits.length === 0) return [];
  const cells = await host.read().catch((error: unknown) => {
    throw error instanceof HostFault ? error.withNothingChanged : error;
  });
  if (!areUnchanged(cells, edits)) throw new StaleFault();
  await host.write(edits);
  return backwards(edits);
};
