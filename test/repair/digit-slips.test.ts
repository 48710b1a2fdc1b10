import { digitSlip } from '../../src/repair/digit-slips';
import type { Cell } from '../../src/repair/system';

const cellWith = (value: number, more: Partial<Cell> = {}): Cell => ({
  value,
  state: 'number',
  weight: 1,
  ...more,
});
const kindOf = (typed: number, meant: number, totals: readonly number[] = []): string =>
  digitSlip(cellWith(typed), meant, totals).kind;
const costOf = (typed: number, meant: number, more: Partial<Cell> = {}): number =>
  digitSlip(cellWith(typed, more), meant, []).cost;

it.each([
  [21, 12, 'swapped'],
  [1243, 1234, 'swapped'],
  [3214, 1234, 'unknown'],
  [2143, 1234, 'unknown'],
  [121, 12, 'extra'],
  [112, 12, 'doubled'],
  [122, 12, 'doubled'],
  [1223, 123, 'doubled'],
  [1, 12, 'missing'],
  [134, 1234, 'missing'],
  [14, 1234, 'unknown'],
  [13, 12, 'mistyped'],
  [7, 4, 'mistyped'],
  [0, 33, 'blank'],
  [45, 12, 'unknown'],
])('%i for %i is %s', (typed, meant, kind) => {
  expect(kindOf(typed, meant)).toBe(kind);
});

it('knows a total that was typed for a detail', () => {
  expect(kindOf(3119, 3001, [3119, 40])).toBe('total');
  expect(kindOf(0, 33, [0])).toBe('blank');
});

it('takes what a blank or a text should be as left out or not read', () => {
  expect(digitSlip(cellWith(0, { state: 'blank' }), 7, []).kind).toBe('blank');
  expect(digitSlip(cellWith(0, { state: 'text' }), 7, []).kind).toBe('unread');
});

describe('likelihood', () => {
  it('puts a known slip before an unknown one', () => {
    expect(costOf(21, 12)).toBeLessThan(costOf(45, 12));
  });

  it('puts a doubled digit before one that is simply too many', () => {
    expect(costOf(1123, 123)).toBeLessThan(costOf(1923, 123));
  });

  it('puts a common figure before a rare one', () => {
    expect(costOf(45, 0)).toBeLessThan(costOf(45, 12));
    expect(costOf(45, 12)).toBeLessThan(costOf(45, 1200));
  });

  it('says nothing of the size of a total', () => {
    expect(costOf(45, 12, { isTotal: true })).toBe(costOf(45, 1200, { isTotal: true }));
  });

  it('suspects a blank the more, the rarer blanks are', () => {
    const among = (rarity: number): number => costOf(0, 7, { state: 'blank', rarity });
    expect(among(4)).toBeLessThan(among(1));
  });
});
