import type { Reading } from '../../model/reading';
import { commonReading } from '../reading';

/** Figures of the form of 2019 that mean the same here under another name. */
const renamed = {
  'documents.regulations.issued': 'documents.regulations.made',
  'documents.normative.issued': 'documents.normative.made',
  'decisions.licences': 'licences.decisions',
  'decisions.penalties': 'penalties.decisions',
  'decisions.coercion': 'coercion.decisions',
};

export const reading: Reading = {
  ...commonReading,
  aliases: {
    ...commonReading.aliases,
    行政规范性文件: ['规范性文件', '行政规范性文件数量', '现行有效行政规范性文件'],
    本年制发件数: ['本年制发数', '制发件数', '本年新制发件数', '本年制发数量'],
    本年废止件数: ['本年废止数', '废止件数', '本年废止数量'],
    现行有效件数: ['现行有效件', '现行有效数', '现行有效件数（历史累计）', '现行有效数量'],
    本年处理决定数量: ['处理决定数量', '本年度处理决定数量', '本年处理决定数'],
    '本年收费金额（单位：万元）': ['本年收费金额', '本年收费金额（万元）', '收费金额（万元）'],
    '3.其他': ['其它'],
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': [
      '申请人无正当理由逾期不补正',
      '申请人逾期不补正',
    ],
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': [
      '申请人逾期未按收费通知要求缴纳费用',
      '申请人逾期未缴纳费用',
    ],
  },
  earlier: [
    {
      form: '2019',
      renamed,
      lost: [
        '上年报告的“对外公开总数量”不等于“现行有效件数”，不能用来核对现行有效件数。',
        '上年报告没有“本年废止件数”和“本年收费金额”。',
        '上年报告的“（六）其他处理”只有一行，等于现行格式三个小项之和，不能分到各小项。',
      ],
    },
  ],
};
