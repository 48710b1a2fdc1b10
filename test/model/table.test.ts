import { areaAddress } from '../../src/model/address';
import { defineTable } from '../../src/model/table';
import type { Table, TablePlan } from '../../src/model/table';

const plan: TablePlan = {
  number: 3,
  name: '表三',
  statutory: true,
  labelColumns: 2,
  valueColumns: 3,
  widths: [],
  blocks: [],
};

const gridOf = ({ cells }: Table): readonly string[] =>
  cells.map((cell) => `${areaAddress(cell)} ${cell.field ? `= ${cell.field.name}` : cell.text}`).sort();

describe('defineTable', () => {
  it('merges labels that neighbours share, and stretches short ones over the rest', () => {
    const table = defineTable({
      ...plan,
      blocks: [
        {
          over: '申请人',
          corner: '角',
          columns: [
            { key: 'a', labels: ['甲'] },
            { key: 'b', labels: ['组织', '乙'] },
            { key: 'c', labels: ['组织', '丙'] },
          ],
          rows: [
            { key: 'x', labels: ['一'] },
            { key: 'y', labels: ['二', '1'] },
            { key: 'z', labels: ['二', '2'] },
          ],
        },
      ],
    });
    expect([table.height, table.width, table.headRows]).toEqual([6, 5, 3]);
    expect(gridOf(table)).toEqual(
      [
        'A1:B3 角',
        'C1:E1 申请人',
        'C2:C3 甲',
        'D2:E2 组织',
        'D3 乙',
        'E3 丙',
        'A4:B4 一',
        'A5:A6 二',
        'B5 1',
        'B6 2',
        'C4 = x.a',
        'D4 = x.b',
        'E4 = x.c',
        'C5 = y.a',
        'D5 = y.b',
        'E5 = y.c',
        'C6 = z.a',
        'D6 = z.b',
        'E6 = z.c',
      ].sort(),
    );
  });

  it('does not merge the same label where it means another thing', () => {
    const table = defineTable({
      ...plan,
      labelColumns: 2,
      valueColumns: 1,
      blocks: [
        {
          columns: [{ key: '', labels: ['数'] }],
          corner: '角',
          rows: [
            { key: 'p', labels: ['一', '其他'] },
            { key: 'q', labels: ['二', '其他'] },
          ],
        },
      ],
    });
    expect(gridOf(table)).toEqual(
      ['A1:B1 角', 'C1 数', 'A2 一', 'B2 其他', 'A3 二', 'B3 其他', 'C2 = p', 'C3 = q'].sort(),
    );
  });

  it('stacks blocks under banners, each column as wide as its span', () => {
    const table = defineTable({
      ...plan,
      labelColumns: 1,
      blocks: [
        {
          banner: '第一项',
          corner: '内容',
          columns: [{ key: 'n', labels: ['数'] }],
          spans: [3],
          rows: [{ key: 'p', labels: ['许可'] }],
        },
        {
          banner: '第二项',
          corner: '内容',
          columns: [
            { key: 'm', labels: ['增'] },
            { key: 'n', labels: ['减'] },
          ],
          spans: [2, 1],
          rows: [{ key: 'q', labels: ['处罚'] }],
        },
      ],
    });
    expect(gridOf(table)).toEqual(
      [
        'A1:D1 第一项',
        'A2 内容',
        'B2:D2 数',
        'A3 许可',
        'B3:D3 = p.n',
        'A4:D4 第二项',
        'A5 内容',
        'B5:C5 增',
        'D5 减',
        'A6 处罚',
        'B6:C6 = q.m',
        'D6 = q.n',
      ].sort(),
    );
    expect(table.headRows).toBe(2);
  });

  it('names fields and their cells by row and column', () => {
    const { fields } = defineTable({
      ...plan,
      labelColumns: 1,
      valueColumns: 2,
      blocks: [
        {
          columns: [
            { key: 'total', labels: ['组织', '总计'] },
            { key: '', labels: ['金额'], kind: 'amount' },
          ],
          rows: [
            { key: 'x', labels: ['很长的名称'], short: '短' },
            { key: 'y', labels: ['变化'], kind: 'change' },
          ],
        },
      ],
    });
    expect(fields).toEqual([
      {
        name: 'x.total',
        table: 3,
        rowName: '短',
        columnName: '总计',
        row: ['很长的名称'],
        column: ['组织', '总计'],
        kind: 'count',
        label: '表三“短”行“总计”列',
      },
      {
        name: 'x',
        table: 3,
        rowName: '短',
        columnName: '金额',
        row: ['很长的名称'],
        column: ['金额'],
        kind: 'amount',
        label: '表三“短”行“金额”列',
      },
      {
        name: 'y.total',
        table: 3,
        rowName: '变化',
        columnName: '总计',
        row: ['变化'],
        column: ['组织', '总计'],
        kind: 'change',
        label: '表三“变化”行“总计”列',
      },
      {
        name: 'y',
        table: 3,
        rowName: '变化',
        columnName: '金额',
        row: ['变化'],
        column: ['金额'],
        kind: 'amount',
        label: '表三“变化”行“金额”列',
      },
    ]);
  });

  it('keeps the labels of the clerk’s own apart and knows where they are kept', () => {
    const { cells } = defineTable({
      ...plan,
      labelColumns: 1,
      valueColumns: 1,
      blocks: [
        {
          columns: [{ key: '', labels: ['条'] }],
          rows: [
            { key: 'kind1', labels: [''], own: true },
            { key: 'kind2', labels: [''], own: true },
          ],
        },
      ],
    });
    expect(cells.flatMap((cell) => (cell.slot ? [`${areaAddress(cell)} ${cell.slot}`] : []))).toEqual([
      'A2 kind1',
      'A3 kind2',
    ]);
  });
});
