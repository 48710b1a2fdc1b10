import fc from 'fast-check';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { fileKindOf } from '../../../src/files/file-kind';
import { importFile } from '../../../src/imports/import-filing';
import { readDoc } from '../../../src/imports/sources/doc/doc-source';
import { compoundFile } from '../../support/old-word/compound-writer';
import {
  atLevel,
  cell,
  change,
  docOf,
  docOfReport,
  docStreams,
  inTable,
  paragraph,
  rowEnd,
  rowFormat,
} from '../../support/old-word/doc-writer';
import type { DocParagraph, DocRun } from '../../support/old-word/doc-writer';
import { missingFields, paragraphs, wrongFields } from '../../support/report-text';
import { withAnswers } from '../../support/filing-fixture';
import { validFiling } from '../../support/valid-filing';
import { contentsOf } from './grid-texts';

const runs = (...some: readonly DocRun[]): DocParagraph => ({ ...paragraph(''), runs: some });
const special = change(0x0855, 1);

it('gives every figure and text of a report back, as .doc and as .wps', async () => {
  await fc.assert(
    fc.asyncProperty(validFiling, async (filing) => {
      for (const name of ['年报.doc', '年报.wps']) {
        const read = await importFile(name, docOfReport(form2021, filing), forms);
        expect(wrongFields(form2021, read.filing, filing)).toEqual([]);
        expect(missingFields(form2021, read.filing, filing)).toEqual([]);
        expect({ unread: read.unread, inferred: read.inferred }).toEqual({ unread: [], inferred: [] });
        expect(read.filing).toMatchObject({ body: '海滨县水利局', year: 2025 });
        expect(read.filing.texts['disclosure']).toBe(paragraphs.disclosure);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

it('tells merged cells by their edges and by their bits', () => {
  const wide = rowFormat([{ right: 1000 }, { right: 3005 }]);
  const narrow = rowFormat([{ right: 1000, bits: 0x60 }, { right: 2000 }, { right: 3000 }]);
  const below = rowFormat([
    { right: 990, bits: 0x20 },
    { right: 2010, bits: 1 },
    { right: 3000, bits: 2 },
  ]);
  const read = readDoc(
    docOf([
      ...[cell('a'), cell('b'), rowEnd(wide)],
      ...[cell('c'), cell('1'), cell('2'), rowEnd(narrow)],
      ...[cell(''), cell('d'), cell(''), rowEnd(below)],
      paragraph('完'),
    ]),
  );
  expect(contentsOf(read)).toEqual([
    [
      ['a', 'b', 'b'],
      ['c', '1', '2'],
      ['c', 'd', 'd'],
    ],
    '完',
  ]);
});

it('lays out rows that are told cell by cell, as newer versions of Word tell them beside the older way', () => {
  const byCell = Buffer.concat([
    change(0x9601, ...[0, 0]),
    change(0x7621, 0, 3, ...[0xe8, 3]),
    change(0x7623, 0, 1, ...[0xd0, 7]),
    change(0xd62b, 2, 1, 1),
  ]);
  const whole = rowFormat([{ right: 2000 }, { right: 4000 }]);
  const read = readDoc(
    docOf([
      ...[cell('a'), cell('b'), rowEnd(Buffer.concat([whole, byCell]))],
      ...[cell('c'), cell('x'), cell('d'), rowEnd(Buffer.concat([byCell, change(0xd62b, 2, 1, 0)]))],
      ...[cell('e'), cell(''), cell('f'), rowEnd(byCell)],
    ]),
  );
  expect(contentsOf(read)).toEqual([
    [
      ['a', 'b', 'b'],
      ['c', 'x', 'd'],
      ['e', 'x', 'f'],
    ],
  ]);
});

it('takes a table that only lays out others for what is in its cells', () => {
  const inner = Buffer.concat([inTable, atLevel(2)]);
  const endsInnerRow = Buffer.concat([
    inner,
    change(0x244b, 1),
    change(0x244c, 1),
    rowFormat([{ right: 500 }, { right: 900 }, { right: 1300 }]),
  ]);
  const read = readDoc(
    docOf([
      cell('外'),
      paragraph('内', Buffer.concat([inner, change(0x244b, 1)])),
      paragraph('1', Buffer.concat([inner, change(0x244b, 1)])),
      paragraph('2', Buffer.concat([inner, change(0x244b, 1)])),
      paragraph('', endsInnerRow),
      cell('后'),
      rowEnd(rowFormat([{ right: 1000 }, { right: 2000 }])),
    ]),
  );
  expect(contentsOf(read)).toEqual(['外', [['内', '1', '2']], '后']);
});

it('reads results of fields, and what is neither hidden nor deleted nor beside the text', () => {
  const body = [
    runs(
      { text: '见' },
      { text: '\x13', format: special },
      { text: 'HYPERLINK "http://a/"' },
      { text: '\x14', format: special },
      { text: '附件' },
      { text: '\x15', format: special },
      { text: '一', format: change(0x083c, 1) },
      { text: '二', format: change(0x0800, 1) },
      { text: '三\x0b四\x1e五', format: change(0x083c, 0) },
      { text: '(', format: change(0x6a09, 3, 0, 0xb0, 0xf0) },
      { text: '\x01', format: special },
    ),
    paragraph('\x13失去结尾的域'),
    runs({ text: '\x13', format: special }, { text: 'PAGE' }),
    paragraph('末'),
  ];
  const read = readDoc(docOf(body, { headers: [paragraph('页眉')], boxes: [paragraph('文本框')] }));
  expect(contentsOf(read)).toEqual(['见附件三', '四-五', '失去结尾的域', '末', '文本框']);
  expect(read.pictures).toBe(1);
});

it('takes no number of a note for digits of a figure', () => {
  const [note, raised] = [change(0x2a48, 1), change(0x4845, 8, 0)];
  const figure = runs(
    { text: '42' },
    { text: '1', format: note },
    { text: '件' },
    { text: '7' },
    { text: '12', format: raised },
  );
  const area = runs({ text: '5m' }, { text: '2', format: note });
  const high = runs({ text: '1', format: raised }, { text: '2', format: raised });
  expect(contentsOf(readDoc(docOf([figure, area, high])))).toEqual(['42件7', '5m2', '12']);
});

it('takes what quick saving has said of a whole piece by number', () => {
  const pieceOf = (text: string, isprm: number, value: number): DocParagraph => ({
    ...paragraph(text),
    changeOfPiece: (isprm << 1) | (value << 8),
  });
  const pieces = [
    pieceOf('删', 0x41, 1),
    pieceOf('隐', 0x5c, 1),
    pieceOf('显', 0x5c, 0),
    pieceOf('粗', 0x55, 1),
  ];
  expect(contentsOf(readDoc(docOf(pieces)))).toEqual(['显', '粗']);
});

it('is not misled by a document that is embedded in a workbook or in another document', () => {
  const workbook = compoundFile({ Workbook: new Uint8Array(5000) }, docStreams([paragraph('内')]));
  expect(fileKindOf(workbook)).toBe('xls');
  const document = compoundFile(docStreams([paragraph('外')]), docStreams([paragraph('内')]));
  expect(fileKindOf(document)).toBe('doc');
  expect(contentsOf(readDoc(document))).toEqual(['外']);
});

const report = docStreams([paragraph('一、总体情况')]);
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';

it.each([
  [
    'one with a password',
    () => docOf([paragraph('a')], { flags: 0x0300 }),
    '文件设有打开密码。请打开文件，取消密码后再试。',
  ],
  [
    'one of Word 95',
    () => docOf([paragraph('a')], { version: 0x68 }),
    '是 Word 95 或更早的文档，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  ],
  ['one without its tables', () => compoundFile({ WordDocument: report['WordDocument']! }), damaged],
  ['half of one', () => docOfReport(form2021, withAnswers({})).subarray(0, 9000), damaged],
  [
    'one of Works',
    () => compoundFile({ CONTENTS: new Uint8Array(5000) }),
    '是旧版 WPS 或 Works 的文字文档（.wps），不能直接读取。请打开后另存为 .docx 或 .html，或者复制全文后粘贴。',
  ],
])('says of %s why it is not read', async (_, make, says) => {
  await expect(importFile('年报.wps', make(), forms)).rejects.toThrow(says);
});

describe('a hostile document', () => {
  const list = (count: number, of: (view: DataView, at: number) => void): Buffer => {
    const bytes = Buffer.alloc(5 + 4 * (count + 1) + 8 * count);
    bytes[0] = 2;
    bytes.writeUInt32LE(bytes.length - 5, 1);
    const view = new DataView(bytes.buffer, bytes.byteOffset + 5);
    for (let at = 0; at < count; at++) of(view, at);
    return bytes;
  };
  const withPieces = (pieces: Buffer, stream: Uint8Array = report['WordDocument']!): Uint8Array => {
    const main = Buffer.from(stream);
    main.writeUInt32LE(0xffffffff, 76);
    main.writeUInt32LE(0, 418);
    main.writeUInt32LE(pieces.length, 422);
    return compoundFile({ WordDocument: main, '1Table': Buffer.concat([pieces, Buffer.alloc(4096)]) });
  };

  it('whose pieces repeat the same text without end is refused', () => {
    const pieces = list(90_000, (view, at) => {
      view.setUint32(4 * at, 1000 * at, true);
      view.setUint32(4 * (at + 1), 1000 * (at + 1), true);
    });
    expect(() => readDoc(withPieces(pieces))).toThrow('文档内容过多，不像年度报告，已停止读取。');
  });

  it('that says much of each sign is refused', () => {
    const changes = Buffer.alloc(0x3000 + 3);
    changes[0] = 1;
    changes.writeUInt16LE(0x3000, 1);
    const pieces = list(1, (view) => {
      view.setUint32(4, 900_000, true);
      view.setUint32(8 + 2, 0, true);
      view.setUint16(8 + 6, 1, true);
    });
    const main = Buffer.concat([report['WordDocument']!, Buffer.alloc(1_000_000, 0x61)]);
    expect(() => readDoc(withPieces(Buffer.concat([changes, pieces]), main))).toThrow(
      '文档内容过多，不像年度报告，已停止读取。',
    );
  });

  it('whose pieces lead anywhere gives nothing', () => {
    const pieces = list(3, (view, at) => {
      view.setUint32(4 * at, 0xffffff00 + at, true);
      view.setUint32(4 * 4 + 8 * at + 2, 0x3ffffff0, true);
    });
    expect(contentsOf(readDoc(withPieces(pieces)))).toEqual([]);
  });
});
