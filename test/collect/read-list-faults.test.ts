import { readBodyList } from '../../src/collect/list/read-list';

type Rows = Parameters<typeof readBodyList>[0];

const read = (...rows: Rows) => readBodyList(rows);
/** What is said of rows below a head, each with its row. */
const saidOf = (head: readonly string[], ...rows: Rows): readonly string[] =>
  read(head, ...rows).faults.map(({ row, says }) => `${row} ${says}`);

describe('what is wrong in a list', () => {
  it('is said by row, and what is not known counts as not said', () => {
    const head = ['机关名称', '类别', '计入汇总', '空格视为', '截止日期', '可制定规章', '信用代码'];
    expect(saidOf(head, ['青岚县水务局', '委局', '大概', '空', '1月26日', '也许', '123'])).toEqual([
      '2 “类别”写的是“委局”，应写本级政府汇总、政府办公室、部门、乡镇街道、派出机构、垂直管理、公共企事业单位；按没有填处理。',
      '2 “计入汇总”写的是“大概”，应写是或否；按没有填处理。',
      '2 “可制定规章”写的是“也许”，应写是或否；按没有填处理。',
      '2 “信用代码”写的是“123”，不是 18 位的统一社会信用代码；按没有填处理。',
      '2 “空格视为”写的是“空”，应写 0 或错误；按没有填处理。',
      '2 “截止日期”写的是“1月26日”，应写年月日，如 2026-01-26；按没有填处理。',
    ]);
  });

  it('are rows that are no bodies', () => {
    const head = ['机关名称', '电话'];
    expect(saidOf(head, ['青岚县水务局'], ['', '123'], ['一、县政府部门'], ['合计', 3], ['12'])).toEqual([
      '3 没有机关名称，这一行没有采用。',
      '4 “一、县政府部门”像是小标题、合计或备注，没有当作机关。',
      '5 “合计”像是小标题、合计或备注，没有当作机关。',
      '6 “12”不像机关的名称，这一行没有采用。',
    ]);
  });

  it('are names, aliases and codes that lead to two bodies', () => {
    const code = '11320000MB1A2B3C4D';
    const { bodies, faults } = read(
      ['机关名称', '别名', '信用代码'],
      ['青岚县水务局', '水利局、县水保局', code],
      ['青岚县财政局', '水利局', code],
      ['青岚县教育局', '县水务局'],
      ['青 岚县水务局', ''],
      ['水务局', ''],
    );
    expect(bodies.map(({ name, aliases, code: own }) => [name, aliases, own])).toEqual([
      ['青岚县水务局', ['县水保局'], ''],
      ['青岚县财政局', [], ''],
      ['青岚县教育局', [], ''],
    ]);
    expect(faults.map(({ row, says }) => `${row} ${says}`)).toEqual([
      '2 别名“水利局”也是第 3 行的别名，没有采用。',
      '2 信用代码与第 3 行相同，两行的都没有采用。',
      '3 别名“水利局”也是第 2 行的别名，没有采用。',
      '3 信用代码与第 2 行相同，两行的都没有采用。',
      '4 别名“县水务局”也是第 2 行的机关名称，没有采用。',
      '5 “青岚县水务局”与第 2 行重复，只采用第 2 行。',
      '6 “水务局”与第 2 行重复，只采用第 2 行。',
    ]);
  });

  it('are superiors that are not listed, that are the body itself, or that go in a circle', () => {
    const { bodies, faults } = read(
      ['机关名称', '主管单位'],
      ['青岚县水务局', '江淮省水利厅'],
      ['青岚县财政局', '财政局'],
      ['青岚县甲局', '青岚县乙局'],
      ['青岚县乙局', '青岚县丙局'],
      ['青岚县丙局', '青岚县甲局'],
      ['青岚县丁局', '县甲局'],
    );
    expect(bodies.map(({ superior }) => superior)).toEqual(['', '', '', '', '', '青岚县甲局']);
    expect(faults.map(({ row, says }) => `${row} ${says}`)).toEqual([
      '2 “上级”写的是“江淮省水利厅”，名录里没有这个机关；按没有填处理。',
      '3 “上级”写的是它自己，按没有填处理。',
      '4 “上级”绕成了一圈：“青岚县甲局”、“青岚县乙局”、“青岚县丙局”；这几行的上级都按没有填处理。',
    ]);
  });
});
