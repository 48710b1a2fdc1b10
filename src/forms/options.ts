import type { OptionalSentence } from '../model/chapter';

/**
 * Sentences that no figure bears out, which are in a report only where the clerk has chosen them. Each affirms one
 * fact, in the words beside the box that is ticked; none gives a cause or a number.
 */

const governments = ['area', 'office', 'township'] as const;

export const onRequestOptions: readonly OptionalSentence[] = [
  { key: 'inTime', label: '办结的申请都在法定期限内答复' },
  { key: 'details', label: '逐项列出不予公开、无法提供、不予处理的情形' },
];

export const managementOptions: readonly OptionalSentence[] = [
  {
    key: 'labelled',
    label: '公文都注明了公开属性',
    sentence: '起草公文时同步确定公开属性，不予公开的说明理由。',
  },
  { key: 'reviewed', label: '信息发布前都经过保密审查', sentence: '政府信息发布前均经过保密审查。' },
  {
    key: 'catalogued',
    label: '更新了公开指南和目录',
    sentence: '根据工作变化更新了政府信息公开指南和主动公开基本目录。',
  },
];

export const platformOptions: readonly OptionalSentence[] = [
  {
    key: 'column',
    label: '通过政府网站专栏公开信息',
    sentence: '通过政府网站“政府信息公开”专栏发布政府信息。',
  },
  { key: 'noWebsite', label: '没有单独开设网站', sentence: '{{ self }}没有单独开设门户网站。' },
  { key: 'noNewMedia', label: '没有开设政务新媒体', sentence: '{{ self }}没有开设政务新媒体账号。' },
  {
    key: 'readingPlace',
    label: '设有信息查阅场所',
    sentence: '设有政府信息公开查阅场所，供公众查阅政府信息。',
  },
];

export const supervisionOptions: readonly OptionalSentence[] = [
  {
    key: 'inCharge',
    label: '有分管领导和专人负责',
    sentence: '{{ self }}明确了分管负责人，安排专人办理政府信息公开日常工作。',
  },
  { key: 'trained', label: '组织过业务培训', sentence: '组织开展了政府信息公开业务培训。' },
  {
    key: 'assessed',
    label: '政府信息公开纳入工作考核',
    sentence: '政府信息公开工作纳入年度工作考核。',
    kinds: governments,
  },
  {
    key: 'publicReview',
    label: '开展过社会评议',
    sentence: '组织开展了政府信息公开工作社会评议。',
    kinds: governments,
  },
  {
    key: 'noneAccountable',
    label: '没有发生责任追究',
    sentence: '{{ year }}年没有发生因政府信息公开工作被追究责任的情况。',
  },
];

export const otherOptions: readonly OptionalSentence[] = [
  { key: 'nothingElse', label: '没有其他需要报告的事项', sentence: '没有其他需要报告的事项。' },
];
