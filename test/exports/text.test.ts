import { exportText } from '../../src/exports/text';
import type { Answers } from '../../src/model/answer';
import type { ReportBlock } from '../../src/model/report';
import { defineTable } from '../../src/model/table';

const table = defineTable({
  number: 3,
  name: '表三',
  statutory: true,
  labelColumns: 2,
  valueColumns: 3,
  widths: [],
  blocks: [
    {
      banner: '某项',
      corner: '事项',
      columns: [
        { key: 'a', labels: ['甲'] },
        { key: 'b', labels: ['组织', '企业'] },
        { key: 'c', labels: ['组织', '科研机构'] },
      ],
      rows: [
        { key: 'one', labels: ['一、新收'] },
        { key: 'two', labels: ['二、结果', '公开'] },
        { key: 'three', labels: ['二、结果', 'abc'] },
      ],
    },
  ],
});

const written = (...blocks: readonly ReportBlock[]): string => exportText({ title: '年度报告', blocks });
const linesOf = (answers: Answers): readonly string[] =>
  written({ kind: 'table', table, answers })
    .split('\n')
    .filter((line) => line.startsWith('|'));

/** Chinese characters take two columns in a fixed-width font. */
const columns = (line: string): number => [...line].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);

describe('text', () => {
  it('has the title, headings and indented paragraphs a line each', () => {
    const text = written(
      { kind: 'paragraph', slot: 'preface', runs: [{ text: '编制本报告。' }] },
      { kind: 'heading', level: 1, text: '一、总体情况' },
      { kind: 'heading', level: 2, text: '（一）主动公开' },
      {
        kind: 'paragraph',
        slot: 'disclosure',
        runs: [{ text: '公开' }, { text: '12', fields: ['disclosure.total'] }, { text: '条。' }],
      },
    );
    expect(text).toBe('年度报告\n\n　　编制本报告。\n\n一、总体情况\n　　（一）主动公开\n　　公开12条。\n');
  });

  it('lays tables out with merged cells as wide as what they cover', () => {
    expect(
      linesOf({ 'one.a': 1, 'one.b': 20, 'one.c': 3, 'two.a': 0, 'two.b': 123456, 'two.c': 0, 'three.a': 7 }),
    ).toEqual([
      '| 某项                                     |',
      '| 事项            | 甲 | 组织              |',
      '|                 |    | 企业   | 科研机构 |',
      '| 一、新收        | 1  | 20     | 3        |',
      '| 二、结果 | 公开 | 0  | 123456 | 0        |',
      '|          | abc  | 7  |        |          |',
    ]);
  });

  it('ends every line of a table in the same column, whatever stands in it', () => {
    const widths = linesOf({ 'one.a': '没有发生', 'one.c': 12345678901234, 'three.b': '12件' }).map(columns);
    expect(new Set(widths).size).toBe(1);
  });

  it('keeps a figure exactly as it was typed, and leaves a blank blank', () => {
    const [, , , one] = linesOf({ 'one.a': '/', 'one.b': 59237.2449, 'one.c': null });
    expect(one?.split('|').map((cell) => cell.trim())).toEqual(['', '一、新收', '/', '59237.2449', '', '']);
  });

  it('widens the last column under a label that is longer than its columns', () => {
    const long = defineTable({
      ...table,
      blocks: [{ ...table.blocks[0]!, banner: '这是一条很长很长很长很长很长很长很长很长很长的横幅' }],
    });
    const lines = written({ kind: 'table', table: long, answers: {} })
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines[0]).toBe('| 这是一条很长很长很长很长很长很长很长很长很长的横幅 |');
    expect(new Set(lines.map(columns)).size).toBe(1);
  });
});
