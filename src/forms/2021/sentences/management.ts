import type { Sentence } from '../../../model/writing';
import { division } from '../../phrases';

/** （三）政府信息管理 */

const slot = 'management';

/** Documents issued, repealed and in force, in words for what there is of them. */
const stock = (key: string, name: string, opens = ''): string => {
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
    (part) => `documents.${key}.${part}`,
  );
  return `{% if ${issued} == 0 and ${repealed} == 0 %}${opens}没有制发、废止${name}
{% elsif ${issued} == 0 %}${opens}废止${name}{{ ${repealed} }}件
{% elsif ${repealed} == 0 %}${opens}制发${name}{{ ${issued} }}件
{% else %}${opens}制发${name}{{ ${issued} }}件、废止{{ ${repealed} }}件{% endif %}，
{% if ${inForce} == 0 %}年末没有现行有效的文件{% else %}年末现行有效{{ ${inForce} }}件{% endif %}。`;
};

/** The documents of table two; bodies that make no 规章 say nothing of them. */
export const documentSentences: readonly Sentence[] = [
  {
    key: 'management.regulations',
    slot,
    paragraph: 1,
    when: 'documents.regulations.issued > 0 or documents.regulations.repealed > 0 or documents.regulations.inForce > 0',
    text: stock('regulations', '规章', '全年'),
  },
  {
    key: 'management.normative',
    slot,
    paragraph: 1,
    text: `{% if documents.normative.issued != nil or documents.normative.repealed != nil or documents.normative.inForce != nil %}${stock('normative', '行政规范性文件')}{% endif %}`,
  },
];

const cleanup = `{% assign revised = facts.management.cleanup.revised %}
{% if facts.management.cleanup.done %}开展规范性文件清理{% if revised > 0 %}，修改{{ revised }}件{% elsif revised == 0 %}，没有修改{% endif %}{% if facts.management.cleanup.published %}，现行有效的规范性文件集中公开{% endif %}
{% elsif revised > 0 %}修改规范性文件{{ revised }}件{% if facts.management.cleanup.published %}，现行有效的规范性文件集中公开{% endif %}
{% else %}现行有效的规范性文件集中公开{% endif %}。`;

const papers = `{% assign all = facts.management.documents.total %}{% assign kinds = documentKinds | present %}{% assign sum = kinds | total %}
{% if all > 0 %}制发公文{{ all }}件${division('kinds', 'facts.management.documents.total', '件')}
{% if kinds.size > 0 and sum < all %}，属于{{ kinds | items }}{% endif %}{% if facts.management.labelled %}，逐件注明公开属性{% endif %}。
{% elsif all == 0 %}没有制发公文。
{% elsif kinds.size > 0 %}制发的公文中，{{ kinds | items }}{% if facts.management.labelled %}，逐件注明公开属性{% endif %}。
{% elsif facts.management.labelled %}制发的公文均注明公开属性。{% endif %}`;

const reviews = `{% if facts.management.threeReviews %}信息发布执行“三审三校”{% if facts.management.secrecy %}，发布前均经过保密审查{% endif %}。
{% elsif facts.management.secrecy %}政府信息发布前均经过保密审查。{% endif %}
{% if facts.management.corrected > 0 %}撤回或更正信息{{ facts.management.corrected }}条。
{% elsif facts.management.corrected == 0 %}没有撤回或更正信息的情况。{% endif %}`;

const guide = `{% assign month = facts.management.guide.month %}{% assign items = facts.management.catalogue.items %}
{% if month > 0 %}{{ month }}月更新政府信息公开指南{% if items > 0 %}，调整主动公开基本目录{{ items }}项{% elsif facts.management.catalogued %}和主动公开基本目录{% endif %}。
{% elsif items > 0 %}{% if facts.management.catalogued %}更新了政府信息公开指南，{% endif %}调整主动公开基本目录{{ items }}项。
{% elsif facts.management.catalogued %}更新了政府信息公开指南和主动公开基本目录。{% endif %}`;

const acts = `{% assign shown = managementActs | present %}{% if shown.size > 0 %}{{ shown | acts }}。{% endif %}`;

export const managementSentences: readonly Sentence[] = [
  {
    key: 'management.cleanup',
    slot,
    paragraph: 1,
    weight: 8,
    when: 'facts.management.cleanup.done or facts.management.cleanup.revised > 0 or facts.management.cleanup.published',
    text: cleanup,
  },
  { key: 'management.documents', slot, paragraph: 2, weight: 9, text: papers },
  { key: 'management.reviews', slot, paragraph: 2, weight: 10, text: reviews },
  { key: 'management.guide', slot, paragraph: 2, weight: 7, text: guide },
  { key: 'management.acts', slot, paragraph: 2, weight: 3, text: acts },
];
