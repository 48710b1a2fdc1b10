import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { printDocx } from '../../src/exports/docx';
import { DocxSeries } from '../../src/exports/docx-series';
import type { PrintedBlock, PrintedReport } from '../../src/model/report';
import { attributeOf, elementsOf, partsOf, textOf, textsOf } from '../support/docx-parts';
import { letterhead } from '../support/letterheads';

const signer = '青岚县人民政府办公室';
const signed = { signed: true, date: new Date(2026, 0, 28) };
const columns = [
  { head: '序号', width: 6 },
  { head: '依据与建议', width: 40, isText: true },
] as const;

const letterOf = (
  rows: readonly (readonly string[])[],
  facts: Partial<PrintedReport> = {},
): PrintedReport => ({
  title: '2025年政府信息公开工作年度报告\n审核意见（第1次）',
  blocks: [
    { kind: 'addressee', text: '青岚县水务局：' },
    { kind: 'paragraph', slot: '', runs: [{ text: '经审核，意见如下。' }] },
    { kind: 'heading', level: 1, text: '一、必须改正' },
    { kind: 'grid', grid: { columns, rows } },
    { kind: 'paragraph', slot: '', runs: [{ text: '联系人：林晓。' }] },
  ],
  ...facts,
});

const documentOf = (docx: Uint8Array): string => partsOf(docx)['word/document.xml']!;

test('a letter has its table: heads on every page, no row broken over two, texts at the left', async () => {
  const docx = await new DocxSeries(signer, signed).print(letterOf([['1', '总计 8\n依据：附件表三']]));
  expect(textsOf(docx)).toEqual([
    ...[
      '2025年政府信息公开工作年度报告\n审核意见（第1次）',
      '青岚县水务局：',
      '经审核，意见如下。',
      '一、必须改正',
    ],
    ...['序号', '依据与建议', '1', '总计 8\n依据：附件表三', '联系人：林晓。', signer, '2026年1月28日'],
  ]);
  const [table] = elementsOf(documentOf(docx), 'w:tbl');
  const rows = elementsOf(table!, 'w:tr');
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  const [, last] = elementsOf(rows[1]!, 'w:p');
  expect(attributeOf(last!, 'w:jc', 'w:val')).toBe('left');
  const addressee = elementsOf(documentOf(docx), 'w:p').find((each) => textOf(each) === '青岚县水务局：');
  expect(attributeOf(addressee!, 'w:ind', 'w:firstLineChars')).toBe('0');
});

test('no signature stands on a page by itself: the last row of a table at the end stays with it', async () => {
  const { blocks } = letterOf([
    ['1', '一'],
    ['2', '二'],
  ]);
  const docx = await new DocxSeries(signer, signed).print(letterOf([], { blocks: blocks.slice(0, -1) }));
  const rows = elementsOf(elementsOf(documentOf(docx), 'w:tbl')[0]!, 'w:tr');
  expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, true]);
  const inLetterhead = await new DocxSeries(signer, {
    ...signed,
    letterhead: new Map(Object.entries(unzipSync(await letterhead()))),
  }).print(letterOf([], { blocks: blocks.slice(0, -1) }));
  expect(elementsOf(documentOf(inLetterhead), 'w:tr').at(-1)).toContain('<w:keepNext/>');
});

const awkward = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'<>&"\'{}@表$\\ 一\n\t=') }),
  fc.constantFrom('', '@@gouji-title@@', '{{正文}}', '$&$1'),
);

test('each document of a series is the one that would have been printed by itself', async () => {
  const series = new DocxSeries(signer, signed);
  const rows = fc.array(fc.tuple(awkward, awkward), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, awkward, async (given, title) => {
      const letter = letterOf(given, { title });
      const [made, printed] = [await series.print(letter), await printDocx(letter, signer, signed)];
      expect(textsOf(made)).toEqual(textsOf(printed));
      expect(Object.keys(unzipSync(made)).sort()).toEqual(Object.keys(unzipSync(printed)).sort());
      for (const tag of ['w:tr', 'w:tc', 'w:pStyle', 'w:br'])
        expect(elementsOf(documentOf(made), tag)).toHaveLength(elementsOf(documentOf(printed), tag).length);
    }),
    { numRuns: 30 },
  );
});

test('tables of other columns join a series, and what is printed before stays right', async () => {
  const series = new DocxSeries(signer, signed);
  const letter = letterOf([['1', '甲']]);
  const other: PrintedBlock = {
    ...{
      kind: 'grid',
      grid: { columns: [...columns, { head: '情况', width: 6 }], rows: [['1', '乙', '未改']] },
    },
  };
  const both = { ...letter, blocks: [other, ...letter.blocks] };
  const [first, second, third] = await Promise.all([letter, both, letter].map((each) => series.print(each)));
  expect(textsOf(second!).slice(1, 7)).toEqual(['序号', '依据与建议', '情况', '1', '乙', '未改']);
  expect(textsOf(third!)).toEqual(textsOf(first!));
});

test('letters of a series are in the office’s own letterhead, whose pictures and heads stay', async () => {
  const paper = new Map(Object.entries(unzipSync(await letterhead())));
  const series = new DocxSeries(signer, { ...signed, letterhead: paper });
  const letter = letterOf([['1', '总计 {{8}}']], { title: '审核意见（第2次）' });
  const docx = await series.print(letter);
  expect(textsOf(docx)).toEqual([
    ...['海水公开〔2026〕1号', '审核意见（第2次）', '青岚县水务局：', '经审核，意见如下。', '一、必须改正'],
    ...['序号', '依据与建议', '1', '总计 {{8}}', '联系人：林晓。', signer, '2026年1月28日'],
    '抄送：海滨县人民政府办公室',
  ]);
  const pictures = Object.entries(unzipSync(docx)).filter(([path]) => path.endsWith('.png'));
  expect(pictures.map(([, bytes]) => bytes.length)).toEqual(
    [...paper].filter(([path]) => path.endsWith('.png')).map(([, bytes]) => bytes.length),
  );
});

test('a series refuses what no document can contain', async () => {
  await expect(new DocxSeries(signer, signed).print(letterOf([['1', '总\u0001计']]))).rejects.toThrow(
    '“一、必须改正”的文字里，“总”之后有看不见的控制字符或残缺的字符。请删去后再试。',
  );
});
