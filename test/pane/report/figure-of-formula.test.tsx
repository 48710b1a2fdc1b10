import { setTimeout } from 'node:timers/promises';
import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const fee = '收取信息处理费金额（元）';
const name = answerName('processingFee.amount');

const cellOf = async (screen: PaneOnScreen) => (await screen.host.read()).get(name);

const openReport = async (): Promise<PaneOnScreen> => {
  const screen = await openFiling(withAnswers({ 'decisions.licences': 3 }, lastYear()));
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

/** Puts a formula of the clerk's into the cell of the fee. */
const calculate = (screen: PaneOnScreen) =>
  screen.after(async () => {
    const before = (await cellOf(screen))!;
    await screen.host.write([{ name, before, value: 12, formula: '3*4', isText: false }]);
    await screen.pane.watch.refresh();
    await setTimeout(200);
  });

it('a figure that a formula works out is shown in the pane, and filled in in its cell', async () => {
  const screen = await openReport();
  await calculate(screen);
  const field = screen.field(fee) as HTMLInputElement;
  expect([field.value, field.readOnly]).toEqual(['12', true]);
  expect(field.closest('.field')!.textContent).toContain('由表格里的公式算出。到表格中填写');
  await screen.after(() => field.closest('.field')!.querySelector('button')!.click());
  expect(screen.host.revealed).toBe(name);
});

it('a formula that comes into the cell while its figure is typed stays, and so does what was typed', async () => {
  const screen = await openReport();
  await screen.type(fee, '50');
  await calculate(screen);
  await screen.leaveField(fee);
  expect(await cellOf(screen)).toMatchObject({ value: 12, formula: '3*4' });
  const field = screen.field(fee).closest('.field')!;
  expect(field.textContent).toContain('没有写入：表格里的这个数由公式算出，没有改动。请到表格中填写。');
  await screen.click('用表格里的');
  expect(screen.field(fee).value).toBe('12');
  expect(screen.pane.state.refused).toEqual([]);
});
