import { slipOfTwo, slipsOf } from '../../src/repair/slip';
import { systemOf } from '../../src/repair/system';
import type { Patch, System } from '../../src/repair/system';

/** Two cells in a table, the second so many rows and columns from the first. */
const cellsWith = (a: number, b: number, rows: number, columns: number, table = 3): System =>
  systemOf(
    [
      { value: a, state: 'number', weight: 1, place: { table: 3, row: 5, column: 2 } },
      { value: b, state: 'number', weight: 1.1, place: { table, row: 5 + rows, column: 2 + columns } },
    ],
    [],
  );
const toBe = (a: number, b: number): Patch => [
  { cell: 0, value: a },
  { cell: 1, value: b },
];

it.each([
  ['a neighbour in the row', 0, 1, 'neighbours'],
  ['a neighbour in the column', 1, 0, 'neighbours'],
  ['another cell of the row', 0, 3, 'exchanged'],
  ['another cell of the column', 6, 0, 'exchanged'],
  ['a cell at the corner', 1, 1, undefined],
])('an exchange with %s', (_, rows, columns, kind) => {
  expect(slipOfTwo(cellsWith(3, 12, rows, columns), toBe(12, 3))?.kind).toBe(kind);
});

it('no exchange with a cell of another table', () => {
  expect(slipOfTwo(cellsWith(3, 12, 0, 1, 4), toBe(12, 3))).toBeUndefined();
});

it('a digit that went into the next cell, and no more than one', () => {
  expect(slipOfTwo(cellsWith(123, 0, 0, 1), toBe(12, 3))?.kind).toBe('moved');
  expect(slipOfTwo(cellsWith(1, 23, 0, 1), toBe(12, 3))?.kind).toBe('moved');
  expect(slipOfTwo(cellsWith(123, 0, 0, 1), [...toBe(12, 3)].reverse())?.kind).toBe('moved');
  expect(slipOfTwo(cellsWith(123, 4, 0, 1), toBe(1, 234))).toBeUndefined();
  expect(slipOfTwo(cellsWith(123, 0, 0, 2), toBe(12, 3))).toBeUndefined();
});

it('an exchange is as likely with large figures as with small ones', () => {
  const costOf = (a: number, b: number): number => slipOfTwo(cellsWith(a, b, 0, 1), toBe(b, a))!.cost;
  expect(costOf(1200, 4)).toBeCloseTo(costOf(2, 0));
});

it('a digit that moved is the likelier the commoner the figures that are meant', () => {
  expect(slipOfTwo(cellsWith(12, 0, 0, 1), toBe(1, 2))!.cost).toBeGreaterThan(
    slipOfTwo(cellsWith(1, 2, 0, 1), toBe(12, 0))!.cost,
  );
});

it('weighs as much as the most trusted cell', () => {
  expect(slipOfTwo(cellsWith(3, 12, 0, 1), toBe(12, 3))?.weight).toBe(1.1);
});

it('takes cells that have nothing to do with each other one by one', () => {
  expect(slipsOf(cellsWith(21, 43, 0, 1), toBe(12, 34)).map(({ kind }) => kind)).toEqual([
    'swapped',
    'swapped',
  ]);
});
