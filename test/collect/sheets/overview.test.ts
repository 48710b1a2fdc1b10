import { drawCollection } from '../../../src/collect/sheets/draw-collection';
import type { Collection } from '../../../src/collect/collection';
import { county } from '../../support/collected-county';
import { linesOn, valuesOn } from '../../support/drawn-values';

const drawing = drawCollection(county);
const overview = (collection: Collection) => linesOn(drawCollection(collection), '概览');

it('has a sheet for each question, and none on an area report where there is none', () => {
  const names =
    '概览 汇总表 分类汇总 分单位 校验结果 未报送 同比与结转 雷同 共性问题 与汇总报告核对 文件台账 图表';
  expect(drawing.sheets.map(({ name }) => name)).toEqual(names.split(' '));
  const { areaReport, ...without } = county;
  expect(areaReport).toBeDefined();
  expect(drawCollection(without).sheets.map(({ name }) => name)).toEqual(
    names.split(' ').filter((name) => name !== '与汇总报告核对'),
  );
});

it('says first who has reported, what goes back, how far the sums can be trusted, and what to do', () => {
  expect(linesOn(drawing, '概览').slice(2, 8)).toEqual([
    ['一、先看这里'],
    [
      '报送',
      '名录共有 9 个机关，其中 1 个不计入汇总。要汇总的 8 个机关，收到能用的报告 4 份，还差 4 份（未报送 1 个、无法读取 1 个、年度不符 1 个、待确认 1 个）。',
    ],
    [
      '退回',
      '有必须改正的错误、要改正后重新报送的 1 个，要说明情况的 1 个。5 份退回意见和通知已经写好，在“退回意见”文件夹里。',
    ],
    [
      '改正',
      '1 个机关重新报送过。对照各自的上一次，已改 1 处，未改 1 处，新增 1 处；只算这些机关，要说明的和提示也算在内。',
    ],
    [
      '合计',
      '合计还会变，先不要对外公布：4 个机关的报告还没有；1 个机关有必须改正的错误；1 个机关有数字要说明；1 个机关有的格没有计入。',
    ],
    [
      '接下来',
      '1. 改好名录里的 1 处（在本表最后）；\n2. 在“对应关系.csv”（同汇总结果在一起）里写明 1 个待确认的机关用哪个文件；\n3. 把“退回意见”发给 5 个机关（未报送 1 个、无法读取 1 个、年度不符 1 个、待改 1 个、需说明 1 个）；\n4. 给未报送的 1 个机关打电话催报；\n5. 收到的报告放进原来放报告的文件夹，再汇总一次。',
    ],
  ]);
  const passed = county.bodies.filter(({ state, report }) => state === 'passed' && report!.lost.length === 0);
  const clean = overview({ ...county, bodies: passed, list: { ...county.list, faults: [] } });
  expect(clean.slice(3, 7)).toEqual([
    ['报送', '名录共有 1 个机关，报告都收到了。'],
    ['退回', '收到的报告没有要退回的。'],
    ['合计', '要汇总的机关都已计入，没有必须改正或要说明的问题。'],
    ['接下来', '打开“本级政府.xlsx”，里面已经填好合计，接着写本级的报告。'],
  ]);
});

it('asks to check a sum that has grown many times', () => {
  const bodies = county.bodies.map((each) =>
    each.report?.previous
      ? { ...each, report: { ...each.report, figures: { ...each.report.figures, 'fees.amount': 40000 } } }
      : each,
  );
  expect(overview({ ...county, bodies })).toContainEqual(
    expect.arrayContaining([
      '行政事业性收费',
      '1 个机关：上年 0，本年 40000，相差很大，主要是青岚县人民政府办公室（上年 0，本年 40000），请核对',
    ]),
  );
});

it('says in which state each body is and what to do, and the states add up to the list', () => {
  expect(linesOn(drawing, '概览')).toEqual(
    expect.arrayContaining([
      ['未报送', 1, '柳溪乡人民政府', '请催报，联系人和电话看“未报送”。'],
      ['无法读取', 1, '青岚县民政局', '请发退回意见，由机关重新报送，原因看“未报送”。'],
      ['年度不符', 1, '青岚县财政局', '请发退回意见，由机关报送 2025 年度的。'],
      ['待确认', 1, '青岚经济开发区管委会', '请在“对应关系.csv”中写明。'],
      ['待改', 1, '青岚县教育局', '请发退回意见，改正后重新报送。'],
      ['通过', 2, '青岚县人民政府办公室、白石镇人民政府', '不用处理。'],
      ['名录共有', 9],
    ]),
  );
});

