import { isWritten } from '../filing/reported-texts';
import { problemPlace } from '../model/problem';
import type { FormerProblem } from '../model/problem';
import { shareRepeated } from '../prose/likeness';
import { coreOf } from '../prose/shingles';
import { isLacking, previousOf } from './rule';
import type { Draft, WritingRule } from './rule';

/** A problem of fewer characters is the same only where all of them are. */
const shortest = 12;
const usualShare = 0.7;

const isSame = (what: string, before: string): boolean => {
  const [now, then] = [coreOf(what), coreOf(before)];
  if (now === '' || now === then) return now !== '';
  return now.length >= shortest && shareRepeated(now, then) > usualShare;
};

/** A problem that is said to be there still may be named again. */
const isSettled = ({ state }: FormerProblem): boolean => state !== 'not' && state !== 'partly';

/** 常见错误32, 43: the problems of the year are not last year's over again, unless these are not mended yet. */
export const pairsAreNew: WritingRule = {
  id: 'pairs-are-new',
  title: '问题与上年雷同',
  ofNotice: true,
  check: (subject) => {
    const { filing, form, written } = subject;
    const previous = previousOf(subject);
    const { problems = [] } = filing;
    if (problems.length === 0 || isLacking(previous) || isWritten(written, form.wordings.problems.slot))
      return [];
    const former = (previous.problems ?? []).filter(isSettled);
    return problems.flatMap(({ what }, index): readonly Draft[] => {
      const found = former.find((each) => isSame(what, each.what));
      if (!found) return [];
      return [
        {
          severity: 'note',
          at: problemPlace(index + 1, 'what'),
          because: [],
          clause: 'problems',
          message: `第 ${index + 1} 个问题与上年报告的问题“${found.what}”基本相同；请写今年的情况，上年的还没有改好的，请填写整改情况。`,
        },
      ];
    });
  },
};
