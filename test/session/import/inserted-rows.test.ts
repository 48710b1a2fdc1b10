import { writeOds } from 'hucre/ods';
import { openXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../../src/files/named-cells';
import { forms } from '../../../src/forms/index';
import type { CellRead, PlainSheet } from '../../../src/model/drawing';
import { readByNames } from '../../../src/session/import/read-our-workbook';
import { unreadWords } from '../../../src/session/import/import-words';
import { openReport } from '../../../src/session/import/open-report';
import { asWorkbook } from '../../../src/web/as-workbook';
import { thisYear } from '../../support/filing-fixture';
import { goldenFiling, sessionOf } from '../../support/golden';

const filing = goldenFiling('2022-investment-zone');
const second = '二是部分栏目更新不够及时。';
const [five, one] = ['五、问题改进', '一、总体情况'];

interface Sheet {
  readonly name: string;
  readonly rows: CellRead['value'][][];
}

/** A workbook of ours as other formats have it: values alone. */
const valuesOf = (): readonly Sheet[] =>
  sessionOf(filing)
    .draw()
    .sheets.map(({ name, cells, print: { area } }) => {
      const rows = Array.from({ length: area.rows }, () => Array<CellRead['value']>(area.columns).fill(null));
      for (const { row, column, content } of cells)
        rows[row]![column] = 'formula' in content ? content.result : content.value;
      return { name, rows };
    });

const rowOf = (rows: PlainSheet['rows'], text: string): number =>
  rows.findIndex((row) => String(row[0]).includes(text));

/** Puts a row in above, or below, the row that has a text. */
const withRow = (name: string, text: string, below: 0 | 1, words: string | null): Promise<Uint8Array> => {
  const sheets = valuesOf();
  const { rows } = sheets.find((sheet) => sheet.name === name)!;
  rows.splice(rowOf(rows, text) + below, 0, [words]);
  return writeOds({ sheets: sheets.map((sheet) => ({ ...sheet })) });
};

const opened = async (bytes: Uint8Array) => {
  const workbook = await asWorkbook(bytes, '年报.ods', thisYear);
  return workbook && readByNames(await readNamedCells(workbook), forms);
};

const textOf = (slot: string): string => filing.texts[slot]!;

it.each([
  [five, 'problems'],
  [one, 'supervision'],
])('a row put in above the last text of %s leaves it where it is read', async (name, slot) => {
  const bytes = await withRow(name, textOf(slot), 0, null);
  expect((await openReport('年报.ods', bytes, forms)).filing.texts[slot]).toBe(textOf(slot));
  expect((await opened(bytes))?.texts[slot]).toBe(textOf(slot));
});

it.each([
  [five, 'problems'],
  [one, 'management'],
])(
  'a second paragraph below a text of %s is read with it, and no sheet is drawn over it',
  async (name, slot) => {
    const bytes = await withRow(name, textOf(slot), 1, second);
    const { filing: read, unread } = await openReport('年报.ods', bytes, forms);
    expect(read.texts[slot]).toBe(`${textOf(slot)}\n${second}`);
    expect({ unread, cells: read.unread }).toEqual({ unread: [], cells: [] });
    expect(await opened(bytes)).toBeUndefined();
  },
);

it('what the clerk has written beside our cells stays', async () => {
  const sheets = valuesOf();
  sheets.find(({ name }) => name === '三、依申请公开')!.rows.push([null], ['另有3件电话咨询']);
  const bytes = await writeOds({ sheets: sheets.map((sheet) => ({ ...sheet })) });
  const workbook = await openXlsx((await asWorkbook(bytes, '年报.ods', thisYear))!);
  const { rows } = workbook.sheets.find(({ name }) => name === '三、依申请公开')!;
  expect(rows.at(-1)?.[0]).toBe('另有3件电话咨询');
  expect((await opened(bytes))?.answers).toMatchObject(filing.answers);
});

it('kinds between which a row was put in are said to be unread, wherever the report is used', async () => {
  const bytes = await withRow(one, textOf('disclosure.kind2'), 0, null);
  const { filing: read, unread } = await openReport('年报.ods', bytes, forms);
  const said = '没有找到它所在的单元格，里面写的没有读出。请对照原文件补上。';
  expect(read.texts['disclosure.kind1']).toBeUndefined();
  expect(unread.map(unreadWords)).toEqual([`自定的栏目名称。${said}`]);
  const { checked, missing } = sessionOf(read).examine();
  expect(checked.findings.map(({ message }) => message)).toContain(`自定的栏目名称：${said}`);
  expect(missing[0]?.message).toContain('的内容读不出');
});

it('a text that is not found is not said to be unwritten', () => {
  const { management, ...texts } = filing.texts;
  const lost = {
    ...filing,
    texts,
    unread: [{ field: 'management', row: '“管理”的文字', reason: '没有找到。' }],
  };
  const { checked, missing } = sessionOf(lost).examine();
  expect(management).not.toBe('');
  expect(missing.map(({ at, message }) => [at, message])).toEqual([
    ['management', '“管理”的文字的内容读不出'],
  ]);
  expect(checked.findings).toContainEqual(
    expect.objectContaining({ at: 'management', because: [], message: '“管理”的文字：没有找到。' }),
  );
});
