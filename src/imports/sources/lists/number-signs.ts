import { chineseNumeral } from '../../../prose/numerals';

/** How one number of a list is written; nothing where that is not certain. */
type Sign = (value: number) => string | undefined;

const oneOf =
  (signs: string): Sign =>
  (value) =>
    [...signs][value - 1];

/** Programs differ in how they write what is greater. */
const upTo =
  (greatest: number, sign: Sign): Sign =>
  (value) =>
    value >= 1 && value <= greatest ? sign(value) : undefined;

const replacedBy =
  (from: string, to: string) =>
  (text: string): string =>
    [...text].map((sign) => [...to][[...from].indexOf(sign)] ?? sign).join('');

const latin = 'abcdefghijklmnopqrstuvwxyz';
const inFullWidth = replacedBy('0123456789', '０１２３４５６７８９');
const digitByDigit = replacedBy('0123456789', '〇一二三四五六七八九');
const inCapitals = replacedBy('一二三四五六七八九十', '壹贰叁肆伍陆柒捌玖拾');

const romanSteps: readonly (readonly [value: number, sign: string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman = upTo(89, (value) => {
  let [rest, text] = [value, ''];
  for (const [step, sign] of romanSteps) for (; rest >= step; rest -= step) text += sign;
  return text;
});

const counting = upTo(99, (value) => chineseNumeral(value));
const capitals = upTo(99, (value) =>
  inCapitals(`${value >= 10 && value < 20 ? '一' : ''}${chineseNumeral(value)}`),
);
const circled = oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** By their names in documents of Word (ECMA-376 part 1, 17.18.59). */
const signs: Readonly<Record<string, Sign>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => inFullWidth(String(value)),
  decimalFullWidth2: (value) => inFullWidth(String(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: oneOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  numberInDash: (value) => `- ${value} -`,
  lowerLetter: oneOf(latin),
  upperLetter: oneOf(latin.toUpperCase()),
  lowerRoman: roman,
  upperRoman: (value) => roman(value)?.toUpperCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: upTo(99, (value) => digitByDigit(String(value))),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  chineseLegalSimplified: capitals,
};

/** A number of a list in one of the formats of Word; nothing in others, and where it is not certain how it is shown. */
export const numberSign = (format: string, value: number): string | undefined => signs[format]?.(value);
