import { plainNumber, typedValue } from '../../src/model/typed-number';

describe('the number that a text plainly means', () => {
  it.each([
    ['12件', 12],
    ['１２件', 12],
    ['1,234 件', 1234],
    ['１２', 12],
    [' 12 ', 12],
    ['　12', 12],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['1 234', 1234],
    ['007', 7],
    ['3.5', 3.5],
    ['-3', -3],
    ['－３', -3],
    ['100元', 100],
    ['123456789012345', 123456789012345],
    ["'12", 12],
    ['＇１２', 12],
    ['’12件', 12],
    ['12\u200b', 12],
    ['\u202a1\u2060,234\u202c', 1234],
  ])('%j is a number', (text, meant) => expect(plainNumber(text, false)).toBe(meant));

  it.each([
    ...[
      '/',
      '／',
      '—',
      '-',
      '无',
      '',
      ' ',
      '十二',
      '三件',
      '3万',
      '1.2万',
      '1.2.3',
      '12月3',
      '12月',
      '12%',
      '12余',
    ],
    ...['1,23', '12,34', '1 2', '1、234', ',234', '1234,567', "1,234'567", '约12', '1e5', '1234567890123456'],
    '12①',
    "''12",
    "12'",
    '12²',
    '㉑',
  ])('%j is left as it was typed', (text) => expect(plainNumber(text, false)).toBeUndefined());

  it('takes no unit but its own for granted in a cell that is in 万元', () => {
    const texts = ['1.5万元', '1.5万', '5元', '12件', '1.5亿元', '1，234.5'];
    expect(texts.map((text) => plainNumber(text, true))).toEqual([
      ...[1.5, 1.5, undefined, undefined, undefined, 1234.5],
    ]);
  });
});

it('takes what is being typed for a number only where it is one', () => {
  const texts = [
    '',
    ' ',
    '　',
    '12',
    '12 ',
    '12.',
    '0.50',
    '-3',
    '-0',
    '１２',
    '12件',
    '1,2',
    '-',
    '99999999999999999',
  ];
  expect(texts.map(typedValue)).toEqual([
    ...[null, null, null, 12, 12, 12, 0.5, -3, 0, '１２', '12件', '1,2', '-', '99999999999999999'],
  ]);
});
