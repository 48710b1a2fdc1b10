import type { Sentence } from '../../../model/writing';
import { against, division, inYear } from '../../phrases';

/** （一）主动公开 */

/** Kinds that the clerk has named; those without a name are asked for only where they have a figure. */
const total = `{% assign named = kinds | present %}{% assign rounded = facts.disclosure.rounded %}
{% if disclosure.total == 0 %}${inYear}没有主动公开政府信息。
{% elsif disclosure.total != nil %}${inYear}主动公开政府信息{% if rounded %}{{ disclosure.total | roughly }}{% else %}{{ disclosure.total }}{% endif %}条
{% unless rounded %}${against('disclosure.total', '条')}${division('named', 'disclosure.total', '条')}{% endunless %}。{% endif %}`;

/** What other channels brought besides; none of it is a part of the total. */
const pushed = `{% if others.size > 0 %}另通过{{ others | items }}{% endif %}`;

const channels = `{% assign shown = channels | present %}{% assign isWhole = shown | comesTo: disclosure.total %}{% assign others = pushedChannels | present %}
{% if shown.size == 0 %}
{% elsif disclosure.website > 0 and disclosure.website == disclosure.total %}{% if disclosure.total > 1 %}上述信息均{% else %}该信息{% endif %}通过政府网站公开{% if others.size > 0 %}，${pushed}{% endif %}。
{% elsif shown.size > 1 and isWhole and disclosure.total != nil and facts.disclosure.rounded != true %}按公开渠道分，{{ shown | items: '条' }}。
{% elsif disclosure.website > 0 %}政府网站发布信息{{ disclosure.website }}条{% if others.size > 0 %}，${pushed}{% endif %}。
{% else %}${pushed}。{% endif %}`;

const areas = `{% if disclosureAreas.size > 0 %}聚焦重点领域，公开{% for area in disclosureAreas %}{% assign end = area.label | slice: -2, 2 %}{{ area.label }}{% unless end == '信息' %}信息{% endunless %}{% if area.figure > 0 %}{% if facts.disclosure.rounded %}{{ area.figure | roughly }}{% else %}{{ area.figure }}{% endif %}条{% endif %}{% unless forloop.last %}、{% endunless %}{% endfor %}。{% endif %}`;

/** Interpretations and the documents that they are of. */
const interpretations = `{% assign policies = facts.disclosure.policies.count %}{% assign all = facts.disclosure.interpretations.total %}{% assign forms = interpretationKinds | present %}{% assign sum = forms | total %}
{% if policies > 0 %}公开政策文件{{ policies }}件{% if all > 0 or forms.size > 0 %}，{% else %}。{% endif %}{% endif %}
{% if all > 0 %}发布政策解读{{ all }}件${division('forms', 'facts.disclosure.interpretations.total', '件')}
{% if forms.size > 0 and sum < all %}，制作{{ forms | items }}{% endif %}。
{% elsif forms.size > 0 and all == nil %}发布{{ forms | items }}。
{% elsif all == 0 %}没有发布政策解读。{% endif %}`;

const acts = `{% assign shown = disclosureActs | present %}{% assign none = disclosureActs | zeros %}
{% if shown.size > 0 %}{{ shown | acts }}{% if none.size > 0 %}，没有{{ none | labels }}{% endif %}。
{% elsif none.size > 0 %}没有{{ none | labels }}。{% endif %}`;

const decisions = `{% assign shown = decisionKinds | nonzero %}{% assign known = decisionKinds | present %}
{% if disclosure.total == nil and shown.size > 0 and known.size == 0 and fees.amount == nil %}
{% else %}{% if shown.size > 0 %}作出{{ shown | items: '件' }}{% else %}没有作出行政许可、行政处罚、行政强制处理决定{% endif %}
{% if fees.amount == 0 %}，没有收取行政事业性收费。{% else %}，收取行政事业性收费{{ fees.amount }}万元。{% endif %}{% endif %}`;

const slot = 'disclosure';

export const disclosureSentences: readonly Sentence[] = [
  { key: 'disclosure.total', slot, paragraph: 1, text: total },
  { key: 'disclosure.channels', slot, paragraph: 1, weight: 9, text: channels },
  { key: 'disclosure.areas', slot, paragraph: 1, weight: 7, text: areas },
  { key: 'disclosure.interpretations', slot, paragraph: 1, weight: 10, text: interpretations },
  { key: 'disclosure.acts', slot, paragraph: 1, weight: 8, text: acts },
  { key: 'disclosure.decisions', slot, paragraph: 2, text: decisions },
];
