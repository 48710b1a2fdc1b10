import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { structuralBombs } from '../../bench/fuzz/structural-bombs';
import { mostPlaces } from '../../src/files/bounds';
import { soundWorkbook } from '../../src/files/sound-workbook';
import { readWorkbookFile } from '../../src/files/read-workbook-file';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { Session } from '../../src/session/session';
import { cellNames } from '../../src/workbook/names';
import { thisYear, withAnswers } from '../support/filing-fixture';

const tooMuch = '文件内容过多，不像年度报告，已停止读取。请只保留年报的工作表，另存后再试。';
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
const tooFar = (cell: string): string =>
  `单元格 ${cell} 离表格太远，打开它要占用过多内存，没有打开。请在 Excel 或 WPS 中删去表格右边和下边多余的内容，保存后再试。`;

let book: Uint8Array;
beforeAll(async () => {
  book = await writeDrawing(new Session(withAnswers({}), forms, thisYear).draw());
});

const bomb = (what: string): Uint8Array => structuralBombs(book).get(what)!.make();

it.each([
  ['xlsx: unknown tags without end', tooMuch],
  ['xlsx: empty cells without end', damaged],
  ['xlsx: links without end', tooMuch],
  ['xlsx: comments without end', tooMuch],
  ['xlsx: XML of great depth', tooMuch],
  ['xlsx: entities without end', tooMuch],
  ['xlsx: relationships without end', tooMuch],
  ['xlsx: one large sheet 300 times', damaged],
  ['xlsx: one sheet 10,000 times', tooMuch],
  ['xlsx: caches without end', tooMuch],
  ['xlsx: far cells on every sheet', tooFar('XFD300')],
  ['xlsx: far links', tooFar('XFD3098')],
  ['xlsx: the last comment', tooFar('XFD1048576')],
  ['xlsx: a row beyond all', damaged],
  ['xlsx: cells on all sheets together', tooMuch],
  ['xlsx: attributes without end', tooMuch],
  ['xlsx: fonts without end', tooMuch],
])('%s: is not opened', async (what, says) => {
  await expect(new XlsxHost(bomb(what)).load()).rejects.toThrow(says);
});

it.each([
  'xlsx: columns without end on every sheet',
  'xlsx: columns without end in a sheet by another name',
  'xlsx: a table of formats far down',
  'xlsx: empty last cells on every sheet',
  'xlsx: far cells on every sheet',
])('%s: is read without what is too much', async (what) => {
  const { sheets } = await readXlsx(soundWorkbook(bomb(what), false));
  expect(sheets).toHaveLength(11);
  for (const { rows, columns = [] } of sheets) {
    expect(rows.length * (rows[0]?.length ?? 0)).toBeLessThan(mostPlaces);
    expect(columns.length).toBeLessThanOrEqual(16_384);
  }
  expect(sheets[3]!.rows.flat()).toContain('商业企业');
});

it.each(['ods: rows and columns without end', 'ods: a row whose length is written in entities'])(
  '%s: is cut, and the figures before it are read',
  async (what) => {
    const { sheets } = await readWorkbookFile('ods', bomb(what));
    expect(sheets[0]!.rows.length * sheets[0]!.rows[0]!.length).toBeLessThanOrEqual(mostPlaces);
    expect(sheets[0]!.rows[0]![0]).toBe('1');
  },
);

it.each([
  ...['cells far out in every row', 'cells without end', 'full rows without end', 'one row again and again'],
  ...['merges without end', 'empty records without end'],
])('xls: %s: is not read', async (what) => {
  await expect(readWorkbookFile('xls', bomb(`xls: ${what}`))).rejects.toThrow(tooMuch);
});

it.each(['cells far out in every row', 'the last cell', 'cells without end', 'merges without end'])(
  'xlsb: %s: is not read',
  async (what) => {
    await expect(readWorkbookFile('xlsb', bomb(`xlsb: ${what}`))).rejects.toThrow(tooMuch);
  },
);

it.each(['xls', 'xlsb'] as const)('%s: one sheet under many names is not read', async (kind) => {
  await expect(readWorkbookFile(kind, bomb(`${kind}: one sheet 20,000 times`))).rejects.toThrow(damaged);
});

it('refuses rows of an .ods without end', async () => {
  await expect(readWorkbookFile('ods', bomb('ods: rows one by one without end'))).rejects.toThrow(tooMuch);
});

it('opens a workbook of ours with a table of formats far down, and one with a long part that is only carried along', async () => {
  const item = { 'customXml/item1.xml': strToU8(`<a>${'A'.repeat(360_000)}</a>`) };
  for (const bytes of [bomb('xlsx: a table of formats far down'), zipSync({ ...unzipSync(book), ...item })]) {
    const host = new XlsxHost(bytes);
    expect((await host.read()).get(cellNames.form)?.value).toBe('2021');
  }
});

it('reads no formats of cells without end', async () => {
  const formats = await readWorkbookFile('ods', bomb('ods: formats without end'));
  expect(formats.sheets[0]!.rows.flat()).toEqual([]);
});
