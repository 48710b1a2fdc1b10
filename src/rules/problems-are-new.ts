import { isWritten } from '../filing/reported-texts';
import { shareRepeated } from '../prose/likeness';
import { coreOf } from '../prose/shingles';
import { passagesOf } from '../prose/passages';
import { isLacking, previousOf } from './rule';
import type { Rule } from './rule';

const usualShare = 0.5;
/** A share of a few words says nothing. */
const shortest = 40;

/** 常见错误32, 43: chapter five is not last year's over again. */
export const problemsAreNew: Rule = {
  id: 'problems-are-new',
  title: '问题部分与上年雷同',
  ofNotice: true,
  check: (subject) => {
    const { filing, form, written } = subject;
    const { slot } = form.wordings.problems;
    const passage = passagesOf(form, filing).find((each) => each.slot === slot);
    // What is made of single problems is held against last year's one by one.
    if (!passage || !isWritten(written, slot)) return [];
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    const before = previous.texts?.[slot];
    if (before === undefined)
      return [
        {
          reason: `没有上年报告的文字，没有比对“${passage.name}”是否雷同；可以导入上年报告，或将上年的文字填入“上年数据”表`,
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
