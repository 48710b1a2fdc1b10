import { forms } from '../../src/forms/index';
import { readAnswersCsv } from '../../src/imports/answers-csv';

const total = 'requests.received.total';
const table = (...rows: readonly (readonly [content: string, code: string])[]): string =>
  [
    '位置,行,列,内容,代码',
    '封面,报告格式,,国办公开办函〔2021〕30号,form',
    ...rows.map(([content, code]) => `,,,${content},${code}`),
  ].join('\n');

it('reads what may stand in an answers file, and passes over blank rows', () => {
  expect(readAnswersCsv(table(['2025', 'year'], ['3', total], ['', ''], ['', '']), forms)).toMatchObject({
    year: 2025,
    answers: { [total]: 3, 'requests.received.person': null },
  });
});

it.each([
  ['a number that JavaScript rounds', table(['9007199254740993', total]), /太大，无法准确保存：requests/u],
  ['a number beyond all numbers', table(['1e999', total]), /太大，无法准确保存：requests/u],
  ['a year that is none', table(['20255.5', 'year']), /“year”应是四位数的年份/u],
  ['unknown codes', table(['1', 'requests.recieved.total']), /不认识的名称：requests.recieved.total。/u],
  [
    'a code of every object',
    table(['1', 'toString'], ['1', '__proto__']),
    /不认识的名称：toString、__proto__。/u,
  ],
  ['an unknown text', table(['a', 'texts.problem']), /不认识的名称：problem。/u],
  [
    'a code that stands there twice',
    table(['1', total], ['2', total]),
    /代码“requests.received.total”出现了几次/u,
  ],
  ['a figure without a code', table(['1', '']), /有一行有内容而没有代码/u],
  ['lines without end', table() + '\n'.repeat(30_000), /表格过大/u],
])('refuses %s', (_, text, says) => {
  expect(() => readAnswersCsv(text, forms)).toThrow(says);
});
