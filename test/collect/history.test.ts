import type { FindingLine } from '../../src/collect/collection';
import { followBody, historyOf } from '../../src/collect/history';
import { roundWords } from '../../src/collect/rounds';

const line = (key: string): FindingLine => ({
  key,
  rule: 'sums',
  severity: 'error',
  place: '表三',
  present: 1,
  expected: 2,
  difference: -1,
  clause: '',
  message: `${key}不对。`,
});

const lines = (...keys: readonly string[]): readonly FindingLine[] => keys.map(line);

test('another report of a body is another round, and what has become of each finding is said', () => {
  const first = followBody(undefined, 'a', lines('甲', '乙', '丙', '丁'));
  expect(roundWords(first.findings, first.round)).toBe('第1次：共 4 条');
  const second = followBody(first, 'b', lines('丁'));
  expect(roundWords(second.findings, second.round)).toBe('第2次：已改 3，未改 1，新增 0');
  const third = followBody(second, 'c', lines('丁', '戊'));
  // What was corrected two rounds ago is not told again.
  expect(roundWords(third.findings, third.round)).toBe('第3次：已改 0，未改 1，新增 1');
  expect(third.findings.map(({ key, since }) => [key, since])).toEqual([
    ['丁', 1],
    ['戊', 3],
  ]);
});

test('the same report is of the same round, however often it is collected', () => {
  const first = followBody(undefined, 'a', lines('甲', '乙'));
  const second = followBody(first, 'b', lines('乙'));
  const again = followBody(second, 'b', lines('乙'));
  expect(again).toEqual(second);
  // The list says now that it is of another kind, and something else is found in the same report.
  const otherwise = followBody(again, 'b', lines('乙', '丙'));
  expect(roundWords(otherwise.findings, otherwise.round)).toBe('第2次：已改 1，未改 1，新增 1');
});

test('a body that was renamed goes on with its rounds', () => {
  const history = { 水务局: followBody(undefined, 'a', lines('甲')) };
  expect(historyOf(history, { name: '水利局', aliases: ['水务局'] } as never)).toBe(history['水务局']);
  expect(historyOf(history, { name: '财政局', aliases: [] } as never)).toBeUndefined();
});
