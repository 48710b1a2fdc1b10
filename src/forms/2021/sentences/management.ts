import type { Sentence } from '../../../model/writing';

/** （三）政府信息管理, but for the documents that a form counts. */
export const managementSentences: readonly Sentence[] = [
  {
    key: 'management.labelled',
    slot: 'management',
    paragraph: 2,
    when: 'facts.management.labelled',
    text: '起草公文时同步确定公开属性，不予公开的说明理由。',
  },
  {
    key: 'management.secrecy',
    slot: 'management',
    paragraph: 2,
    when: 'facts.management.secrecy',
    text: '政府信息发布前均经过保密审查。',
  },
  {
    key: 'management.catalogued',
    slot: 'management',
    paragraph: 2,
    when: 'facts.management.catalogued',
    text: '根据工作变化更新了政府信息公开指南和主动公开基本目录。',
  },
];

/** The documents of table two. */
export const documentSentences: readonly Sentence[] = [
  {
    key: 'management.regulations',
    slot: 'management',
    paragraph: 1,
    text: `{% if documents.regulations.issued == 0 and documents.regulations.repealed == 0 and documents.regulations.inForce > 0 %}全年没有制发、废止规章，年末现行有效{{ documents.regulations.inForce }}件。
{%- elsif documents.regulations.issued > 0 or documents.regulations.repealed > 0 or documents.regulations.inForce > 0 %}全年制发规章{{ documents.regulations.issued }}件、废止{{ documents.regulations.repealed }}件，年末现行有效{{ documents.regulations.inForce }}件。{% endif %}`,
  },
  {
    key: 'management.normative',
    slot: 'management',
    paragraph: 1,
    text: `{% if documents.normative.issued == nil and documents.normative.repealed == nil and documents.normative.inForce == nil %}
{%- elsif documents.normative.issued == 0 and documents.normative.repealed == 0 %}全年没有制发、废止行政规范性文件，年末现行有效{{ documents.normative.inForce }}件。
{%- else %}全年制发行政规范性文件{{ documents.normative.issued }}件、废止{{ documents.normative.repealed }}件，年末现行有效{{ documents.normative.inForce }}件。{% endif %}`,
  },
];
