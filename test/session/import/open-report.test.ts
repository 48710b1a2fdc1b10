import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { plainSheets, readWorkbookFile } from '../../../src/files/read-workbook-file';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import type { Drawing, PlainSheet } from '../../../src/model/drawing';
import type { Filing } from '../../../src/model/filing';
import { fieldsOf } from '../../../src/model/form';
import { exporterFor, Session } from '../../../src/session/session';
import { openReport } from '../../../src/session/import/open-report';
import { cellNames } from '../../../src/workbook/names';
import { plainSheets as plainSheetsOf } from '../../../bench/hand-ins/layouts';
import { linesOf } from '../../../bench/hand-ins/report-lines';
import { docxOf, pageOf } from '../../support/report-files';
import { sessionOf } from '../../support/golden';
import { lastYear, thisYear, withAnswers, withSettings } from '../../support/filing-fixture';

/** With what no page of a report shows: settings, remarks, and last year's figures. */
const filing: Filing = withAnswers(
  { 'decisions.licences': 42 },
  {
    ...withSettings({ kind: 'department', blanks: 'zero' }),
    ...lastYear({ 'decisions.licences': 40 }),
    remarks: { 'figures-rose': '今年启用新系统。' },
  },
);
const facts = (read: Filing) => [
  read.answers['decisions.licences'],
  read.previous?.answers['decisions.licences'],
  read.settings.blanks,
  read.remarks,
];
/** The figures of the tables that every report prints. */
const statutory = ({ answers }: Filing) =>
  Object.fromEntries(fieldsOf(form2021).map(({ name }) => [name, answers[name]]));
const open = async (name: string, bytes: Uint8Array | string): Promise<Filing> =>
  (await openReport(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, forms)).filing;

type Values = PlainSheet['rows'][number];

/** The values of a workbook in a format that knows no names. */
const asOds = async (bytes: Uint8Array, change = (row: Values): Values => row): Promise<Uint8Array> => {
  const sheets = plainSheets(await readWorkbookFile('xlsx', bytes)).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => [...change(row)]),
  }));
  return writeOds({ sheets });
};

/** A zip whose first file has its unpacked size where a directory has 64 bits for it. */
const inWideNumbers = (bytes: Uint8Array): Uint8Array => {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = zip.getUint32(bytes.length - 22 + 16, true);
  const extraAt = entry + 46 + zip.getUint16(entry + 28, true);
  const extra = new DataView(new ArrayBuffer(12));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 8, true);
  extra.setUint32(4, zip.getUint32(entry + 24, true), true);
  const wide = new Uint8Array([
    ...bytes.subarray(0, extraAt),
    ...new Uint8Array(extra.buffer),
    ...bytes.subarray(extraAt),
  ]);
  const changed = new DataView(wide.buffer);
  changed.setUint32(entry + 24, 0xffffffff, true);
  changed.setUint16(entry + 30, zip.getUint16(entry + 30, true) + 12, true);
  const end = wide.length - 22;
  changed.setUint32(end + 12, changed.getUint32(end + 12, true) + 12, true);
  return wide;
};

const ours = (): Promise<Uint8Array> => writeDrawing(sessionOf(filing).draw());
const answersJson = async (): Promise<string> =>
  (await exporterFor('a.json')!.write(new Session(filing, forms, thisYear).composed())) as string;

describe('what is ours is taken as it is', () => {
  it('a workbook, whatever it is called', async () => {
    expect(facts(await open('年报.html', await ours()))).toEqual(facts(filing));
  });

  it('a workbook with more pictures than it may unpack to', async () => {
    const media = { 'xl/media/a.png': randomBytes(9 * 1024 * 1024) };
    const large = zipSync({ ...unzipSync(await ours()), ...media }, { level: 0 });
    expect(facts(await open('a.xlsx', large))).toEqual(facts(filing));
  });

  it('a workbook whose sizes take 64 bits in its directory', async () => {
    const bytes = await ours();
    expect(facts(await open('a.xlsx', inWideNumbers(bytes)))).toEqual(facts(filing));
  });

  it('a workbook that was saved in a format that loses its names', async () => {
    expect(facts(await open('a.ods', await asOds(await ours())))).toEqual(facts(filing));
  });

  it('one that has lost its layout too, without taking last year’s figures for another report', async () => {
    const read = await open('a.ods', await asOds(await ours(), (row) => [null, ...row]));
    expect(read.answers['decisions.licences']).toBe(42);
  });

  it('an answers file, even one whose texts look like a page', async () => {
    const json = (await answersJson()).replace('海滨县水利局', '海滨县<table >水利局');
    const read = await open('a.JSON', json);
    expect(facts(read)).toEqual(facts(filing));
    expect(read.body).toBe('海滨县<table >水利局');
  });
});

