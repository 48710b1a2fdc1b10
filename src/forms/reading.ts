import type { Reading } from '../model/reading';

/** Wordings met in published reports of both forms; whitespace, width, brackets and numbering never matter. */
const requestAliases: Reading['aliases'] = {
  '一、本年新收政府信息公开申请数量': [
    '本年度新收政府信息公开申请数量',
    '新收政府信息公开申请数量',
    '本年新收申请数量',
    '本年新收政府信息公开申请',
    '本年新收',
  ],
  '二、上年结转政府信息公开申请数量': [
    '上年度结转政府信息公开申请数量',
    '上年转结政府信息公开申请数量',
    '上年结转申请数量',
    '上年结转政府信息公开申请',
    '上年结转',
  ],
  '四、结转下年度继续办理': [
    '结转下年度',
    '结转下年',
    '结转下年继续办理',
    '结转下一年度继续办理',
    '结转下年度继续办理数量',
    '转下年度继续办理',
  ],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': ['部分公开'],
  '5.属于三类内部事务信息': ['三类内部事务信息'],
  '6.属于四类过程性信息': ['四类过程性信息'],
  '5.要求行政机关确认或重新出具已获取信息': ['要求确认或重新出具已获取信息'],
  '（六）其他处理': ['其它处理'],
  '（七）总计': ['合计', '办理结果总计'],
};

const columnAliases: Reading['aliases'] = {
  自然人: ['公民'],
  商业企业: ['企业'],
  其他: ['其它', '其他组织'],
  总计: ['合计', '共计'],
  结果维持: ['维持'],
  结果纠正: ['纠正'],
  其他结果: ['其它结果'],
  尚未审结: ['未审结'],
  未经复议直接起诉: ['直接起诉', '未经行政复议直接起诉'],
  复议后起诉: ['经复议后起诉', '行政复议后起诉'],
};

/** What both forms have in common for a reader. */
export const commonReading: Omit<Reading, 'earlier'> = {
  besideTables: 'onRequest',
  aliases: { ...requestAliases, ...columnAliases },
  headings: {
    1: ['总体情况', '总体工作情况', '工作概述', '概述'],
    2: ['主动公开'],
    3: ['申请'],
    4: ['复议', '诉讼'],
    5: ['问题', '改进'],
    6: ['其他需要', '其它需要', '需要报告', '需要说明', '其他事项', '其他报告', '其他情况'],
  },
  // Rows of table three are numbered like chapters.
  notHeadings: [
    '本年新收',
    '本年度新收',
    '上年结转',
    '上年度结转',
    '上年转结',
    '办理结果',
    '结转下',
    '转下年',
  ],
  slots: {
    disclosure: ['主动公开'],
    onRequest: ['依申请', '申请公开', '申请办理', '依法申请'],
    management: ['信息管理', '信息的管理', '信息规范管理', '规范管理'],
    platform: ['平台'],
    supervision: ['监督', '保障'],
    processingFee: ['信息处理费', '处理费', '收费情况'],
  },
};
