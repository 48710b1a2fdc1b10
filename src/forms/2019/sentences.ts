import type { Sentence } from '../../model/writing';
import { who } from '../phrases';

/** Sentences on table two as the form of 2019 has it. Its fees and services are counted by item, which nobody reports in words. */

export const disclosureSentences: readonly Sentence[] = [
  {
    key: 'disclosure.decisions',
    slot: 'disclosure',
    paragraph: 2,
    text: `{% assign shown = decisionKinds | nonzero %}{% assign known = decisionKinds | present %}
{%- if shown.size > 0 and known.size == 0 and procurement.items == nil %}
{%- else %}{{ year }}年，${who}{% if shown.size > 0 %}作出{{ shown | items: '件' }}{% else %}没有作出行政许可、行政处罚、行政强制处理决定{% endif %}。
{%- if procurement.items > 0 %}实施政府集中采购项目{{ procurement.items }}个。{% endif %}{% endif %}`,
  },
];

export const documentSentences: readonly Sentence[] = [
  {
    key: 'management.regulations',
    slot: 'management',
    paragraph: 1,
    text: `{% if documents.regulations.made == 0 and documents.regulations.published == 0 and documents.regulations.publishedTotal > 0 %}全年没有新制作、新公开规章，对外公开总数{{ documents.regulations.publishedTotal }}件。
{%- elsif documents.regulations.made > 0 or documents.regulations.publishedTotal > 0 %}全年新制作规章{{ documents.regulations.made }}件、新公开{{ documents.regulations.published }}件，对外公开总数{{ documents.regulations.publishedTotal }}件。{% endif %}`,
  },
  {
    key: 'management.normative',
    slot: 'management',
    paragraph: 1,
    text: `{% if documents.normative.made == nil and documents.normative.published == nil and documents.normative.publishedTotal == nil %}
{%- elsif documents.normative.made == 0 and documents.normative.published == 0 %}全年没有新制作、新公开规范性文件，对外公开总数{{ documents.normative.publishedTotal }}件。
{%- else %}全年新制作规范性文件{{ documents.normative.made }}件、新公开{{ documents.normative.published }}件，对外公开总数{{ documents.normative.publishedTotal }}件。{% endif %}`,
  },
];
