import { passagesOf } from '../prose/passages';
import { isLacking, previousOf } from './rule';
import type { Rule } from './rule';

/** So many characters in a row that both texts have count as repeated. */
const phraseLength = 8;
const usualShare = 0.5;
/** A share of a few words says nothing. */
const shortest = 40;

/** Without punctuation, and with all figures alike: another year does not make another sentence. */
const coreOf = (text: string): string => text.replace(/[^\p{Script=Han}\d]/gu, '').replace(/\d+/gu, '0');

/** Share of a text that another has word for word. */
const shareRepeated = (text: string, other: string): number => {
  const known = new Set<string>();
  for (let at = 0; at + phraseLength <= other.length; at++) known.add(other.slice(at, at + phraseLength));
  let repeated = 0;
  let covered = 0;
  for (let at = 0; at + phraseLength <= text.length; at++)
    if (known.has(text.slice(at, at + phraseLength))) {
      repeated += at + phraseLength - Math.max(covered, at);
      covered = at + phraseLength;
    }
  return repeated / text.length;
};

/** 常见错误32, 43: chapter five is not last year's over again. */
export const problemsAreNew: Rule = {
  id: 'problems-are-new',
  title: '问题部分与上年雷同',
  ofNotice: true,
  check: (subject) => {
    const { filing, form } = subject;
    const { slot } = form.wordings.problems;
    const passage = passagesOf(form, filing).find((each) => each.slot === slot);
    if (!passage) return [];
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    const before = previous.texts?.[slot];
    if (before === undefined)
      return [
        {
          reason: `没有上年报告的文字，没有比对“${passage.name}”是否雷同；可将上年的文字填入“上年数据”表末尾`,
        },
      ];
    const now = coreOf(passage.text);
    const share = now.length < shortest ? 0 : shareRepeated(now, coreOf(before));
    if (share <= usualShare) return [];
    return [
      {
        severity: 'note',
        at: slot,
        because: [],
        clause: 'problems',
        message: `“${passage.name}”有 ${Math.round(share * 100)}% 的文字与上年报告相同；请按今年的实际情况改写，避免雷同。`,
      },
    ];
  },
};
