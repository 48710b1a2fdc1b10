import type { HostOptions } from 'excel-stand-in';
import { addressOf } from '../../src/model/address';
import { answerName, cellNames } from '../../src/workbook/names';
import { until } from '../support/host-contract';
import { openExcelHost } from '../support/excel-under-test';
import { goldenFiling, sessionOf } from '../support/golden';

/** What the live check makes of what a clerk does beside typing. */

const zone = sessionOf(goldenFiling('2022-investment-zone')).draw();
const granted = answerName('requests.granted.person');
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A filing that is watched; what the listener hears is in `seen`, the figure of a cell or a word. */
const watched = async (name = granted, options: HostOptions = {}) => {
  const it = openExcelHost(undefined, options);
  await it.host.draw(zone);
  const { sheet, row, column } = (await it.host.read()).get(name)!;
  const seen: unknown[] = [];
  const stop = await it.host.watch({
    edited: (cells) => seen.push(cells.get(name)?.value),
    failed: ({ message }, triesAgain) => seen.push(message, triesAgain),
    waiting: () => seen.push('waiting'),
  });
  it.excel.wire.resetTraffic();
  return { ...it, sheet, address: addressOf(row, column), seen, stop };
};

it('an answer that a later edit has overtaken is dropped', async () => {
  const { excel, type, sheet, seen, stop } = await watched();
  const release = excel.wire.holdAnswer(1);
  excel.workbook.user.type(sheet, 'D7', '1');
  await until(() => excel.wire.traffic.requests === 1);
  await type(granted, '2');
  await until(() => seen.length > 0);
  release();
  await pause(300);
  expect(seen).toEqual([2]);
  await stop();
});

it('a reading that fails is told, and tried again without another edit', async () => {
  const { excel, type, seen, stop } = await watched();
  excel.wire.failRequest(1, 'InvalidOperationInCellEditMode');
  excel.wire.failRequest(2);
  await type(granted, '2');
  await until(() => seen.at(-1) === 2);
  expect(seen).toEqual([
    '正在编辑单元格。请先按回车键完成输入，再试一次。',
    true,
    '没有完成，工作簿没有改动。请先点一下要填的工作簿，再试一次；如仍不行，请保存后重新打开。',
    true,
    2,
  ]);
  await stop();
});

it('while the next cell is being edited the reading waits, says so, and is made at the end of it', async () => {
  const { host, excel, type, sheet, seen, stop } = await watched();
  await type(granted, '1');
  await until(() => seen.length === 1);
  await pause(200);
  excel.wire.latency = 50;
  void type(granted, '2');
  excel.workbook.user.beginEdit(sheet, 'D8');
  await until(() => seen.length === 2);
  expect(seen).toEqual([1, 'waiting']);
  // A button does not wait.
  await expect(host.read()).rejects.toThrow('正在编辑单元格。请先按回车键完成输入，再试一次。');
  excel.workbook.user.endEdit();
  await until(() => seen.at(-1) === 2);
  await stop();
}, 30_000);

it('what is picked from a list is read when the cell is left, though Excel on the web says nothing', async () => {
  const name = cellNames.kind;
  const { excel, sheet, address, seen, stop } = await watched(name);
  excel.workbook.behaviour.listPicks = 'silent';
  excel.workbook.user.select(sheet, address);
  await until(() => seen.length === 1);
  excel.workbook.user.pick(sheet, address, '乡镇街道');
  await pause(400);
  expect(seen).toHaveLength(1);
  excel.workbook.user.select(sheet, 'A1');
  await until(() => seen.length === 2);
  expect(seen[1]).toBe('乡镇街道');
  await stop();
});

it('it is read as well when the cell is left by going to another one from the pane', async () => {
  const name = cellNames.kind;
  const { excel, host, sheet, address, seen, stop } = await watched(name, { platform: 'OfficeOnline' });
  excel.workbook.behaviour.listPicks = 'silent';
  excel.workbook.user.select(sheet, address);
  await until(() => seen.length === 1);
  excel.workbook.user.pick(sheet, address, '乡镇街道');
  await host.reveal(granted);
  await until(() => seen.length === 2);
  expect(seen[1]).toBe('乡镇街道');
  await stop();
});

it('a selection costs one request once it stays, and says nothing where nothing has changed', async () => {
  const { host, excel, sheet, seen, stop } = await watched();
  const { user } = excel.workbook;
  user.select(sheet, 'D6');
  await until(() => seen.length === 1);
  await pause(400);
  excel.wire.resetTraffic();
  for (const address of ['D7', 'D8', 'D9', 'D10']) user.select(sheet, address);
  await until(() => excel.wire.traffic.requests > 0);
  await pause(400);
  expect(excel.wire.traffic.requests).toBe(1);
  // Enter moves the selection: the edit has been read already. And so has what we select ourselves.
  user.type(sheet, 'D7', '1');
  user.select(sheet, 'D8');
  await host.reveal(granted);
  await pause(500);
  expect(excel.wire.traffic.requests).toBe(3);
  expect(seen).toHaveLength(2);
  await stop();
});

it("a co-author's edit is seen like one's own", async () => {
  const { excel, sheet, seen, stop } = await watched();
  excel.workbook.coAuthor.type(sheet, 'D7', '8');
  await until(() => seen.length > 0);
  expect(seen).toEqual([8]);
  await stop();
});
