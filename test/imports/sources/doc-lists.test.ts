import { readDoc } from '../../../src/imports/sources/doc/doc-source';
import { inList, listTables } from '../../support/old-word/doc-lists';
import {
  cell,
  change,
  docOf,
  inTable,
  paragraph,
  rowEnd,
  rowFormat,
} from '../../support/old-word/doc-writer';
import type { DocParagraph } from '../../support/old-word/doc-writer';
import { contentsOf } from './grid-texts';

const chapters = [
  [39, '%1、'],
  [11, '（%2）'],
] as const;
const digits = [
  [0, '%1.'],
  [0, '%1.%2'],
] as const;
const others = [
  [23, '\uf06c'],
  [6, '%1.'],
] as const;
const lists = [[1], [2], [2, 1], [3]] as const;

const read = (
  text: readonly DocParagraph[],
  tables = listTables([chapters, digits, others], lists),
): readonly unknown[] => contentsOf(readDoc(docOf(text, { tables })));

describe('the lists of a document of Word 97', () => {
  it('are read with the numbers that are shown', () => {
    const text = [
      ...[
        paragraph('总体情况', inList(1)),
        paragraph('主动公开', inList(1, 1)),
        paragraph('依申请', inList(1, 1)),
      ],
      ...[paragraph('甲。', inList(2)), paragraph('2025年。', inList(2)), paragraph('丙。', inList(2, 1))],
      ...[
        paragraph('重来。', inList(3)),
        paragraph('再来。', inList(3)),
        paragraph('接着。', inList(0xfffe)),
      ],
      ...[
        paragraph('圆点。', inList(4)),
        paragraph('未知。', inList(4, 1)),
        paragraph('无。', inList(0)),
        paragraph('缺。', inList(99)),
      ],
      paragraph('存在问题', inList(1)),
      paragraph('培训', inList(1, 1)),
    ];
    expect(read(text)).toEqual([
      ...['一、总体情况', '（一）主动公开', '（二）依申请'],
      ...['1.甲。', '2. 2025年。', '2.1 丙。', '1.重来。', '2.再来。', '3.接着。'],
      ...['圆点。', '未知。', '无。', '缺。', '二、存在问题', '（一）培训'],
    ]);
  });

  it('come from styles, and from those that these are based on', () => {
    const styles = [
      [Buffer.alloc(0), 0xfff],
      [inList(1), 0],
      [change(0x460b, 1, 0), 1],
      [Buffer.alloc(0), 1],
    ] as const;
    const of = (style: number, format?: Buffer): DocParagraph => ({
      ...paragraph(`式${style}`, format),
      style,
    });
    const tables = listTables([chapters], [[1]], styles);
    expect(read([of(0), of(1), of(2), of(3), of(1, change(0x460b, 0, 0))], tables)).toEqual([
      '式0',
      '一、式1',
      '（一）式2',
      '二、式3',
      '式1',
    ]);
  });

  it('make no figures of the numbers of rows, and count no paragraph whose mark is deleted', () => {
    const numbered = (text: string): DocParagraph => ({
      ...cell(text),
      format: Buffer.concat([inTable, inList(2)]),
    });
    const row = [
      numbered(''),
      numbered('行政许可'),
      numbered('42'),
      rowEnd(rowFormat([{ right: 1000 }, { right: 2000 }, { right: 3000 }])),
    ];
    expect(read([...row, paragraph('末', inList(2))])).toEqual([[['', '2.行政许可', '42']], '4.末']);
  });

  it('that are damaged leave the text as it is', () => {
    const tables = listTables([chapters, digits], lists);
    for (const length of [1, 40, 200])
      for (const place of tables.keys()) {
        const cut = new Map(
          [...tables].map(([at, bytes]) => [at, at === place ? bytes.subarray(0, length) : bytes]),
        );
        const [line] = read([paragraph('甲', inList(2))], cut);
        expect(line).toMatch(/^(?:1\.)?甲$/u);
      }
    const noise = new Map([...tables].map(([at, bytes]) => [at, Buffer.alloc(bytes.length, 0xff)]));
    expect(read([paragraph('甲', inList(2))], noise)).toEqual(['甲']);
  });
});
