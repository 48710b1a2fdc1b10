import type { FormerOption } from '../model/facts';
import type { FactValue } from '../model/stated-facts';

const was = (key: string, label: string, fact: string, value: FactValue = true): FormerOption => ({
  key,
  label,
  fact,
  value,
});

/** What version 0.1.0 let the clerk choose, and kept as one line on the cover. */
export const formerOptions: readonly FormerOption[] = [
  was('inTime', '办结的申请都在法定期限内答复', 'onRequest.inTime'),
  was('details', '逐项列出不予公开、无法提供、不予处理的情形', 'onRequest.details'),
  was('labelled', '公文都注明了公开属性', 'management.labelled'),
  was('reviewed', '信息发布前都经过保密审查', 'management.secrecy'),
  was('catalogued', '更新了公开指南和目录', 'management.catalogued'),
  was('column', '通过政府网站专栏公开信息', 'platform.column'),
  was('noWebsite', '没有单独开设网站', 'platform.noWebsite'),
  was('noNewMedia', '没有开设政务新媒体', 'platform.noNewMedia'),
  was('readingPlace', '设有信息查阅场所', 'platform.readingPlace'),
  was('inCharge', '有分管领导和专人负责', 'supervision.inCharge'),
  was('trained', '组织过业务培训', 'supervision.trained'),
  was('assessed', '政府信息公开纳入工作考核', 'supervision.assessed'),
  was('publicReview', '开展过社会评议', 'supervision.publicReview'),
  was('noneAccountable', '没有发生责任追究', 'supervision.accountable', 0),
  was('nothingElse', '没有其他需要报告的事项', 'other.nothingElse'),
];
