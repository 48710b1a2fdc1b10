import type { Sentence } from '../../../model/writing';
import { who } from '../../phrases';

/** The fee, on which chapter six must report. */
export const feeSentences: readonly Sentence[] = [
  {
    key: 'processingFee.amount',
    slot: 'processingFee',
    paragraph: 1,
    text: `{% if processingFee.amount == nil %}信息处理费收取情况{{ processingFee.amount }}。
{%- elsif processingFee.amount == 0 %}{{ year }}年，${who}没有收取政府信息公开信息处理费。
{%- else %}{{ year }}年，${who}依据《政府信息公开信息处理费管理办法》{% if processingFee.requests > 0 %}对{{ processingFee.requests }}件政府信息公开申请{% endif %}收取信息处理费{{ processingFee.amount }}元。{% endif %}`,
  },
];

/** 六、其他需要报告的事项 */
export const otherSentences: readonly Sentence[] = [
  {
    key: 'other.workPlan',
    slot: 'other',
    paragraph: 1,
    when: 'facts.other.workPlan or facts.other.workPlanWith',
    text: '落实年度政务公开工作要点{% if facts.other.workPlanWith %}，{{ facts.other.workPlanWith }}{% endif %}。',
  },
  {
    key: 'other.nothingElse',
    slot: 'other',
    paragraph: 1,
    when: 'facts.other.nothingElse',
    text: '没有其他需要报告的事项。',
  },
];
