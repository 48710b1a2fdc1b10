import type { Snapshot } from 'excel-stand-in';
import { cellNames } from '../../src/workbook/names';
import { chartsSheet } from '../../src/model/our-sheets';
import { expectSame } from '../support/same';
import { openExcelHost } from '../support/excel-under-test';
import type { ExcelUnderTest } from '../support/excel-under-test';
import { until } from '../support/host-contract';
import { goldenFiling, sessionOf } from '../support/golden';

/** Frozen panes, page setup and charts may fail: the sheets can be filled in without them. */

const session = sessionOf(goldenFiling('2023-prefecture-city'));
const filled = session.draw();
const charts = session.draw(session.charts()).sheets.at(-1)!;
const cover = filled.sheets[0]!.name;

const windowNote = (sheets: string) =>
  `${sheets}没有设好冻结窗格和网格线，不影响填报；需要时请在“视图”中自己设置。`;

type SheetSnapshot = Snapshot & { readonly name: string };

const sheetsOf = ({ excel }: ExcelUnderTest): readonly SheetSnapshot[] =>
  excel.workbook.snapshot()['sheets'] as readonly SheetSnapshot[];

const isProtected = ({ excel }: ExcelUnderTest, sheet: string): boolean =>
  excel.workbook.sheet(sheet).protection !== undefined;

/** The third request of drawing, once the sheets can be filled in, begins when this resolves. */
const drawnButFinished = async (it: ExcelUnderTest) => {
  const release = it.excel.wire.holdAnswer(2);
  const drawing = it.host.draw(filled);
  await until(() => it.excel.workbook.sheets.length > filled.sheets.length);
  return { drawing, release };
};

const soundly = async (): Promise<ExcelUnderTest> => {
  const it = openExcelHost();
  expect(await it.host.draw(filled)).toEqual([]);
  return it;
};

it('what one sheet would not take is said, and all else is done', async () => {
  const it = openExcelHost();
  it.excel.wire.failRequest(3);
  expect(await it.host.draw(filled)).toEqual([windowNote(`“${cover}”`)]);
  const [sound, made] = [sheetsOf(await soundly()), sheetsOf(it)];
  const unlike = made.filter((sheet, index) => JSON.stringify(sheet) !== JSON.stringify(sound[index]));
  expect(unlike.map(({ name }) => name)).toEqual([cover]);
  expectSame(
    { ...unlike[0], showGridlines: false, frozen: undefined },
    { ...sound.find(({ name }) => name === cover), frozen: undefined },
  );
  expect(it.excel.workbook.active.name).toBe(cover);
});

it('what no sheet takes is not tried on each, and the pages are set up all the same', async () => {
  const it = openExcelHost();
  it.excel.workbook.behaviour.withoutFocus = 'documented';
  const { drawing, release } = await drawnButFinished(it);
  it.excel.workbook.user.openWorkbook();
  release();
  // So many are not named one by one.
  expect(await drawing).toEqual([windowNote(`有 ${filled.sheets.length} 张工作表`)]);
  expect(it.excel.wire.traffic.requests).toBeLessThanOrEqual(6);
  const sound = await soundly();
  const layoutOf = (each: ExcelUnderTest) => sheetsOf(each).map(({ name, pageLayout }) => [name, pageLayout]);
  expectSame(layoutOf(it), layoutOf(sound));
});

it('a clerk who begins to type meanwhile is waited for', async () => {
  const it = openExcelHost();
  const { drawing, release } = await drawnButFinished(it);
  it.excel.workbook.user.beginEdit();
  release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  it.excel.workbook.user.endEdit();
  expect(await drawing).toEqual([]);
  expectSame(it.excel.workbook.snapshot(), (await soundly()).excel.workbook.snapshot());
}, 30_000);

it('a report is replaced though its panes and page cannot be set', async () => {
  const { host, excel } = await soundly();
  const sheet = filled.sheets.at(-1)!;
  excel.wire.resetTraffic();
  await host.redraw(sheet);
  const { actions } = excel.wire.traffic;
  const seen = new Set<string>();
  // From the last actions of the request on, the sheet itself is there.
  for (const back of [1, 3, 5, 12, 20]) {
    excel.wire.failRequest(1, 'GeneralException', actions - back);
    for (const note of await host.redraw(sheet)) seen.add(note);
    expect(excel.workbook.sheets.filter(({ name }) => name.startsWith(sheet.name))).toHaveLength(1);
    expect(excel.workbook.sheet(sheet.name).protection).toBeDefined();
  }
  expect([...seen]).toEqual([
    `“${sheet.name}”没有设好打印页面，不影响填报；打印前请在“页面布局”中自己设置。`,
    windowNote(`“${sheet.name}”`),
  ]);
});

it('charts that cannot be drawn leave their figures, on a sheet that is protected', async () => {
  const it = await soundly();
  const drawing = { sheets: [{ ...charts, frozen: { rows: 0, columns: 0 } }], names: [] };
  it.excel.wire.resetTraffic();
  const sound = await soundly();
  sound.excel.wire.resetTraffic();
  let finishing = 0;
  const lookAndDraw = sound.excel.wire.holdAnswer(2);
  const drawn = sound.host.draw(drawing);
  await until(() => sound.excel.wire.traffic.requests === 2);
  finishing = sound.excel.wire.traffic.actions;
  lookAndDraw();
  await drawn;
  finishing = sound.excel.wire.traffic.actions - finishing;
  // Before the sheet is protected again, and shown.
  it.excel.wire.failRequest(3, 'GeneralException', finishing - 12);
  expect(await it.host.draw(drawing)).toEqual([
    `“${chartsSheet}”没有画全图表，数字都在表里；需要时请选中数字，在“插入”中自己插入图表。`,
  ]);
  expect(isProtected(it, chartsSheet)).toBe(true);
  expect(it.excel.workbook.active.name).toBe(chartsSheet);

  const silent = await soundly();
  silent.excel.wire.failRequest(3, 'GeneralException', finishing - 12);
  for (const request of [4, 5, 6, 7]) silent.excel.wire.loseRequest(request);
  expect(await silent.host.draw(drawing)).toContain(
    `“${chartsSheet}”可能没有重新保护；请在“审阅”中看一下，没有保护的请保护工作表。`,
  );
});

it('the names of cells do not fill the Name Box, and are found all the same', async () => {
  const { host, excel } = await soundly();
  expect(excel.workbook.names.filter(({ visible }) => visible)).toEqual([]);
  expect((await host.read()).get(cellNames.year)?.value).toBe(2023);
});
