import * as fc from 'fast-check';
import type { FindingLine, FollowedFinding } from '../../src/collect/collection';
import { followedSummary, followFindings, roundWords } from '../../src/collect/rounds';

const line = (key: string, facts: Partial<FindingLine> = {}): FindingLine => ({
  ...{ key, rule: 'equations-hold', severity: 'error', place: '表三自然人列', present: 8, expected: 7 },
  ...{ difference: 1, clause: '', message: '表三自然人列：相差 1。' },
  ...facts,
});

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
const linesOf = (found: readonly string[]): readonly FindingLine[] => found.map((key) => line(key));
const count = (findings: readonly FollowedFinding[], status: FollowedFinding['status']): number =>
  findings.filter((finding) => finding.status === status).length;

test('a fault that is found again is open, one that is gone is corrected, and the rest is added', () => {
  const first = followFindings(undefined, linesOf(['a', 'b', 'c', 'd']), 1);
  expect(roundWords(first, 1)).toBe('第1次：共 4 条');

  const second = followFindings(first, linesOf(['d', 'x']), 2);
  expect(second.map(({ key, status, since }) => [key, status, since])).toEqual([
    ['d', 'open', 1],
    ['x', 'added', 2],
    ['a', 'corrected', 1],
    ['b', 'corrected', 1],
    ['c', 'corrected', 1],
  ]);
  expect(roundWords(second, 2)).toBe('第2次：已改 3，未改 1，新增 1');
  expect(followedSummary(second)).toEqual({ error: 2, note: 0, hint: 0 });
});

test('a corrected fault is shown for one round, and one that comes back is new', () => {
  const second = followFindings(followFindings(undefined, linesOf(['a']), 1), [], 2);
  expect(followFindings(second, [], 3)).toEqual([]);
  expect(followFindings(second, linesOf(['a']), 3)).toMatchObject([{ status: 'added', since: 3 }]);
});

test('an open finding says what is found now, not what was found then', () => {
  const first = followFindings(undefined, [line('a')], 1);
  expect(followFindings(first, [line('a', { present: 9, difference: 2 })], 2)).toMatchObject([
    { present: 9, difference: 2, status: 'open', since: 1 },
  ]);
});

test('what was open or added is open or corrected, what is found is open or added: counts add up', () => {
  fc.assert(
    fc.property(keys, keys, keys, (one, two, three) => {
      const before = followFindings(followFindings(undefined, linesOf(one), 1), linesOf(two), 2);
      const now = followFindings(before, linesOf(three), 3);
      expect(count(now, 'open') + count(now, 'added')).toBe(three.length);
      expect(count(now, 'open') + count(now, 'corrected')).toBe(two.length);
      expect(now.every(({ status, since }) => (status === 'added') === (since === 3))).toBe(true);
      expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
    }),
  );
});

test('a report that is the same again leaves everything open and adds nothing', () => {
  fc.assert(
    fc.property(keys, (found) => {
      const again = followFindings(followFindings(undefined, linesOf(found), 1), linesOf(found), 2);
      expect(again).toEqual(linesOf(found).map((each) => ({ ...each, status: 'open', since: 1 })));
    }),
  );
});
