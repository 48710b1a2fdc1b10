import { drawCollection } from '../../../src/collect/sheets/draw-collection';
import { county } from '../../support/collected-county';
import { linesOn, sheetNamed, valuesOn } from '../../support/drawn-values';

const drawing = drawCollection(county);
const empty = drawCollection({
  ...county,
  bodies: county.bodies.slice(0, 1).map((body) => ({ ...body, report: { ...body.report!, previous: null } })),
  files: [],
  alike: [],
  common: [],
  across: [],
});

it('分单位: a row a body, with the user’s own column, and a mark where a cell was not read', () => {
  const rows = valuesOn(drawing, '分单位');
  expect(rows[3]!.slice(0, 11)).toEqual(
    '序号 机关名称 类别 计入 状态 必须改正（处） 说明 文件 分管领导 本年制发件数 本年废止件数'.split(' '),
  );
  expect(rows[5]!.slice(0, 8)).toEqual([
    2,
    '青岚县教育局',
    '部门',
    '是',
    '待改（第2次）',
    1,
    null,
    '二轮/教育局 年报(修改).docx',
  ]);
  expect(rows[7]!.slice(3, 7)).toEqual([
    '是',
    '通过',
    0,
    '有 1 格没有读出，没有计入；用的是 2019 年的格式，没有表二的本年公开总数',
  ]);
  expect(rows[12]!.slice(3, 7)).toEqual(['否', '不计入', 0, '向市税务局报送']);
  const marked = sheetNamed(drawing, '分单位').cells.filter(({ style }) => style.fill === 'FCE4D6');
  expect(marked.map(({ row, content }) => [row, content])).toEqual([[7, { value: null }]]);
});

it('校验结果: a sign of a file name that nobody sees stands there as its number', () => {
  const bodies = county.bodies.map((each) =>
    each.report ? { ...each, report: { ...each.report, file: '教育局\u200B.docx' } } : each,
  );
  const files = valuesOn(drawCollection({ ...county, bodies }), '校验结果')
    .slice(3)
    .map((row) => row.at(-1));
  expect(new Set(files)).toEqual(new Set(['教育局[U+200B].docx']));
});

it('分单位: nothing but its name stands over what is repeated on each page, where it would be cut', () => {
  const { merges, print } = sheetNamed(drawing, '分单位');
  const crossing = merges.filter(
    ({ column, columns }) => column < print.titleColumns! && column + columns > print.titleColumns!,
  );
  expect(crossing).toEqual([]);
  expect(linesOn(drawing, '分单位')[0]).toEqual(['分单位数据']);
});

it('汇总表 is narrow enough to be read on one page of paper', () => {
  const { columnWidths, print } = sheetNamed(drawing, '汇总表');
  expect(print.onePage).toBe(true);
  // In figures of 11 points: at most so many make texts of 7 points on A4.
  expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThan(130);
});

it('校验结果: what is filled in, what it should be, by which clause, and what has become of it', () => {
  expect(valuesOn(drawing, '校验结果').slice(3, 5)).toEqual([
    [
      '青岚县教育局',
      '必须改正',
      '表三“一、本年新收”行“总计”列',
      25,
      20,
      5,
      '国办公开办函〔2021〕30号',
      '表三“一、本年新收”行：总计 25 不等于六类申请人之和 20，多 5。请核对后改为 20。',
      1,
      '未改',
      '二轮/教育局 年报(修改).docx',
    ],
    expect.arrayContaining(['表四“行政复议”', '已改']),
  ]);
  expect(linesOn(empty, '校验结果')).toContainEqual(['没有发现问题。']);
});

it('未报送: days late against the body’s own day, whom to call; others apart', () => {
  const lines = linesOn(drawing, '未报送');
  expect(lines).toContainEqual([1, '柳溪乡人民政府', '2026-01-20', 6, '王敏', '0599-6123456']);
  expect(lines).toContainEqual(['无法读取（1 个）']);
  expect(lines).toContainEqual([1, '青岚县民政局', '2026-01-24', '文件有密码，打不开；文件：民政局.doc']);
  expect(linesOn(empty, '未报送')).toContainEqual(['名录里的机关都报来了文件。']);
});

it('同比与结转: chains against last year, of each body and of those that can be compared', () => {
  const lines = linesOn(drawing, '同比与结转');
  expect(lines).toContainEqual(['合计（1 个机关）', 8, 10, 2, 0.25, 3, 1, -2, 0, 0, 0, 0, 18, 22, 21, -1]);
  expect(lines).toContainEqual([3, '青岚县水务局', 7, 0, 0, 0, '没有上年数据']);
  expect(linesOn(empty, '同比与结转')).toContainEqual(['没有上年的数据，不能比较。']);
});

it('雷同, 共性问题: passages side by side, and faults with all bodies that have them', () => {
  expect(linesOn(drawing, '雷同')).toContainEqual([
    1,
    '青岚县教育局',
    '青岚县水务局',
    '五、存在的主要问题',
    0.62,
    '一是主动公开的内容不够全面，个别栏目更新不够及时。',
    '一是主动公开的内容还不全面，个别栏目更新不够及时。',
  ]);
  expect(linesOn(drawing, '共性问题')).toContainEqual([
    1,
    '二、主动公开政府信息情况',
    '标题与规定的格式不同，应为“二、主动公开政府信息情况”。',
    3,
    '青岚县教育局、青岚县水务局、白石镇人民政府',
  ]);
  expect(linesOn(empty, '共性问题')).toContainEqual(['没有发现。']);
});

it('与汇总报告核对: 200 cells, and nothing said of one that was not read', () => {
  const lines = linesOn(drawing, '与汇总报告核对');
  expect(lines).toContainEqual(['比较了 199 格，不同的有 17 格。']);
  expect(lines).toContainEqual([12, '表三“一、本年新收”行“商业企业”列', 4, 5, -1]);
  expect(lines).toContainEqual([
    10,
    '表二“行政事业性收费”行“本年收费金额（单位：万元）”列',
    0.3,
    '报告中的这一格没有读出',
  ]);
});

it('文件台账: one outcome a file; a text that no cell can hold is cut with a word', () => {
  const rows = valuesOn(drawing, '文件台账').slice(3);
  expect(rows).toHaveLength(county.files.length);
  expect(rows.map((row) => row[2])).toEqual(['采用', '被后来的替代', '无法读取', '待确认', '不是报告']);
  expect(rows[3]![4]).toBe('可能是：青岚经济开发区管委会、青岚县高新区管委会');
  const [, file, , , says] = rows[4]!;
  expect(file).toBe('=HYPERLINK("x")_x0041_[U+0001].xlsx');
  expect(String(says)).toHaveLength(32_767);
  expect(String(says).endsWith('很……（太长，后面的没有列出）')).toBe(true);
});

it('图表: the bodies with most requests, and what became of requests', () => {
  const { charts = [] } = sheetNamed(drawing, '图表');
  expect(charts.map(({ description }) => description)).toEqual([
    expect.stringContaining('青岚县教育局 20 件，青岚县人民政府办公室 10 件'),
    expect.stringContaining('自然人 33 件，商业企业 5 件'),
    expect.stringContaining('予以公开 32 件，部分公开 0 件，不予公开 5 件'),
  ]);
});
