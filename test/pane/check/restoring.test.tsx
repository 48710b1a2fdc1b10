import { answerName, textName } from '../../../src/workbook/names';
import { lastYear } from '../../support/filing-fixture';
import { balancedFiling } from '../../support/balanced-filing';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';
// What the pane loads when it is asked for is compiled beforehand, so that it comes at once.
import '../../../src/pane/check/restore-cards';

const right = balancedFiling(
  { 'requests.received.person': 12, 'requests.granted.person': 12 },
  lastYear({ 'requests.received.total': 12 }),
);
const granted = answerName('requests.granted.person');
const partial = answerName('requests.partial.person');
const total = answerName('requests.granted.total');

const card = (screen: PaneOnScreen, at = 0) => screen.all('.restore-card')[at]?.textContent;
const cellOf = async (screen: PaneOnScreen, name: string) => (await screen.host.read()).get(name);

/** A workbook in which the clerk has typed over a total. */
const typedOver = async (): Promise<PaneOnScreen> => {
  const screen = await openFiling(right);
  await screen.after(() => screen.host.type(total, 21));
  await screen.until('.restore-card');
  return screen;
};

describe('cells that lost their format', () => {
  it('are said once they were pasted over, and restored with one click', async () => {
    const screen = await openFiling(right);
    expect(screen.all('.restore-card')).toEqual([]);
    await screen.after(() => screen.host.paste([granted, partial, textName('problems')], '0%'));
    expect(card(screen)).toContain('表格格式被改动了3 个格子不能再改。');
    expect(card(screen)).toContain('不能再改：表三 （一）予以公开 自然人、表三');
    await screen.click('恢复表格格式');
    expect(screen.text).toContain('已恢复 3 个格子的格式，数据没有改动。');
    expect(screen.all('.restore-card')).toEqual([]);
  });

  it('and their names are told apart, with what cannot be restored', async () => {
    const screen = await openFiling(right);
    await screen.after(() => screen.host.drag(granted, partial));
    expect(card(screen)).toContain('2 个格子的名称丢了。');
    expect(card(screen)).toContain('名称丢了：表三 （一）予以公开 自然人、表三 （二）部分公开 自然人');
    await screen.click('恢复表格格式');
    expect(screen.text).toContain('已恢复 2 个格子的名称，数据没有改动。');
    expect(await cellOf(screen, partial)).toMatchObject({ row: 7, value: 12 });
    expect(await cellOf(screen, granted)).toMatchObject({ row: 6, value: null });
  });

  it('are found when the workbook is opened, and by 校验', async () => {
    const screen = await openFiling(right);
    await screen.click('设置');
    await screen.after(() => screen.one('[role=switch]').click());
    await screen.after(() => screen.host.paste([granted]));
    expect(screen.pane.state.losses).toBeNull();
    await screen.click('校验');
    await screen.check();
    expect(card(screen)).toContain('1 个格子不能再改。');
  });

  it('stay listed where they cannot be restored, with the reason', async () => {
    const screen = await openFiling(right);
    await screen.after(() => screen.host.paste([granted]));
    jest.spyOn(screen.host, 'restoreFormats').mockRejectedValue(new Error('?'));
    await screen.click('恢复表格格式');
    expect(screen.one('[role=alert]').textContent).toContain('没有恢复');
    expect(card(screen)).toContain('1 个格子不能再改。');
  });
});

describe('a total that was typed over', () => {
  it('gets its formula back, with what becomes of it said before and after', async () => {
    const screen = await typedOver();
    expect(card(screen)).toContain('不再自动计算的总计');
    expect(card(screen)).toContain('表三“（一）予以公开”行“总计”列21 → 12');
    await screen.click('恢复公式');
    expect(screen.text).toContain('已恢复公式：表三“（一）予以公开”行“总计”列 21 → 12。');
    expect(screen.all('.restore-card')).toEqual([]);
    expect(await cellOf(screen, total)).toMatchObject({
      value: 12,
      formula: expect.stringContaining('SUM(') as unknown,
    });
    expect(screen.status).toContain('勾稽关系全部成立');
    await screen.click('撤销');
    expect(await cellOf(screen, total)).toMatchObject({ value: 21 });
    expect(card(screen)).toContain('21 → 12');
  });

  it('gets it too when a suggestion is adopted that it comes to', async () => {
    const screen = await typedOver();
    await screen.click(/^采用：表三“（一）予以公开”行“总计”列改为 12$/u);
    expect(await cellOf(screen, total)).toMatchObject({
      value: 12,
      formula: expect.stringContaining('SUM(') as unknown,
    });
    expect(screen.all('.restore-card')).toEqual([]);
  });

  it('is no cell to be filled in: where it is the only blank, its formula is asked for and not 0', async () => {
    const screen = await openFiling(right);
    await screen.after(() => screen.host.type(total, null));
    await screen.until('.restore-card');
    expect(screen.text).toContain('已填 166 / 166 格');
    expect(screen.text).toContain('表三还有 1 格空白：“（一）予以公开”行（总计）；总计请恢复公式。');
    expect(screen.text).not.toContain('空白格填 0');
    await screen.click('恢复公式');
    expect(screen.status).toContain('勾稽关系全部成立');
  });

  it('gets it with all others at once; a deleted one as well, which is said to be blank', async () => {
    const screen = await typedOver();
    await screen.after(() => screen.host.type(total, null));
    await screen.after(() => screen.host.type(answerName('requests.received.total'), 12));
    await screen.check();
    expect(card(screen)).toContain('列空白 → 12');
    expect(card(screen)).toContain('列12，数不变');
    const write = jest.spyOn(screen.host, 'write');
    await screen.click('恢复公式（2 个总计）');
    expect(write).toHaveBeenCalledTimes(1);
    expect(screen.all('.restore-card')).toEqual([]);
  });

  it('gets it as well where its format is lost, since a formula takes the format of text off', async () => {
    const screen = await typedOver();
    await screen.after(() => screen.host.paste([total], '@'));
    await screen.click('恢复公式');
    expect(await cellOf(screen, total)).toMatchObject({ value: 12, formula: expect.any(String) as string });
  });

  it('is left out while a part is a text, or blank under another figure: the formula would be wrong', async () => {
    const screen = await openFiling(right);
    await screen.after(() => screen.host.type(granted, '14'));
    await screen.after(() => screen.host.type(total, 16));
    await screen.check();
    expect(screen.all('.restore-card')).toEqual([]);
    // The sum of all results has the text among the parts of its parts.
    await screen.after(() => screen.host.type(answerName('requests.handled.total'), 16));
    expect(screen.all('.restore-card')).toEqual([]);
    await screen.after(() => screen.host.type(granted, null));
    expect(screen.all('.restore-card')).toEqual([]);
    await screen.after(() => screen.host.type(granted, 14));
    await screen.until('.restore-card');
    expect(card(screen)).toContain('行“总计”列16 → 14');
  });
});
