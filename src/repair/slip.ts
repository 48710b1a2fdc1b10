import { digitSlip, surprise } from './digit-slips';
import type { DigitSlip } from './digit-slips';
import type { Cell, Patch, System } from './system';

/** neighbours, exchanged: two figures changed places. moved: a digit went into the next cell. */
export type SlipKind = DigitSlip | 'neighbours' | 'exchanged' | 'moved' | 'rows' | 'shifted';

/** One thing that went wrong, in one cell or in several. */
export interface Slip {
  readonly kind: SlipKind;
  readonly patch: Patch;
  /** The weight of the most trusted cell that it changes. */
  readonly weight: number;
  /** −ln P of the slip, given that there was one. */
  readonly cost: number;
}

/** −ln P of the slips in several cells, with the number of places where each could have gone. */
const costs = {
  neighbours: Math.log(4 / 0.1),
  moved: Math.log(8 / 0.02),
  exchanged: Math.log(30 / 0.02),
};

export const weightOf = ({ cells }: System, patch: Patch): number =>
  Math.max(...patch.map(({ cell }) => cells[cell]!.weight));

const areNeighbours = (a: Cell, b: Cell): boolean =>
  a.place !== undefined &&
  a.place.table === b.place?.table &&
  Math.abs(a.place.row - b.place.row) + Math.abs(a.place.column - b.place.column) === 1;

const areInLine = (a: Cell, b: Cell): boolean =>
  a.place !== undefined &&
  a.place.table === b.place?.table &&
  (a.place.row === b.place.row || a.place.column === b.place.column);

/** The digits that are typed for a figure; a 0 is often left out. */
export const digits = (value: number): string => (value === 0 ? '' : String(value));

/** Two cells changed by one slip, if they look so. */
export const slipOfTwo = (system: System, patch: Patch): Slip | undefined => {
  const [one, two] = [...patch].sort((a, b) => a.cell - b.cell);
  if (!one || !two) return undefined;
  const [a, b] = [system.cells[one.cell]!, system.cells[two.cell]!];
  const made = (kind: keyof typeof costs): Slip => ({
    kind,
    patch,
    weight: weightOf(system, patch),
    // Nothing where the same two figures only change places.
    cost: costs[kind] + surprise(one.value) + surprise(two.value) - surprise(a.value) - surprise(b.value),
  });
  const near = areNeighbours(a, b);
  if (one.value === b.value && two.value === a.value) {
    if (near) return made('neighbours');
    return areInLine(a, b) ? made('exchanged') : undefined;
  }
  const runOn = digits(a.value) + digits(b.value) === digits(one.value) + digits(two.value);
  const byOne = Math.abs(digits(a.value).length - digits(one.value).length) === 1;
  return near && runOn && byOne ? made('moved') : undefined;
};

/** A change of one cell as a slip; `settled` holds the values of all cells as they should be. */
const slipOfOne = (system: System, patch: Patch, settled: ReadonlyMap<number, number>): Slip => {
  const { cell, value } = patch[0]!;
  const totals = (system.cells[cell]!.totals ?? []).map(
    (total) => settled.get(total) ?? system.cells[total]!.value,
  );
  return { ...digitSlip(system.cells[cell]!, value, totals), patch, weight: weightOf(system, patch) };
};

/** The fewest slips that make a patch of single cells: two that were exchanged are one, any other is one by itself. */
export const slipsOf = (system: System, patch: Patch): readonly Slip[] => {
  const settled = new Map(patch.map(({ cell, value }) => [cell, value]));
  const slips: Slip[] = [];
  let rest = patch;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const joint = others
      .map((other) => slipOfTwo(system, [first!, other]))
      .find((slip) => slip !== undefined);
    const slip = joint ?? slipOfOne(system, [first!], settled);
    slips.push(slip);
    rest = rest.filter((change) => !slip.patch.includes(change));
  }
  return slips;
};
