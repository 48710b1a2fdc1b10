import { isWritten } from '../filing/reported-texts';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { readProse } from '../prose/prose';
import { ofNothing, shareRepeated } from '../prose/likeness';
import { coreOf } from '../prose/shingles';
import { isLacking, previousOf } from './rule';
import type { Draft, Rule } from './rule';

/** Of what is left of a paragraph: fewer characters say nothing. */
const shortest = 60;
const usualShare = 0.85;

const sentencesOf = (text: string): readonly string[] => text.split(/[。;\n]/u).filter((part) => part !== '');

/** What the clerk says in words of her own: no sentence that figures make, and none that nothing happened. */
const ownCore = ({ text }: Passage, suggested: string): string => {
  const made = coreOf(suggested);
  return sentencesOf(text)
    .filter((sentence) => !ofNothing.test(sentence))
    .map(coreOf)
    .filter((core) => !made.includes(core))
    .join('');
};

/** 常见错误32: a paragraph is not last year's over again. What it makes of figures by itself is alike every year. */
export const textsAreNew: Rule = {
  id: 'texts-are-new',
  title: '文字与上年雷同',
  ofNotice: true,
  check: (subject) => {
    const { filing, form, written, suggested } = subject;
    const previous = previousOf(subject);
    if (isLacking(previous)) return [];
    const { problems, fee } = form.wordings;
    // Chapter five has rules of its own; of a fee there is but one thing to say.
    const others = new Set([problems.slot, fee?.slot]);
    return passagesOf(form, filing)
      .filter(({ slot, chapter }) => chapter > 0 && isWritten(written, slot))
      .filter(({ slot }) => !others.has(slot))
      .flatMap((passage): readonly Draft[] => {
        const before = previous.texts?.[passage.slot];
        const core = before === undefined ? '' : ownCore(passage, suggested?.()[passage.slot] ?? '');
        if (before === undefined || core.length < shortest) return [];
        const share = shareRepeated(core, coreOf(readProse(before).text));
        if (share <= usualShare) return [];
        return [
          {
            severity: 'hint',
            at: passage.slot,
            because: [],
            clause: 'problems',
            message: `“${passage.name}”有 ${Math.round(share * 100)}% 的文字与上年报告相同；请按今年的工作改写，避免雷同。`,
          },
        ];
      });
  },
};
