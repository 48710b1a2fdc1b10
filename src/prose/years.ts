import type { TextRange } from './prose';

/** A year that a text names in figures. */
export interface NamedYear extends TextRange {
  readonly year: number;
  readonly style: 'figures' | 'chinese';
  /** Whether a month follows, so that a date is meant: 2025年1月1日. */
  readonly isDate: boolean;
}

const chineseDigits = '〇零一二三四五六七八九';
/** With 年 behind it, or as the first of two years: 2023—2025年. */
const year =
  /(?<![\d.〇零一二三四五六七八九])(?:((?:19|20)\d{2})|([一二][〇零九][〇零一二三四五六七八九]{2}))(?=年(?!级)|[-—–~至到]{1,2}(?:19|20)\d{2}年|[-—–~至到]{1,2}[一二][〇零九][〇零一二三四五六七八九]{2}年)/gu;
const month = /^年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/u;

const valueOf = (digits: string): number =>
  Number(
    [...digits].map((digit) => (digit === '〇' ? 0 : Math.max(0, chineseDigits.indexOf(digit) - 1))).join(''),
  );

/** The years named in a text that `readProse` made; the range is that of the figures, without 年. */
export const yearsIn = (text: string): readonly NamedYear[] =>
  [...text.matchAll(year)].map((found) => {
    const [whole, figures] = found;
    const to = found.index + whole.length;
    return {
      from: found.index,
      to,
      year: figures === undefined ? valueOf(whole) : Number(figures),
      style: figures === undefined ? 'chinese' : 'figures',
      isDate: month.test(text.slice(to, to + 5)),
    };
  });