describe('what is inside another file is not taken for the file', () => {
  const page = withAnswers({ 'decisions.licences': 7 });

  it('a document with a workbook of ours inside', async () => {
    const parts = unzipSync(docxOf(form2021, page));
    const bytes = zipSync({ ...parts, 'word/embeddings/a.xlsx': [await ours(), { level: 0 }] });
    expect((await open('a.docx', bytes)).answers['decisions.licences']).toBe(7);
  });

  it('a workbook of ours with a document inside', async () => {
    const inside: [Uint8Array, { level: 0 }] = [docxOf(form2021, page), { level: 0 }];
    const bytes = zipSync({ ...unzipSync(await ours()), 'xl/embeddings/a.docx': inside });
    expect(facts(await open('a.xlsx', bytes))).toEqual(facts(filing));
  });
});

describe('what cannot be opened is refused with a reason', () => {
  /** As a later version of this software might draw it. */
  const later = (of: string, value: string | number): Promise<Uint8Array> => {
    const drawing: Drawing = sessionOf(filing).draw();
    const place = drawing.names.find(({ name }) => name === of)!;
    const sheets = drawing.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === place.sheet && cell.row === place.row && cell.column === place.column
          ? { ...cell, content: { value } }
          : cell,
      ),
    }));
    return writeDrawing({ ...drawing, sheets });
  };
  const tooNew = '这份工作簿由更新的版本建立，这个版本读不了。请更新后再打开。';

  it.each([
    ['an empty file', 'a.xlsx', () => '', '文件是空的。请检查文件是否完整。'],
    [
      'half a workbook',
      'a.xlsx',
      async () => (await ours()).subarray(0, -1000),
      '文件已损坏或不完整，无法打开。请重新复制或下载后再试。',
    ],
    ['a workbook of a later version', 'a.xlsx', () => later(cellNames.form, '2099'), tooNew],
    ['one with a later layout', 'a.xlsx', () => later(cellNames.version, 99), tooNew],
    [
      'one with a later layout that lost its names',
      'a.ods',
      async () => asOds(await later(cellNames.version, 99)),
      tooNew,
    ],
    [
      'one on a later form that lost its names',
      'a.ods',
      async () => asOds(await later(cellNames.form, '2099')),
      tooNew,
    ],
    [
      'answers on a later form',
      'a.json',
      () => '{"form":"2099"}',
      '“form”填的是“2099”；可用的格式有：2021、2019。这份文件由更新的版本建立，请更新后再打开。',
    ],
    [
      'a table of answers on a later form',
      'a.csv',
      () => '位置,行,列,内容,代码\n封面,报告格式,,国办公开办函〔2099〕1号,form',
      '这份表格的格式是“国办公开办函〔2099〕1号”，这个版本不认识。如果它由更新的版本建立，请更新后再打开。',
    ],
    [
      'an answers file in another encoding',
      'a.json',
      () => Buffer.from([...strToU8('{"body":"'), 0xba, 0xa3, ...strToU8('"}')]),
      '文件不是 UTF-8 编码。请另存为 UTF-8 后再试。',
    ],
    ['an answers file that is none', 'a.json', () => '[]', '内容不是答案文件；应是一组“名称: 值”。'],
    [
      'somebody else’s workbook',
      'a.xlsx',
      () => writeXlsx({ sheets: [{ name: '台账', rows: [['收件日期', 7]] }] }),
      '没有找到年度报告的表格和正文。请检查是不是选错了文件。',
    ],
  ])('%s', async (_, name, make, says) => {
    const bytes = await make();
    await expect(open(name, bytes)).rejects.toThrow(says);
  });

  it('but a page is read', async () => {
    const page = pageOf(form2021, withAnswers({ 'decisions.licences': 7 }));
    expect((await open('a.txt', page)).answers['decisions.licences']).toBe(7);
  });
});

describe('what somebody else laid out is no workbook of ours', () => {
  it('a whole report on one sheet from its corner, which has the labels of several sheets of ours', async () => {
    const lines = linesOf(filing);
    const bytes = await writeXlsx({
      sheets: plainSheetsOf(lines, filing, () => 0).map((each) => ({ ...each })),
    });
    const read = await open('年报.xlsx', bytes);
    expect([read.body, read.year, read.answers]).toMatchObject([filing.body, filing.year, statutory(filing)]);
    expect(read.page).toBeDefined();
  });
});
