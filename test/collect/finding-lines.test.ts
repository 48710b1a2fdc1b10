import type { FindingLine } from '../../src/collect/collection';
import type { Filing } from '../../src/model/filing';
import { remarkKey } from '../../src/model/finding';
import { lastYear, withAnswers } from '../support/filing-fixture';
import { goldenFiling } from '../support/golden';
import { linesFor } from '../support/sent-back';

type Said = Pick<FindingLine, 'place' | 'present' | 'expected' | 'difference'>;

const said = ({ place, present, expected, difference }: Said): Said => ({
  place,
  present,
  expected,
  difference,
});

const byRule = async (filing: Filing, rule: string): Promise<readonly FindingLine[]> =>
  (await linesFor(filing)).filter((line) => line.rule === rule);

test('where one cell alone can be wrong, the line names it with its value and the value that puts it right', async () => {
  const lines = await byRule(goldenFiling('2025-row-total-wrong'), 'equations-hold');
  expect(lines.map(said)).toEqual(
    Array.from({ length: 2 }, () => ({
      ...{ place: '表三“（一）予以公开”行“总计”列', present: 8, expected: 7, difference: 1 },
    })),
  );
  expect(lines[1]!.message).toContain('六类申请人之和 7，相差 1。');
});

test('where nobody can tell which cell is wrong, no value is said to be right', async () => {
  const [line] = await byRule(goldenFiling('2025-column-balance-broken'), 'equations-hold');
  expect(said(line!)).toEqual({ place: '表三自然人列', present: null, expected: null, difference: 1 });
});

test('the 0 that is offered for every blank is not what should stand there', async () => {
  const filing = withAnswers({});
  const [line] = await byRule(
    { ...filing, answers: { ...filing.answers, 'decisions.licences': null } },
    'no-blank-cells',
  );
  expect(said(line!)).toEqual({
    ...{ place: '表二“行政许可”行“本年处理决定数量”列', present: null, expected: null, difference: null },
  });
});

test('a text in a cell is quoted, with the number that it plainly means', async () => {
  const [line] = await byRule(withAnswers({ 'decisions.licences': '12件' }), 'cells-are-numbers');
  expect(said(line!)).toEqual({
    ...{ place: '表二“行政许可”行“本年处理决定数量”列', present: '12件', expected: 12, difference: null },
  });
});

test('words of a text are quoted with what belongs there, but not where the table may be what is wrong', async () => {
  const careless = await linesFor(goldenFiling('2025-careless-texts'));
  const saidOf = (rule: string): Said => said(careless.find((line) => line.rule === rule)!);
  expect(saidOf('bases-are-current')).toEqual({
    ...{ place: '报告开头', present: '〔2019〕60号', expected: '〔2021〕30号', difference: null },
  });
  expect(saidOf('no-template-hints')).toEqual({
    ...{ place: '（五）监督保障', present: '（文字描述）', expected: '（删去）', difference: null },
  });
  const [line] = await byRule(goldenFiling('2025-text-contradicts-tables'), 'text-agrees-with-tables');
  expect(said(line!)).toEqual({ place: '（一）主动公开', present: '13', expected: null, difference: 1 });
});

test('a note that a remark settles is not sent back', async () => {
  const filing = goldenFiling('2025-carry-over-differs');
  // That of the total is settled in the filing.
  const [line, ...others] = await byRule(filing, 'matches-last-year');
  expect(others).toEqual([]);
  expect(said(line!)).toEqual({
    ...{ place: '表三“二、上年结转”行“自然人”列', present: 1, expected: null, difference: -1 },
  });
  const key = remarkKey({ rule: line!.rule, at: 'requests.carriedIn.person' });
  const settled = { ...filing, remarks: { ...filing.remarks, [key]: '机构改革划转。' } };
  expect(await byRule(settled, 'matches-last-year')).toEqual([]);
});

test('keys are distinct within a filing, and the same although texts have moved and figures changed', async () => {
  const filing = goldenFiling('2025-careless-texts');
  const lines = await linesFor(filing);
  const keys = lines.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);

  const moved = Object.fromEntries(
    Object.entries(filing.texts).map(([slot, text]) => [slot, `我局认真做好各项工作。${text}`]),
  );
  const again = new Set((await linesFor({ ...filing, texts: moved })).map(({ key }) => key));
  expect(keys.filter((key) => key.startsWith('no-doubled-words') && !again.has(key))).toEqual([]);
  expect(keys.filter((key) => key.startsWith('bases-are-current') && !again.has(key))).toEqual([]);
});

test('an equation that still fails by another figure is the same fault', async () => {
  const keysFor = async (total: number): Promise<readonly string[]> =>
    (await byRule(withAnswers({ 'requests.granted.total': total }, lastYear()), 'equations-hold')).map(
      ({ key }) => key,
    );
  const keys = await keysFor(5);
  expect(keys.length).toBeGreaterThan(0);
  expect(await keysFor(7)).toEqual(keys);
});
