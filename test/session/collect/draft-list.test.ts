import * as fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';
import { draftList } from '../../../src/collect/list/draft-list';
import { readBodyList } from '../../../src/collect/list/read-list';
import { toCell } from '../../../src/model/answers-table';
import type { DataTable, DataValue } from '../../../src/model/data-table';
import { openBodyList } from '../../../src/session/collect/open-list';

const reports = (...bodies: readonly string[]) => bodies.map((body, at) => ({ file: `${at}.docx`, body }));

const rowsOf = ({ columns, rows }: DataTable): DataValue[][] => [
  columns.map(({ head }) => head),
  ...Array.from(rows, (row) => [...row]),
];

/** Name, kind, whether it counts and why not, of each row. */
const shown = (table: DataTable): readonly string[] =>
  Array.from(table.rows, ([number, name, , kind, counts, whyNot]) =>
    [number, name, kind, counts, whyNot].join(' ').trim(),
  );

describe('a list that is begun from a folder', () => {
  it('has each body once, in the order of a county, with its kind', () => {
    const table = draftList(
      reports(
        '青岚县城关镇人民政府',
        '县水务局',
        '国家税务总局青岚县税务局',
        '青岚县水务局',
        '青岚县人民政府',
        '青岚县财政局',
        '青岚县第一中学',
        '青岚经济开发区管理委员会',
        '青岚县发展和改革局',
        '青岚县人民政府办公室',
        '',
      ),
    );
    expect(shown(table)).toEqual([
      '1 青岚县人民政府办公室 政府办公室 是',
      '2 青岚县发展和改革局 部门 是',
      '3 青岚县财政局 部门 是',
      '4 青岚县水务局 部门 是',
      '5 青岚经济开发区管理委员会 派出机构 是',
      '6 青岚县城关镇人民政府 乡镇街道 是',
      '7 国家税务总局青岚县税务局 垂直管理 否 垂直管理，在本系统内逐级汇总',
      '8 青岚县第一中学 公共企事业单位 是',
    ]);
  });

  it('has the counties of a city, and whom only a file’s name tells', () => {
    const city = reports('宿河市水务局', '宿河市财政局', '青岚县人民政府', '宿河市人民政府');
    const table = draftList([...city, { file: 'x/宿河市教育局2025年报.docx', body: '' }]);
    expect(shown(table)).toEqual([
      '1 宿河市教育局 部门 是',
      '2 宿河市财政局 部门 是',
      '3 宿河市水务局 部门 是',
      '4 青岚县人民政府 下级政府汇总 是',
    ]);
  });
});

const name = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('青岚县', '丰泽县', '宿河市', '青岚县城关镇', ''),
      fc.constantFrom('水务', '发展和改革', '税务', '教育（体育）', ''),
      fc.constantFrom('局', '委员会', '人民政府', '中心', '第1中学', '街道办事处'),
    )
    .map((parts) => parts.join('')),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('合计', '一、部门', '=1+1', '12', '国家税务总局', ' 水 务 局 '),
);

describe('a list that is begun from any folder', () => {
  it('is read back the same from a workbook and from a .csv', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 15 }), async (bodies) => {
        const table = draftList(reports(...bodies));
        const rows = rowsOf(table);
        if (rows.length === 1) return;
        const expected = readBodyList(rows);
        expect(expected.faults).toEqual([]);
        expect(expected.otherHeads).toEqual([]);
        expect(expected.bodies.map((body) => body.name)).toEqual(rows.slice(1).map(([, own]) => own));
        const xlsx = await writeXlsx({ sheets: [{ name: '名录', rows }] });
        expect(await openBodyList('名录.xlsx', xlsx)).toEqual(expected);
        const csv = writeCsv(
          rows.map((row) => row.map(toCell)),
          { bom: true },
        );
        expect(await openBodyList('名录.csv', new TextEncoder().encode(csv))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
