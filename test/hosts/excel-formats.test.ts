import { forms } from '../../src/forms/index';
import { LiveSession } from '../../src/session/live-session';
import { lossSentence, restoredSentence } from '../../src/session/format/format-words';
import { answerName } from '../../src/workbook/names';
import { thisYear } from '../support/filing-fixture';
import { openExcelHost } from '../support/excel-under-test';
import { goldenFiling, sessionOf } from '../support/golden';

const tableThree = '三、依申请公开';
const granted = answerName('requests.granted.person');
const partial = answerName('requests.partial.person');
const drawing = sessionOf(goldenFiling('2023-prefecture-city')).draw();

/** A filing in Excel, with a clerk at the keyboard. */
const opened = async () => {
  const { host, excel } = openExcelHost();
  await host.draw(drawing);
  const session = new LiveSession(host, forms, () => thisYear);
  await session.refresh();
  const lost = async () => {
    await session.refresh();
    const losses = await (await session.restoring()).findLosses();
    return losses && lossSentence(losses);
  };
  return { host, excel, session, lost, workbook: excel.workbook, user: excel.workbook.user };
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (fault: unknown) => (fault as Error).message,
  );

it('a workbook that is as it was drawn has lost nothing, which one request tells', async () => {
  const { excel, session } = await opened();
  excel.wire.resetTraffic();
  expect(await (await session.restoring()).findLosses()).toBeUndefined();
  expect(excel.wire.traffic.requests).toBe(1);
});

it('formatted text that is pasted locks its cells; they get back all but their values', async () => {
  const { excel, session, lost, workbook, user } = await opened();
  const before = workbook.shownFormat(tableThree, 'D7');
  // The clerk has protected it in a way of her own.
  const own = { ...workbook.sheet(tableThree).protection!, allowSort: true, allowFormatRows: false };
  workbook.sheet(tableThree).protection = own;
  user.paste(tableThree, 'D7', [
    [
      { value: '3', bold: true, fontName: 'Arial' },
      { value: '4', numberFormat: '0.00%' },
    ],
    [{ value: '5', numberFormat: '@', fill: '#FF0000' }, { value: '6' }],
  ]);
  workbook.sheet(tableThree).patchFormat({ row: 8, column: 3, rows: 1, columns: 1 }, { numberFormat: '0%' });
  const values = ['D7', 'E7', 'D8', 'E8'].map((address) => workbook.value(tableThree, address));
  expect(user.type(tableThree, 'D7', '7')?.message).toContain('受保护');
  excel.wire.resetTraffic();
  const losses = await (await session.restoring()).findLosses();
  // The second one asks cell by cell where those of a block differ.
  expect(excel.wire.traffic.requests).toBe(2);
  expect(losses && lossSentence(losses)).toBe('4 个格子不能再改、1 个格子的格式变了。');
  expect(losses?.locked.map(({ label }) => label)).toContain('表三 （一）予以公开 自然人');

  const restored = await (await session.restoring()).restoreFormats();
  expect(restored && restoredSentence(restored)).toBe('已恢复 5 个格子的格式，数据没有改动。');
  expect(await lost()).toBeUndefined();
  expect(['D7', 'E7', 'D8', 'E8'].map((address) => workbook.value(tableThree, address))).toEqual(values);
  expect(workbook.shownFormat(tableThree, 'D7')).toEqual(before);
  expect(workbook.sheet(tableThree).protection).toMatchObject({ allowSort: true, allowFormatRows: false });
  expect(user.type(tableThree, 'D7', '半')?.message).toContain('这里只能填不小于 0 的整数');
  expect(user.type(tableThree, 'D7', '7')).toBeUndefined();
  expect(user.type(tableThree, 'C7', '别的')?.message).toContain('受保护');
});

it('what was pasted over turns red again once it is mended', async () => {
  const { session, workbook, user } = await opened();
  const rules = () => workbook.sheet(tableThree).conditionalFormats.length;
  user.paste(tableThree, 'J5', [[{ value: '3' }]]);
  user.paste(tableThree, 'E6', [[{ value: '3' }]]);
  const pasted = rules();
  await (await session.restoring()).restoreFormats();
  expect(rules()).toBeGreaterThan(pasted);
  user.paste(tableThree, 'E6', [['3件']]);
  expect(workbook.shownFormat(tableThree, 'E6').fill).toBe('#FFC7CE');
  // Its column is out of balance.
  user.paste(tableThree, 'E6', [['50']]);
  expect(workbook.shownFormat(tableThree, 'E6').fill).toBe('#FFC7CE');
});

it('what was pasted is looked at though the next cell is being typed into', async () => {
  const { session, user, host } = await opened();
  user.paste(tableThree, 'D7', [[{ value: '3' }]]);
  user.beginEdit(tableThree, 'D8');
  const looking = (await session.restoring()).findLossesNow({ waits: true });
  await expect(host.read()).rejects.toThrow('正在编辑单元格');
  user.endEdit();
  const losses = await looking;
  expect(losses && lossSentence(losses)).toBe('1 个格子不能再改。');
});

