import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile } from '../support/answers-file';
import { bombOf, pack, zipOf } from '../support/zip-files';
import type { Packed } from '../support/zip-files';

const folder: Folder = useFolder();
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
const tooLarge = '文件解压后过大，不像年度报告，已停止读取。请检查文件来源。';

const sheet = 'xl/worksheets/sheet1.xml';
let whole: readonly Packed[];
let others: readonly Packed[];

/** A workbook of ours whose first sheet is something else. */
const withSheet = (...files: readonly Packed[]): readonly Packed[] => [...others, ...files];

beforeAll(() => {
  const file = folder.at('good.xlsx');
  gouji('new', file, '--answers', folder.write('answers.json', answersFile()));
  whole = Object.entries(unzipSync(folder.read('good.xlsx'))).map(([name, content]) => pack(name, content));
  others = whole.filter(({ name }) => name !== sheet);
});

/** 10 MB that unpack to 10 GB, where a 32-bit size can say no more than 4 GB. */
const bomb = bombOf(sheet, 160);
const truthful = { ...bombOf(sheet, 60) };

/** A file with nothing in it. */
const nothing = pack('', new Uint8Array());

const spreadsheet = strToU8('application/vnd.oasis.opendocument.spreadsheet');
/** Says at the beginning of an .ods what it is, and is not compressed. */
const mimetype = { ...pack('mimetype', spreadsheet), packed: deflateRawSync(spreadsheet, { level: 0 }) };

const cases: readonly (readonly [name: string, make: () => Uint8Array, says: string])[] = [
  [
    'honest',
    () => zipOf(withSheet(truthful, { ...truthful, name: 'a' }, { ...truthful, name: 'b' })),
    tooLarge,
  ],
  ['declared-0', () => zipOf(withSheet({ ...bomb, unpacked: 0 })), damaged],
  ['declared-small', () => zipOf(withSheet({ ...bomb, unpacked: 5000 })), damaged],
  [
    'sizes-left-to-the-header',
    () => zipOf(withSheet({ ...bomb, unpacked: 0, sizesFollow: true, inDirectory: { packed: 0 } })),
    damaged,
  ],
  ['64-bit-size', () => zipOf(withSheet({ ...bomb, unpacked: 0xffffffff })), tooLarge],
  // The end of the directory counts twice, and readers differ in which count they believe.
  ['counted-twice', () => zipOf([truthful, ...others], 1), tooLarge],
  ['counted-none', () => zipOf([truthful, ...others], 0), tooLarge],
  ['ods-counted-none', () => zipOf([mimetype, bombOf('content.xml', 60)], 0), tooLarge],
  [
    'many-files',
    () =>
      zipOf(withSheet(...Array.from({ length: 60_000 }, (_, index) => ({ ...nothing, name: `${index}` })))),
    tooLarge,
  ],
];

it('refuses what would fill the memory, within bounded memory and time', () => {
  for (const [name, make] of cases) folder.write(name, make());
  expect(folder.read('declared-0').length).toBeGreaterThan(10_000_000);
  const files = cases.map(([name]) => folder.at(name));
  const { code, stderr, stdout, usage } = gouji('check', ...files, folder.at('good.xlsx'));
  expect(stderr.split('\n')).toEqual([...cases.map(([name, , says]) => `${folder.at(name)}：${says}`), '']);
  expect(stdout).toContain('✓ 没有必须改正的问题');
  expect(code).toBe(2);
  expect(usage?.peak).toBeLessThan(300);
  expect(usage?.seconds).toBeLessThan(10);
});

it('reads no cell so far out that all those before it would have to be made up', () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
  );
  const xml = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  // The sheet 报告, which is not read back.
  const report = pack('xl/worksheets/sheet10.xml', Buffer.from(xml));
  const file = folder.write('far.xlsx', zipOf([...whole.filter(({ name }) => name !== report.name), report]));
  const { code, stderr, usage } = gouji('check', file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(usage?.peak).toBeLessThan(300);
});

it('refuses a file that is too large before it reads it', () => {
  const workbook = folder.write('large.xlsx', Buffer.alloc(40_000_000, 'PK'));
  const answers = folder.write('large.json', Buffer.alloc(50_000_000, '[{"a":'));
  const { stderr, usage } = gouji('check', workbook, answers);
  const says =
    '文件超过 32 MB，不像年度报告，没有读取。请检查是不是选错了文件；网页里图片太多的，请复制报告全文，存成 .txt 文件或粘贴导入。';
  expect(stderr).toBe(`${workbook}：${says}\n${answers}：${says}\n`);
  expect(usage?.peak).toBeLessThan(110);
});
