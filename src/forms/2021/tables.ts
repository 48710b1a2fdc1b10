import { defineTable } from '../../model/table';
import type { Line, Table } from '../../model/table';
import { casesTable } from '../cases';
import { commonResults, requestsTable, resultRows } from '../requests';
import type { ResultRows } from '../requests';

const decisions: readonly Line[] = [{ key: '', labels: ['本年处理决定数量'] }];

/** 附件表二: article 20, items 1, 5, 6 and 8; 14 rows × 4 columns. */
const disclosure = defineTable({
  number: 2,
  name: '表二',
  statutory: true,
  labelColumns: 1,
  valueColumns: 3,
  widths: [24, 22, 22, 22],
  blocks: [
    {
      banner: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { key: 'issued', labels: ['本年制发件数'] },
        { key: 'repealed', labels: ['本年废止件数'] },
        { key: 'inForce', labels: ['现行有效件数'] },
      ],
      rows: [
        { key: 'documents.regulations', labels: ['规章'] },
        { key: 'documents.normative', labels: ['行政规范性文件'] },
      ],
    },
    {
      banner: '第二十条第（五）项',
      corner: '信息内容',
      columns: decisions,
      spans: [3],
      rows: [{ key: 'decisions.licences', labels: ['行政许可'] }],
    },
    {
      banner: '第二十条第（六）项',
      corner: '信息内容',
      columns: decisions,
      spans: [3],
      rows: [
        { key: 'decisions.penalties', labels: ['行政处罚'] },
        { key: 'decisions.coercion', labels: ['行政强制'] },
      ],
    },
    {
      banner: '第二十条第（八）项',
      corner: '信息内容',
      columns: [{ key: 'amount', labels: ['本年收费金额（单位：万元）'], kind: 'amount' }],
      spans: [3],
      rows: [{ key: 'fees', labels: ['行政事业性收费'] }],
    },
  ],
});

/** （六）其他处理 has three rows, which the form of 2019 had as one. */
export const results: ResultRows = {
  ...commonResults,
  otherwise: resultRows('otherwise', [
    [
      'notCorrected',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '逾期不补正',
      '1.逾期不补正',
    ],
    [
      'feeUnpaid',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '逾期未按收费|逾期未缴|未缴纳费用|未缴费',
      '2.逾期未缴费',
    ],
    ['other', '3.其他'],
  ]),
};

const pieces: readonly Line[] = [{ key: '', labels: ['数量（条）'] }];
const ownKind = (number: number): Line => ({
  key: `disclosure.kind${number}`,
  labels: [''],
  short: `第${number}类信息`,
  own: true,
});
const channel = (key: string, label: string): Line => ({ key: `disclosure.${key}`, labels: [label] });

/** Figures of chapter one: not prescribed, quoted by its first paragraph. */
const channels = defineTable({
  number: 1,
  name: '主动公开情况表',
  statutory: false,
  labelColumns: 1,
  valueColumns: 1,
  widths: [30, 16],
  blocks: [
    {
      corner: '公开内容',
      columns: pieces,
      rows: [channel('total', '主动公开政府信息总数'), ...[1, 2, 3, 4, 5, 6].map(ownKind)],
    },
    {
      corner: '公开渠道',
      columns: pieces,
      rows: [
        channel('website', '政府网站'),
        channel('wechat', '政务微信公众号'),
        channel('weibo', '政务微博'),
        channel('otherChannel', '其他渠道'),
      ],
    },
    {
      corner: '解读回应',
      columns: pieces,
      rows: [
        channel('interpretations', '发布政策解读'),
        channel('responses', '回应公众关切'),
        channel('consultations', '开展意见征集'),
      ],
    },
  ],
});

/** Fees for processing requests, which chapter six must report. */
const processingFee = defineTable({
  number: 6,
  name: '信息处理费表',
  statutory: false,
  labelColumns: 1,
  valueColumns: 1,
  widths: [30, 16],
  blocks: [
    {
      corner: '信息处理费',
      columns: [{ key: '', labels: ['本年数'] }],
      rows: [
        { key: 'processingFee.requests', labels: ['收取信息处理费的申请（件）'] },
        { key: 'processingFee.amount', labels: ['收取信息处理费金额（元）'], kind: 'amount' },
      ],
    },
  ],
});

/** All tables, with the rows of results that a form has. */
export const tablesWith = (rows: ResultRows): readonly Table[] => [
  channels,
  disclosure,
  defineTable(requestsTable(rows)),
  defineTable(casesTable),
  processingFee,
];