it('a cell that was dragged over another gives both their names back', async () => {
  const { session, lost, workbook, user, host } = await opened();
  user.type(tableThree, 'D7', '8');
  user.drag(tableThree, 'D7', 'D8');
  workbook.names.splice(
    workbook.names.findIndex(({ name }) => name === partial),
    1,
  );
  expect(await lost()).toBe('2 个格子的名称丢了。');
  const restored = await (await session.restoring()).restoreFormats();
  expect(restored && restoredSentence(restored)).toBe('已恢复 2 个格子的名称，数据没有改动。');
  expect(await lost()).toBeUndefined();
  const cells = await host.read();
  expect([cells.get(granted), cells.get(partial)]).toMatchObject([
    { row: 6, column: 3, value: null },
    { row: 7, column: 3, value: 8 },
  ]);
  expect(workbook.shownFormat(tableThree, 'D7').locked).toBe(false);
  expect(user.type(tableThree, 'D7', '2')).toBeUndefined();
  expect(workbook.names.filter(({ visible }) => visible)).toEqual([]);
});

it('follows rows that were inserted and a sheet that was renamed', async () => {
  const { session, lost, workbook, user } = await opened();
  workbook.sheet(tableThree).protection = undefined;
  user.insert(tableThree, '3:4');
  user.renameSheet(tableThree, '表三');
  user.paste('表三', 'D9', [[{ value: '3' }]]);
  expect(await lost()).toBe('1 个格子不能再改。');
  await (await session.restoring()).restoreFormats();
  expect(await lost()).toBeUndefined();
  expect(workbook.shownFormat('表三', 'D9')).toMatchObject({ locked: false, fill: '#FFF8E1' });
  // It was not protected, and nobody has asked for it.
  expect(workbook.sheet('表三').protection).toBeUndefined();
});

it('says where a sheet has a password, and leaves all as it is', async () => {
  const { session, workbook, user } = await opened();
  user.paste(tableThree, 'D7', [[{ value: '3' }]]);
  user.paste('封面', 'B2', [[{ value: '某局' }]]);
  workbook.sheet(tableThree).password = '别人的';
  const before = workbook.snapshot();
  expect(await messageOf((await session.restoring()).restoreFormats())).toBe(
    '“三、依申请公开”表设有密码保护，格式没有恢复。请先在“审阅”中用密码撤销工作表保护，再试一次。',
  );
  expect(workbook.snapshot()).toEqual(before);
});

it('says what is so when Excel breaks off, and has protected the sheets again', async () => {
  const { excel, session, workbook, user, lost } = await opened();
  user.paste('封面', 'B2', [[{ value: '某局' }]]);
  user.paste(tableThree, 'D7', [[{ value: '3' }]]);
  excel.wire.failRequest(5, 'GeneralException', 45);
  expect(await messageOf((await session.restoring()).restoreFormats())).toBe(
    '表格格式只恢复了一部分，数据没有改动。请再点一次“恢复表格格式”。',
  );
  expect(workbook.sheet(tableThree).protection).toBeDefined();
  await (await session.restoring()).restoreFormats();
  expect(await lost()).toBeUndefined();
});

it('a total that was typed over by a remedy follows its parts again', async () => {
  const { session, user, host } = await opened();
  const total = answerName('requests.granted.total');
  const { value, formula } = (await host.read()).get(total)!;
  user.type(tableThree, 'J7', '9');
  await session.refresh();
  await (await session.writes()).setFigures([{ field: 'requests.granted.total', value: Number(value) }]);
  expect((await host.read()).get(total)).toMatchObject({ value, formula });
  user.clear(tableThree, 'J7');
  await session.refresh();
  const undo = await (await session.restoring()).restoreTotals(['requests.granted.total']);
  expect((await host.read()).get(total)).toMatchObject({ value, formula });
  await (await session.writes()).takeBack(undo);
  expect((await host.read()).get(total)?.value).toBeNull();
});

it.each([1, 3])('says that nothing was changed when request %i meets a cell that is edited', async (nth) => {
  const { excel, session, workbook, user } = await opened();
  user.paste(tableThree, 'D7', [[{ value: '3' }]]);
  const before = workbook.snapshot();
  excel.wire.failRequest(nth, 'InvalidOperationInCellEditMode');
  expect(await messageOf((await session.restoring()).restoreFormats())).toBe(
    '正在编辑单元格，没有改动。请先按回车键完成输入，再试一次。',
  );
  expect(workbook.snapshot()).toEqual(before);
});

it('puts no names on the note below the last row once that was deleted, and says what helps', async () => {
  const { session, lost, workbook, user, host } = await opened();
  workbook.sheet(tableThree).protection = undefined;
  user.remove(tableThree, '29:29');
  expect(await lost()).toBe('7 个格子的名称丢了。');
  const before = workbook.snapshot();
  const restored = await (await session.restoring()).restoreFormats();
  expect(restored && restoredSentence(restored)).toContain('还有 7 个格子的名称没有恢复。位置说不准的格子');
  expect(workbook.snapshot()).toEqual(before);
  expect((await host.read()).get(answerName('requests.carriedOut.total')) ?? null).toBeNull();
});
