import { writeCsv } from 'hucre/csv';
import { writeOds, writeXlsx } from 'hucre';
import type { CellValue } from 'hucre';
import { openBodyList } from '../../../src/session/collect/open-list';
import { encodeGb18030 } from '../../support/gb18030';

const head = ['机关名称', '别名', '截止日期', '电话', '备注'];
const rows: CellValue[][] = [
  head,
  ['青岚县水务局', '水利局、水保局', new Date(Date.UTC(2026, 0, 26)), '05271234567', '=1+1'],
  ['青岚县财政局', '', '2026年1月20日', 84300001, ''],
];
const expected = [
  ['青岚县水务局', '水利局 水保局', '2026-01-26', '05271234567', '=1+1'],
  ['青岚县财政局', '', '2026-01-20', '84300001', ''],
];

const opened = async (name: string, bytes: Uint8Array) =>
  (await openBodyList(name, bytes)).bodies.map((body) => [
    body.name,
    body.aliases.join(' '),
    body.deadline,
    body.telephone,
    body.others['备注'],
  ]);

const sheets = [
  { name: '说明', rows: [['请填写第二张表']] },
  { name: '名录', rows: [['青岚县单位名录'], ...rows] },
];
const ofText = rows.map((row) => row.map((cell) => (cell instanceof Date ? '2026/1/26' : cell)));
const csv = (delimiter = ','): string => writeCsv(ofText, { delimiter });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a list of bodies is opened', () => {
  it('from an .xlsx, on the first sheet that has one', async () => {
    expect(await opened('名录.xlsx', await writeXlsx({ sheets }))).toEqual(expected);
  });

  it('from an .ods', async () => {
    expect(await opened('名录.ods', await writeOds({ sheets }))).toEqual(expected);
  });

  it.each([
    ['UTF-8', utf8(csv())],
    ['UTF-8 with a mark', utf8(`\ufeff${csv()}`)],
    ['GB18030', encodeGb18030(csv())],
    ['UTF-16 and tabs', Uint8Array.from(Buffer.from(`\ufeff${csv('\t')}`, 'utf16le'))],
    ['semicolons', utf8(csv(';'))],
    ['an apostrophe before formulas', utf8(csv().replace('=1+1', "'=1+1"))],
  ])('from a .csv in %s', async (_, bytes) => {
    expect(await opened('名录.csv', bytes)).toEqual(expected);
  });

  it('with all its rows, far below those of a report', async () => {
    const many = [head, ...Array.from({ length: 7000 }, (_, at) => [`青岚县第${at}局`])];
    const last = async (name: string, bytes: Uint8Array) => (await openBodyList(name, bytes)).bodies.at(-1);
    expect(await last('a.xlsx', await writeXlsx({ sheets: [{ name: '名录', rows: many }] }))).toMatchObject({
      row: 7001,
      name: '青岚县第6999局',
    });
    const more = [head, ...Array.from({ length: 20_000 }, (_, at) => [`青岚县第${at}局`])];
    expect(await last('a.csv', utf8(writeCsv(more)))).toMatchObject({ name: '青岚县第19999局' });
  });
});

describe('a list of bodies is refused, and what to do is said,', () => {
  it.each([
    [
      '名录.docx',
      utf8('青岚县水务局'),
      '名录应是 Excel 或 WPS 表格（.xlsx、.xls、.xlsb、.ods、.et）或 .csv 文件',
    ],
    ['名录.txt', utf8(csv()), '名录应是 Excel 或 WPS 表格'],
    ['名录.pdf', utf8('%PDF-1.7'), '名录应是 Excel 或 WPS 表格'],
    ['名录.zip', utf8('Rar!'), '是压缩包。请解压后选择其中的文件。'],
    ['名录.csv', new Uint8Array(), '文件是空的。请检查文件是否完整。'],
    ['名录.csv', utf8(' \n'), '表格是空的。请检查是不是选错了文件。'],
    ['名录.csv', utf8('甲,乙\n1,2'), '没有找到名录的表头。请在第一行写上列名'],
    ['名录.csv', utf8('机关名称\n'.repeat(200_002)), '表格超过 20 万行'],
    [
      '名录.csv',
      utf8(`机关名称\n"青岚县水务局\n${'青岚县财政局\n'.repeat(200)}`),
      '第 2 行的引号（"）没有成对',
    ],
    ['名录.xlsx', utf8('PK\u0003\u0004'), '文件已损坏或不完整，无法打开。'],
  ])('as %s', async (name, bytes, says) => {
    await expect(openBodyList(name, bytes)).rejects.toThrow(says);
  });

  it('as a workbook with more cells than can be read', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) =>
      Array.from({ length: 11 }, (_, column) =>
        column === 0 && at > 0 ? `第${at}局` : (head[column] ?? 'x'),
      ),
    );
    const bytes = await writeXlsx({ sheets: [{ name: '名录', rows: many }] });
    await expect(openBodyList('名录.xlsx', bytes)).rejects.toThrow(
      '名录的内容过多，读不了。请只留名录这一张表，删去多余的格式；有几千行的，请另存为 CSV UTF-8（.csv）后再试。',
    );
  });
});
