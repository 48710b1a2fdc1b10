import { misprints } from '../prose/misprints';
import { judgeTexts, rangeOf } from './judge-texts';
import type { Rule } from './rule';

/** So short a word is found only by those beside it. */
const short = 2;

/** The word with those beside it where it is short, and nothing more where it is not. */
const shown = (text: string, from: number, to: number): string => {
  if (to - from > short) return '';
  const before = /[一-鿿]{0,2}$/u.exec(text.slice(0, from))![0];
  const after = /^[一-鿿]{0,2}/u.exec(text.slice(to))![0];
  return before + after === '' ? '' : `“${before}${text.slice(from, to)}${after}”里，`;
};

/** D-10, 常见错误37: wrong characters, where no other reading is left. */
export const noMisprints: Rule = {
  id: 'no-misprints',
  title: '错别字',
  check: (subject) =>
    judgeTexts(subject, ({ text }) =>
      misprints.flatMap(({ pattern, right }) =>
        [...text.matchAll(pattern)].map((found) => {
          const at = rangeOf(found);
          return {
            at,
            severity: 'error' as const,
            clause: 'careful',
            message: `${shown(text, at.from, at.to)}“${found[0]}”是错别字，应为“${right}”；请改正。`,
            correction: right,
          };
        }),
      ),
    ),
};
