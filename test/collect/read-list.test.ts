import { readBodyList } from '../../src/collect/list/read-list';
import type { ListedBody } from '../../src/collect/listed-body';

type Rows = Parameters<typeof readBodyList>[0];

const read = (...rows: Rows) => readBodyList(rows);
const names = (...rows: Rows): readonly string[] => read(...rows).bodies.map(({ name }) => name);
/** One part of the only body of a list. */
const partOf = <Key extends keyof ListedBody>(key: Key, head: string, cell: string | number | boolean) =>
  read(['机关名称', head], ['青岚县水务局', cell]).bodies[0]![key];

describe('a list of bodies', () => {
  it('is read with all that it says, whatever columns of the user’s own stand between', () => {
    const { bodies, otherHeads, faults } = read(
      ['青岚县政府信息公开单位名录', null, null],
      [null, null],
      [
        '序号',
        '机关名称',
        '别名（曾用名）',
        '类别',
        '计入汇总',
        '不计入原因',
        '上级',
        '信用代码',
        '可制定规章',
        '空格视为',
        '截止日期',
        '联系人',
        '电话',
        '上年对应机关',
        '备注',
        '备注',
      ],
      [
        1,
        '青岚县水务局',
        '水利局、县水利水电局',
        '部门',
        '是',
        '',
        '',
        '11320000mb1a2b3c4d',
        '否',
        0,
        '2026年1月20日',
        '张三',
        '0527-1234567',
        '水利局；水保局',
        '无',
        '急',
      ],
      [],
      [2, '青岚县水文站', '', '派出机构', '否', '由县水务局汇总', '县水务局'],
    );
    expect(faults).toEqual([]);
    expect(otherHeads).toEqual(['备注', '备注（2）']);
    expect(bodies[0]).toEqual({
      row: 4,
      name: '青岚县水务局',
      aliases: ['水利局', '县水利水电局'],
      kind: 'department',
      counts: true,
      whyNot: '',
      superior: '',
      code: '11320000MB1A2B3C4D',
      makesRegulations: false,
      blanks: 'zero',
      deadline: '2026-01-20',
      contact: '张三',
      telephone: '0527-1234567',
      formerly: ['水利局', '水保局'],
      others: { 备注: '无', '备注（2）': '急' },
    });
    expect(bodies[1]).toMatchObject({
      row: 6,
      kind: 'branch',
      counts: false,
      whyNot: '由县水务局汇总',
      superior: '青岚县水务局',
      blanks: 'error',
    });
  });

  it.each([
    '机关名称',
    ' 机 关 名 称 ',
    '单位名称*',
    '机关',
    '单位',
    '填报单位（盖章）',
    '部门',
    '单位全称：',
  ])('has its names under “%s”', (head) => {
    expect(names([head], ['青岚县水务局'], ['青岚县财政局'])).toEqual(['青岚县水务局', '青岚县财政局']);
  });

  it('takes the better of two columns, and keeps the other', () => {
    const { bodies, otherHeads } = read(
      ['部门', '单位名称', '简称', '曾用名'],
      ['农口', '青岚县水务局', '水务', '水利局'],
    );
    expect([bodies[0]!.name, bodies[0]!.aliases, otherHeads]).toEqual([
      '青岚县水务局',
      ['水务', '水利局'],
      ['部门'],
    ]);
  });

  it('is refused where no column has names, or there are none', () => {
    expect(() => read(['姓名', '电话'], ['张三', 1])).toThrow(
      '没有找到名录的表头。请在第一行写上列名，其中要有“机关名称”一列，每个机关一行，再试。',
    );
    expect(() => read(['机关名称'], [' '])).toThrow(
      '名录里没有机关。请在“机关名称”下面每行写一个机关，再试。',
    );
    expect(() => readBodyList(Array.from({ length: 100_002 }, () => ['机关名称']))).toThrow(
      '名录超过 10 万行',
    );
  });
});

describe('a cell of the list', () => {
  it.each([
    ['2026-01-26', '2026-01-26'],
    ['2026/1/26', '2026-01-26'],
    ['2026.1.26', '2026-01-26'],
    ['２０２６年１月２６日前', '2026-01-26'],
    ['2026年1月26日17时前', '2026-01-26'],
    ['2026-01-26 17:00', '2026-01-26'],
    ['二〇二六年一月二十六日', '2026-01-26'],
    ['20260126', '2026-01-26'],
    [46048, '2026-01-26'],
    ['46048', '2026-01-26'],
    [46048.75, '2026-01-26'],
    ['', ''],
    ['1月26日', ''],
    ['2026-02-30', ''],
    ['月底', ''],
    [12345, ''],
  ])('%p is the day %p', (cell, day) => {
    expect(partOf('deadline', '截止日期', cell)).toBe(day);
  });

  it.each([
    ['是', true],
    [true, true],
    ['√', true],
    [1, true],
    ['Ｙ', true],
    ['计入', true],
    ['否', false],
    [false, false],
    ['×', false],
    [0, false],
    ['不计入', false],
  ])('%p says whether it counts: %p', (cell, counts) => {
    expect(partOf('counts', '是否计入汇总', cell)).toBe(counts);
  });

  it.each([
    [0, 'zero'],
    ['0', 'zero'],
    ['视为0', 'zero'],
    ['零', 'zero'],
    ['错误', 'error'],
    ['', 'error'],
  ])('%p is how blanks are taken: %p', (cell, blanks) => {
    expect(partOf('blanks', '空格视为', cell)).toBe(blanks);
  });

  it.each([
    [
      '甲局、乙局，丙局,丁局;戊局；己局/庚局\n辛局',
      ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局'],
    ],
    ['发改局（粮食局、物价局）、经发局', ['发改局（粮食局、物价局）', '经发局']],
    [' 、', []],
  ])('%p has the aliases %p', (cell, aliases) => {
    expect(partOf('aliases', '别名', cell)).toEqual(aliases);
  });

  it.each([
    ['乡镇街道', 'township'],
    ['下级政府汇总', 'area'],
    ['vertical', 'vertical'],
    ['', 'department'],
  ])('%p is the kind %p', (cell, kind) => {
    expect(partOf('kind', '类别', cell)).toBe(kind);
  });

  it('that is missing leaves the kind to the name, and a vertical body out of the sums', () => {
    const { bodies } = read(['机关名称'], ['青岚县城关镇人民政府'], ['国家税务总局青岚县税务局']);
    expect(bodies.map(({ kind, counts, whyNot }) => [kind, counts, whyNot])).toEqual([
      ['township', true, ''],
      ['vertical', false, '垂直管理，在本系统内逐级汇总'],
    ]);
    const counted = read(['机关名称', '计入汇总'], ['国家税务总局青岚县税务局', '是']);
    expect(counted.bodies[0]).toMatchObject({ counts: true, whyNot: '' });
  });
});