it('says how many bodies are counted, how many of them have errors, and what the total is without them', () => {
  expect(linesOn(drawing, '概览')).toContainEqual([
    '计入 4 个机关，其中 1 个有必须改正的错误；剔除后，本年新收申请的总计减少 20 件（从 38 件减为 18 件）。',
  ]);
});

it('turns that round where only reports without errors are counted', () => {
  const lines = overview({ ...county, onlyClean: true });
  expect(lines).toContainEqual(['计入 3 个机关，都没有必须改正的错误。']);
  expect(lines).toContainEqual(['按要求没有计入有错误的 1 个机关；计入后，本年新收申请的总计增加 20 件。']);
});

it('shows sums, what of them rests on reports with errors, and last year', () => {
  expect(linesOn(drawing, '概览')).toEqual(
    expect.arrayContaining([
      ['本年新收的申请', '件', 38, 20, 18, '1 个机关：上年 8，本年 10'],
      ['行政事业性收费', '万元', 0.3, 0.1, 0.2, '1 个机关：上年 0，本年 0'],
      ['本年办结的申请', '件', 37, '—', '—', '1 个机关：上年 0，本年 9'],
      ['“—”：由太多项相加得出，这里没有另算。'],
      ['行政复议案件', '件', 2, 0, 2, '1 个机关：上年 0，本年 0'],
    ]),
  );
});

it('adds a wrong total up with last year’s as the sums are: of its parts', () => {
  const bodies = county.bodies.map((each) =>
    each.body.name === '青岚县教育局'
      ? { ...each, report: { ...each.report!, previous: each.report!.figures } }
      : each,
  );
  const lines = overview({ ...county, bodies });
  expect(lines).toContainEqual(['本年新收的申请', '件', 38, 20, 18, '2 个机关：上年 28，本年 30']);
  expect(linesOn(drawCollection({ ...county, bodies }), '同比与结转')).toContainEqual(
    expect.arrayContaining(['合计（2 个机关）', 28, 30, 2]),
  );
});

it('tells bodies with errors that do not count from those whose letters are to be sent', () => {
  const bodies = county.bodies.map((each) =>
    each.state === 'notCounted' ? { ...each, summary: { error: 2, note: 0, hint: 0 } } : each,
  );
  const lines = overview({ ...county, bodies });
  expect(lines).toContainEqual(
    expect.arrayContaining([
      '不计入',
      '不发退回意见；国家税务总局青岚县税务局有必须改正的错误，看“校验结果”。',
    ]),
  );
  expect(lines).toContainEqual(
    expect.arrayContaining([
      '校验结果',
      '3 处必须改正（2 个机关，其中 1 个不计入汇总），1 处需要说明，1 处提示。',
    ]),
  );
});

it('leads to what has to be looked at, and to faults of the list', () => {
  expect(linesOn(drawing, '概览')).toEqual(
    expect.arrayContaining([
      ['校验结果', '1 处必须改正（1 个机关），1 处需要说明，1 处提示。', expect.stringContaining('逐处')],
      [
        '未报送',
        '1 个机关没有报来，另有无法读取 1 个、年度不符 1 个、待确认 1 个。',
        expect.stringContaining('催报'),
      ],
      ['文件台账', '5 个文件，1 个文件无法读取，1 个文件待确认。', expect.stringContaining('每个文件')],
      ['第 9 行：“机关名称”与第 4 行相同，请删去一行。'],
    ]),
  );
});

it('chases nobody where all have sent something, and says how many do not follow on last year', () => {
  const { carriedIn } = county.form.concerns.flows.at(-1)!;
  const bodies = county.bodies
    .filter(({ state }) => state !== 'missing')
    .map((each) =>
      each.report?.previous
        ? { ...each, report: { ...each.report, figures: { ...each.report.figures, [carriedIn]: 77 } } }
        : each,
    );
  const lines = overview({ ...county, bodies });
  expect(lines.flat().join('\n')).not.toContain('打电话催报');
  expect(lines).toContainEqual([
    '未报送',
    '没有未报送的；有无法读取 1 个、年度不符 1 个、待确认 1 个。',
    '催报用：迟了几天、联系人和电话。',
  ]);
  expect(lines).toContainEqual(
    expect.arrayContaining(['同比与结转', '1 个机关有上年的数据，其中 1 个与上年接不上，标红。']),
  );
});

it('has values in place of formulas where there are too many bodies, and no sheet with all their figures', () => {
  const [first] = county.bodies;
  const many = drawCollection({ ...county, bodies: Array.from({ length: 5001 }, () => first!) });
  expect(many.sheets.map(({ name }) => name)).not.toContain('分单位');
  const formulas = many.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : [])),
  );
  expect(formulas.filter((formula) => formula.includes('分单位'))).toEqual([]);
  expect(valuesOn(many, '汇总表').flat()).toContain(10 * 5001);
});
