import { factPlace } from '../model/facts';
import type { Fact } from '../model/facts';
import type { FactValue } from '../model/stated-facts';
import { isPlaceholder, lookAtNumber } from '../model/typed-number';
import { factsAsked, nameOfFact, statedOf } from './facts-asked';
import type { Draft, WritingRule } from './rule';

const shown = (value: FactValue): string => (value === true ? '是' : value === false ? '否' : String(value));

const notANumber = (text: string): string => {
  if (isPlaceholder(text)) return `填的是“${text}”，不是数字；没有的填 0，不知道的留空`;
  const { digits } = lookAtNumber(text, false);
  return digits === undefined
    ? `填的是“${text}”，不是数字；请填阿拉伯数字`
    : `填的是“${text}”，句子里写不出；请只填数字 ${digits}`;
};

const wrongNumber = (value: number, { kind, most, unit = '' }: Fact): string | undefined => {
  if (value < 0) return `填的是 ${value}，比 0 小；请核对`;
  if (kind === 'count' && !Number.isInteger(value)) return `填的是 ${value}，带有小数；请填整数`;
  if (most !== undefined && value > most) return `填的是 ${value}，最多是 ${most}${unit}；请核对`;
  return undefined;
};

/** What is wrong with a fact by itself. */
const issueOf = (value: FactValue, fact: Fact): string | undefined => {
  if (value === null) return undefined;
  if (fact.kind === 'text')
    return typeof value === 'boolean' ? `填的是“${shown(value)}”；请写一句话或者名称` : undefined;
  if (fact.kind === 'tick')
    return typeof value === 'boolean' ? undefined : `填的是“${shown(value)}”；请填“是”或“否”`;
  return typeof value === 'number' ? wrongNumber(value, fact) : notANumber(shown(value));
};

/** What the clerk states is what it is asked as: no sentence is made of anything else. */
export const factsAreOfTheirKind: WritingRule = {
  id: 'facts-are-of-their-kind',
  title: '工作情况填写的内容',
  check: (subject) =>
    factsAsked(subject).flatMap((fact): readonly Draft[] => {
      const says = issueOf(statedOf(subject, fact), fact);
      if (says === undefined) return [];
      return [
        {
          severity: 'error',
          at: factPlace(fact.key),
          because: [],
          clause: 'accurate',
          message: `${nameOfFact(fact)}：${says}。`,
        },
      ];
    }),
};
