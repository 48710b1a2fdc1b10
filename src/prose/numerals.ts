const digits = '零一二三四五六七八九';
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const digitOf = (sign: string): number => {
  if (sign === '〇') return 0;
  return sign === '两' ? 2 : digits.indexOf(sign);
};

/**
 * The value of a number in Chinese numerals below 10,000: 三十二, 一百零五, 两千; or digit by digit: 二〇二五; with
 * decimals behind 点. Undefined for what is no number.
 */
export const valueOfNumeral = (numeral: string): number | undefined => {
  const [whole = '', decimals] = numeral.split('点');
  if (decimals !== undefined) {
    const value = valueOfNumeral(whole);
    const places = [...decimals].map(digitOf);
    return value === undefined || places.some((digit) => digit < 0)
      ? undefined
      : Number(`${value}.${places.join('')}`);
  }
  if (!/[十百千]/u.test(whole)) {
    const each = [...whole].map(digitOf);
    return each.length === 0 || each.some((digit) => digit < 0) ? undefined : Number(each.join(''));
  }
  let sum = 0;
  let digit: number | undefined;
  let lastStep = Infinity;
  for (const sign of whole) {
    const step = steps[sign];
    if (step === undefined) {
      const next = digitOf(sign);
      if (next < 0 || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (step >= lastStep) return undefined;
    sum += (digit === undefined || digit === 0 ? 1 : digit) * step;
    lastStep = step;
    digit = undefined;
  }
  return sum + (digit ?? 0);
};

/** A whole number ≥ 0 in Chinese numerals: 12 → 十二, 105 → 一百零五, 23000 → 二万三千; with a unit, 2 → 两. */
export const chineseNumeral = (value: number, unit = ''): string => {
  if (value === 0) return '零';
  if (value === 2 && unit !== '') return '两';
  const groups: string[] = [];
  let rest = value;
  for (const group of ['', '万', '亿', '万亿']) {
    const part = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    if (part > 0) {
      const gap = rest > 0 && part < 1000 ? '零' : '';
      groups.unshift(`${gap}${belowTenThousand(part)}${group}`);
    }
    if (rest === 0) break;
  }
  return groups.join('').replace(/^一十/u, '十');
};

const belowTenThousand = (value: number): string => {
  const places = [...String(value)].map(Number);
  const names = ['', '十', '百', '千'];
  return places
    .map((digit, at) => (digit === 0 ? '零' : `${digits[digit]}${names[places.length - 1 - at]}`))
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
};
