import { judgeTexts, rangeOf } from './judge-texts';
import type { Rule } from './rule';

/** Two marks of which one is enough; three full stops are meant as an ellipsis. */
const doubled = /(?<!。)(?!。{3})[,、;:。][,、;:。]+/gu;

/** D-10, 常见错误37: no mark follows another. */
export const noDoubledMarks: Rule = {
  id: 'no-doubled-marks',
  title: '重复的标点',
  check: (subject) =>
    judgeTexts(subject, ({ text, source, places }) =>
      [...text.matchAll(doubled)].map((found) => {
        const first = source[places[found.index]!]!;
        const words = source.slice(places[found.index], places[found.index + found[0].length - 1]! + 1);
        const isOne = [...found[0]].every((mark) => mark === found[0][0]);
        return {
          at: rangeOf(found),
          severity: 'error',
          clause: 'careful',
          message: `“${words}”标点重复；请只留一个。`,
          ...(isOne ? { correction: first } : {}),
        };
      }),
    ),
};
