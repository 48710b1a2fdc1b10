import type { Sentence } from '../../../model/writing';

/** （五）监督保障 */
export const supervisionSentences: readonly Sentence[] = [
  {
    key: 'supervision.inCharge',
    slot: 'supervision',
    paragraph: 1,
    when: 'facts.supervision.inCharge',
    text: '{{ self }}明确了分管负责人，安排专人办理政府信息公开日常工作。',
  },
  {
    key: 'supervision.trained',
    slot: 'supervision',
    paragraph: 1,
    when: 'facts.supervision.trained',
    text: '组织开展了政府信息公开业务培训。',
  },
  {
    key: 'supervision.assessed',
    slot: 'supervision',
    paragraph: 1,
    when: 'facts.supervision.assessed',
    text: '政府信息公开工作纳入年度工作考核。',
  },
  {
    key: 'supervision.publicReview',
    slot: 'supervision',
    paragraph: 1,
    when: 'facts.supervision.publicReview',
    text: '组织开展了政府信息公开工作社会评议。',
  },
  {
    key: 'supervision.accountable',
    slot: 'supervision',
    paragraph: 1,
    when: 'facts.supervision.accountable == 0',
    text: '{{ year }}年没有发生因政府信息公开工作被追究责任的情况。',
  },
];
