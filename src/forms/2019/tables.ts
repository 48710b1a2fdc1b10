import { defineTable } from '../../model/table';
import type { Line, Table } from '../../model/table';
import { casesTable } from '../cases';
import { commonResults, requestsTable, soleRow } from '../requests';
import type { ResultRows } from '../requests';

const items: readonly Line[] = [
  { key: 'itemsLastYear', labels: ['上一年项目数量'] },
  { key: 'itemsChange', labels: ['本年增/减'], kind: 'change' },
];
const itemsAndDecisions: readonly Line[] = [...items, { key: 'decisions', labels: ['处理决定数量'] }];
const row = (key: string, label: string): Line => ({ key, labels: [label] });

/** 附件表二 of the form of 2019: article 20, items 1, 5, 6, 8 and 9, on a grid of 5 columns. */
const disclosure = defineTable({
  number: 2,
  name: '表二',
  statutory: true,
  labelColumns: 1,
  valueColumns: 4,
  widths: [24, 22, 11, 11, 22],
  blocks: [
    {
      banner: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { key: 'made', labels: ['本年新制作数量'] },
        { key: 'published', labels: ['本年新公开数量'] },
        { key: 'publishedTotal', labels: ['对外公开总数量'] },
      ],
      spans: [1, 2, 1],
      rows: [row('documents.regulations', '规章'), row('documents.normative', '规范性文件')],
    },
    {
      banner: '第二十条第（五）项',
      corner: '信息内容',
      columns: itemsAndDecisions,
      spans: [2, 1, 1],
      rows: [row('licences', '行政许可'), row('otherServices', '其他对外管理服务事项')],
    },
    {
      banner: '第二十条第（六）项',
      corner: '信息内容',
      columns: itemsAndDecisions,
      spans: [2, 1, 1],
      rows: [row('penalties', '行政处罚'), row('coercion', '行政强制')],
    },
    {
      banner: '第二十条第（八）项',
      corner: '信息内容',
      columns: items,
      spans: [2, 2],
      rows: [row('fees', '行政事业性收费')],
    },
    {
      banner: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        { key: 'items', labels: ['采购项目数量'] },
        { key: 'amount', labels: ['采购总金额'], kind: 'amount' },
      ],
      spans: [2, 2],
      rows: [row('procurement', '政府集中采购')],
    },
  ],
});

/** （六）其他处理 is a single row in this form. */
export const results: ResultRows = { ...commonResults, otherwise: [soleRow('otherwise')] };

export const tables: readonly Table[] = [
  disclosure,
  defineTable(requestsTable(results)),
  defineTable(casesTable),
];
