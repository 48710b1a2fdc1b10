import { openGouji } from './gouji';

it('自检 in the shipped pane can be stopped while it is at work, and leaves no trace', async () => {
  const { pane, workbook, errors, outsideRequests } = await openGouji({ sheets: ['台账'] });
  workbook.user.select('台账', 'C3');
  const before = workbook.snapshot();
  await pane.getByRole('button', { name: '自检' }).click();
  await pane.getByRole('button', { name: '开始自检' }).click();
  // The first thing tried is the sheets of its own.
  await pane.getByText(/正在试第 [3-9] 项/u).waitFor();
  await pane.getByRole('button', { name: '停止' }).click();
  await pane.getByRole('button', { name: '保存结果' }).waitFor();
  expect(await pane.getByText('试完了').textContent()).toMatch(/✗ 与预计不同 0 项/u);
  expect(workbook.snapshot()).toEqual(before);
  expect([...errors, ...outsideRequests]).toEqual([]);
});
