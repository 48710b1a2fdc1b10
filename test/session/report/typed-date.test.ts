import { dateWords } from '../../../src/model/date-words';
import { readDate } from '../../../src/session/report/typed-date';

const today = new Date(2026, 0, 12);

it.each([
  ['2026年1月20日', '2026年1月20日'],
  ['2026年01月20号', '2026年1月20日'],
  ['26年1月20日', '2026年1月20日'],
  ['2026-1-20', '2026年1月20日'],
  ['2026.01.20', '2026年1月20日'],
  ['2026/1/20', '2026年1月20日'],
  ['２０２６年１月２０日', '2026年1月20日'],
  [' 2026 年 1 月 20 日。', '2026年1月20日'],
  ['20260120', '2026年1月20日'],
  ['二〇二六年一月二十日', '2026年1月20日'],
  ['二零二六年十二月三十一日', '2026年12月31日'],
  ['1月20日', '2026年1月20日'],
  ['2024-2-29', '2024年2月29日'],
])('“%s” is %s', (typed, words) => {
  const date = readDate(typed, today);
  expect(date && dateWords(date)).toBe(words);
});

it.each(['', '2026', '2026年1月', '2026-2-29', '2026年13月1日', '1-20', '01/20/2026', '0226-1-20', '下周一'])(
  '“%s” is no day that is certain',
  (typed) => {
    expect(readDate(typed, today)).toBeUndefined();
  },
);
