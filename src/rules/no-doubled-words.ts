import { judgeTexts, rangeOf } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

/** Signs and words that are never written twice in a row; what would make the pair good Chinese is left out. */
const certain =
  /(?<![目标])的的(?!确)|(?<!个)性性(?![价能质别格状])|([一-鿿]{3,6})\1|(工作|情况|方面|问题|我局|我委|有关|以及|进行|内容|其中)\2(?![机制方要人台流专小班组])/gu;
/** Other words of two characters; some have a use as verb and as noun, one after the other. */
const doubtful = /(?!(.)\1)([一-鿿]{2})\2(?![性化式型员者对机制平部中人小方要办])/gu;
/** Reduplication is good Chinese: 一件一件, 研究研究. */
const reduplicated = /^(?:一.|很多|许多|多少|越来|[大小好]家)$|研究|讨论|商量|考虑|学习|交流|体验|认识|年度/u;

const issue = (found: RegExpMatchArray, severity: TextIssue['severity'], says: string): TextIssue => ({
  at: rangeOf(found),
  severity,
  clause: 'careful',
  message: `“${found[0]}”${says}`,
  correction: found[0].slice(found[0].length / 2),
});

/** D-10, 常见错误37: no word is written twice. */
export const noDoubledWords: Rule = {
  id: 'no-doubled-words',
  title: '重复的字词',
  check: (subject) =>
    judgeTexts(subject, ({ text }) => {
      const sure = [...text.matchAll(certain)].map((found) =>
        issue(found, 'error', '重复了；请删去多余的字。'),
      );
      const known = new Set(sure.map(({ at }) => at.from));
      const open = [...text.matchAll(doubtful)]
        .filter(({ 2: word, index }) => !reduplicated.test(word!) && !known.has(index))
        .map((found) => issue(found, 'hint', '连着写了两遍；请核对是不是多余。'));
      return [...sure, ...open];
    }),
};
