import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { addressOf } from '../../src/model/address';
import type { HostFault } from '../../src/model/host-fault';
import { forms } from '../../src/forms/index';
import { readFiling } from '../../src/workbook/read';
import { answerName } from '../../src/workbook/names';
import { openExcel } from '../support/excel';
import { expectSame } from '../support/same';
import { openExcelHost } from '../support/excel-under-test';
import { blankFiling, goldenFiling, sessionOf } from '../support/golden';

/** What an Excel can be found in, and what the host makes of it. */

const filled = sessionOf(goldenFiling('2023-prefecture-city')).draw();
const blank = sessionOf(blankFiling()).draw();
const granted = answerName('requests.granted.person');

const drawn = async (drawing = filled) => {
  const it = openExcelHost();
  await it.host.draw(drawing);
  return it;
};

const answersIn = async (host: ExcelHost) => {
  const filing = readFiling(await host.read(), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (fault: unknown) => (fault as HostFault).message,
  );

it.each(['1.1', '1.8'])('an Excel with ExcelApi %s is told to be too old', (excelApi) => {
  expect(() => new ExcelHost(openExcel({ excelApi }))).toThrow(
    '这个 Excel 版本太旧，或缺少组件。需要 Excel 2021 或更新的版本（含 Microsoft 365、网页版）；Windows 上还要装有 Microsoft Edge WebView2。请联系信息技术人员升级 Excel，或安装 WebView2；也可以改用浏览器版。',
  );
});

it('everything works with ExcelApi 1.9, the least that is asked for', async () => {
  const excel = openExcel({ excelApi: '1.9' });
  const host = new ExcelHost(excel);
  await host.draw(blank);
  const cells = await host.read();
  await host.write([{ name: granted, before: cells.get(granted)!, value: 4, isText: false }]);
  await host.redraw(filled.sheets.at(-1)!);
  await host.reveal(granted);
  const { sheet, row, column } = cells.get(granted)!;
  expect(excel.workbook.selection).toMatchObject({ sheet: { name: sheet }, area: { row, column } });
  await host.revealSheet('报告');
  expect(excel.workbook.selection.sheet.name).toBe('报告');
  const stop = await host.watch({ edited: () => undefined, failed: () => undefined });
  await stop();
  expect((await answersIn(host)).answers['requests.granted.person']).toBe(4);
});

it('a sheet of the clerk’s that is called after an old one of ours stays, also when replacing fails', async () => {
  const { host, excel } = await drawn();
  excel.workbook.user.addSheet('报告（旧）');
  excel.workbook.user.type('报告（旧）', 'A1', '去年的留底');
  await host.redraw(filled.sheets.at(-1)!);
  excel.wire.failRequest(1, 'GeneralException', 2);
  expect(await messageOf(host.redraw(blank.sheets.at(-1)!))).not.toBe('');
  expect(excel.workbook.value('报告（旧）', 'A1')).toBe('去年的留底');
  expect(excel.workbook.sheets.filter(({ name }) => name.startsWith('报告'))).toHaveLength(2);
});

it('tables can be made again once all of them were deleted', async () => {
  const { host, excel } = await drawn();
  excel.workbook.user.addSheet('台账');
  for (const { name } of blank.sheets) excel.workbook.user.deleteSheet(name);
  expect(readFiling(await host.read(), forms)).toBe('not-ours');
  await host.draw(filled);
  expect((await answersIn(host)).body).not.toBe('');
  expect(excel.workbook.names.filter(({ formula }) => formula.includes('#REF!'))).toEqual([]);
});

it('a workbook whose structure is protected is left as it is', async () => {
  const { host, excel } = openExcelHost();
  excel.workbook.structureProtected = true;
  const before = excel.workbook.snapshot();
  expect(await messageOf(host.draw(blank))).toBe(
    '工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
  );
  expect(excel.workbook.snapshot()).toEqual(before);
});

it('a read-only workbook is left as it is', async () => {
  const { host, excel } = openExcelHost();
  excel.workbook.readOnly = true;
  expect(await messageOf(host.draw(blank))).toBe('工作簿是只读的，不能改动。请另存一份，再试一次。');
  expect(excel.workbook.sheets).toHaveLength(1);
});

it('says that a cell is being edited', async () => {
  const { host, excel } = await drawn();
  excel.workbook.user.beginEdit();
  expect(await messageOf(host.read())).toBe('正在编辑单元格。请先按回车键完成输入，再试一次。');
  excel.workbook.user.endEdit();
  await expect(host.read()).resolves.toBeDefined();
});

it('reads on when a sheet was renamed, in one request from the second time', async () => {
  const { host, excel } = await drawn();
  excel.workbook.user.renameSheet('三、依申请公开', '表三');
  expect((await answersIn(host)).answers['requests.granted.person']).toBe(1175);
  excel.wire.resetTraffic();
  expect((await answersIn(host)).answers['requests.granted.total']).toBe(1191);
  expect(excel.wire.traffic.requests).toBe(1);
  await expect(host.reveal(granted)).resolves.toBeUndefined();
});

it.each([
  ['rows', '5:6'],
  ['columns', 'D:D'],
])('reads on when %s were inserted', async (_what, lines) => {
  const { host, excel } = await drawn();
  excel.workbook.sheet('三、依申请公开').protection = undefined;
  excel.workbook.user.insert('三、依申请公开', lines);
  const given = goldenFiling('2023-prefecture-city');
  expect((await answersIn(host)).answers).toMatchObject(given.answers);
});

it('names the cells of a sheet that was deleted, and does not take them for blank', async () => {
  const { host, excel } = await drawn();
  excel.workbook.user.deleteSheet('四、复议诉讼');
  const filing = await answersIn(host);
  expect(
    sessionOf(filing)
      .check()
      .findings.map(({ message }) => message),
  ).toContain(
    '表四“行政复议·结果维持”列：找不到这个单元格，可能被删除、剪切或覆盖了。请点“恢复表格格式”；没有这个按钮或恢复不了的，请撤销，或重新建表后填写。',
  );
});

it.each(['Hidden', 'VeryHidden'] as const)(
  'replaces a report that is %s by one to be seen',
  async (hidden) => {
    const { host, excel } = await drawn();
    excel.workbook.user.hideSheet('报告', hidden);
    expect(await host.redraw(filled.sheets.at(-1)!)).toEqual([]);
    expect(excel.workbook.sheet('报告').visibility).toBe('Visible');
    expect(excel.workbook.sheets).toHaveLength(filled.sheets.length + 1);
  },
);

it('draws with a chart sheet in front, and beside one that has a name of ours', async () => {
  const { host, excel } = openExcelHost();
  excel.workbook.user.addChartSheet('走势');
  await host.draw(filled);
  expect(excel.workbook.active.name).toBe('封面');
  const other = openExcelHost();
  other.excel.workbook.user.addChartSheet('报告');
  const before = other.excel.workbook.snapshot();
  expect(await messageOf(other.host.draw(filled))).toBe('工作簿里已经有同名的工作表。（报告）');
  expectSame(other.excel.workbook.snapshot(), before);
});

it('reads and writes a hidden sheet, and says how to show it when it is to be gone to', async () => {
  const { host, excel } = await drawn();
  const cell = (await host.read()).get(granted)!;
  excel.workbook.user.hideSheet(cell.sheet);
  excel.wire.resetTraffic();
  expect(await messageOf(host.reveal(granted))).toBe(
    `要看的单元格在隐藏的“${cell.sheet}”表里。请右键单击任一工作表标签，选“取消隐藏”，再试一次。`,
  );
  expect(excel.wire.traffic.requests).toBe(1);
  await host.write([{ name: granted, before: cell, value: 4, isText: false }]);
  expect((await answersIn(host)).answers['requests.granted.person']).toBe(4);
});

it('shows a sheet that only a program can show, or says why not', async () => {
  const { host, excel } = await drawn();
  const { sheet } = (await host.read()).get(granted)!;
  excel.workbook.user.hideSheet(sheet, 'VeryHidden');
  excel.workbook.structureProtected = true;
  expect(await messageOf(host.reveal(granted))).toBe(
    `要看的单元格在深度隐藏的“${sheet}”表里，没能显示出来。请在“审阅”中取消“保护工作簿”，再试一次。`,
  );
  excel.workbook.structureProtected = false;
  await host.reveal(granted);
  expect(excel.workbook.active.name).toBe(sheet);
});

it('says that a row to be gone to is filtered away, in one request', async () => {
  const { host, excel } = await drawn();
  const { sheet, row } = (await host.read()).get(granted)!;
  excel.workbook.sheet(sheet).protection = undefined;
  excel.workbook.user.filterRows(sheet, `${row + 1}:${row + 1}`);
  excel.wire.resetTraffic();
  expect(await messageOf(host.reveal(granted))).toBe(
    '要看的单元格所在的行或列隐藏着，可能是筛选造成的。请在“数据”中清除筛选，或取消隐藏，再试一次。',
  );
  expect(excel.wire.traffic.requests).toBe(1);
});

it('works totals out where Excel leaves that to F9', async () => {
  const { host, excel, type } = await drawn(blank);
  excel.workbook.calculation.mode = 'Manual';
  await type(granted, '7');
  const { sheet, row, column } = (await host.read()).get(answerName('requests.granted.total'))!;
  expect(excel.workbook.value(sheet, addressOf(row, column))).not.toBe(7);
  expect((await answersIn(host)).answers['requests.granted.total']).toBe(7);
});
