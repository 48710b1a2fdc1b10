import type { Sentence } from '../../../model/writing';
import { against, who } from '../../sentences';

/** （一）主动公开 */
export const disclosureSentences: readonly Sentence[] = [
  {
    key: 'disclosure.total',
    slot: 'disclosure',
    paragraph: 1,
    text: `{% assign shown = kinds | present %}{% if disclosure.total != nil %}{{ year }}年，${who}主动公开政府信息{{ disclosure.total }}条${against('disclosure.total', '条')}{% if shown.size > 0 %}，其中{{ shown | items: '条' }}{% endif %}。{% endif %}`,
  },
  {
    key: 'disclosure.channels',
    slot: 'disclosure',
    paragraph: 1,
    text: `{% assign shown = channels | present %}{% if shown.size > 0 %}按公开渠道分，{{ shown | items: '条' }}。{% endif %}`,
  },
  {
    key: 'disclosure.responses',
    slot: 'disclosure',
    paragraph: 1,
    text: `{% assign shown = responses | present %}{% if shown.size > 0 %}全年{{ shown | items: '条' }}。{% endif %}`,
  },
  {
    key: 'disclosure.decisions',
    slot: 'disclosure',
    paragraph: 2,
    text: `{% assign shown = decisionKinds | nonzero %}{% assign known = decisionKinds | present %}
{%- if disclosure.total == nil and shown.size > 0 and known.size == 0 and fees.amount == nil %}
{%- else %}{% if shown.size > 0 %}全年作出{{ shown | items: '件' }}{% else %}全年没有作出行政许可、行政处罚、行政强制处理决定{% endif %}
{%- if fees.amount == 0 %}，没有收取行政事业性收费。{% else %}，收取行政事业性收费{{ fees.amount }}万元。{% endif %}{% endif %}`,
  },
];
