import { answerName } from '../../../src/workbook/names';
import { lastYear } from '../../support/filing-fixture';
import { balancedFiling, withChanges } from '../../support/balanced-filing';
import '../../../src/pane/report/open-texts';
import { openFiling } from '../fixture';

const right = balancedFiling(
  { 'requests.received.person': 12, 'requests.granted.person': 12 },
  lastYear({ 'requests.received.total': 12 }),
);
const pasted = { 'requests.received.person': '12', 'requests.granted.person': '12', 'review.upheld': '2件' };

it('turns all numbers of a kind into numbers at one click, in one write, and takes that back', async () => {
  const screen = await openFiling(withChanges(right, pasted));
  const write = jest.spyOn(screen.host, 'write');
  const valueOf = async (field: string) => (await screen.host.read()).get(answerName(field))?.value;
  await screen.click('全部转为数字（2 格）');
  expect(write).toHaveBeenCalledTimes(1);
  expect(await valueOf('requests.granted.person')).toBe(12);
  expect(await valueOf('review.upheld')).toBe('2件');
  expect(screen.text).toContain('已把 2 格转为数字。');
  await screen.click('撤销');
  expect(await valueOf('requests.granted.person')).toBe('12');
});

it('says on the page 报告 what is open, and settles it there', async () => {
  const screen = await openFiling(withChanges(right, pasted));
  await screen.click('报告');
  // What says so is loaded when it is needed.
  await screen.after(() => undefined);
  expect(screen.text).toContain(
    '有 3 格填的不是单纯的数字（如“2件”），合计没有计入；依据它们的总计和句子写的是“待填写”。请先改正，再使用这份报告。',
  );
  expect(screen.text).toContain('其中自然人（待填写）件');
  await screen.click('全部转为数字（3 格）');
  expect(screen.text).not.toContain('合计没有计入');
  expect(screen.text).toContain('新收政府信息公开申请12件');
});
