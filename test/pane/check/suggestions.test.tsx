import type { Answers } from '../../../src/model/answer';
import { answerName, textName } from '../../../src/workbook/names';
import { lastYear } from '../../support/filing-fixture';
import { balancedFiling, withChanges } from '../../support/balanced-filing';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

/** 12 requests of persons, all answered; the workbook adds up the totals. */
const right = balancedFiling(
  { 'requests.received.person': 12, 'requests.granted.person': 12 },
  lastYear({ 'requests.received.total': 12 }),
);
const open = (answers: Answers = {}, texts: Readonly<Record<string, string>> = {}) =>
  openFiling({ ...withChanges(right, answers), texts });
const valueOf = async (screen: PaneOnScreen, field: string) =>
  (await screen.host.read()).get(answerName(field))?.value;
const causeOf = (screen: PaneOnScreen) => screen.one('.cause').textContent;

describe('a cause', () => {
  it('is said once above all of its findings, which point to it', async () => {
    const screen = await open({ 'requests.granted.total': 21 });
    expect(screen.all('.cause')).toHaveLength(1);
    expect(causeOf(screen)).toContain('最可能的原因');
    expect(causeOf(screen)).toContain('表三“（一）予以公开”行“总计”列21改为→12');
    const cards = screen.all('.card.with-cause').map(({ textContent }) => textContent);
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) {
      expect(card).toContain('改法见上方，不必逐条改。');
      expect(card).not.toContain('改为');
    }
  });

  it('is corrected with one cell in one write, and taken back', async () => {
    const screen = await open({ 'requests.granted.person': 21 });
    const write = jest.spyOn(screen.host, 'write');
    await screen.click('采用：表三“（一）予以公开”行“自然人”列改为 12');
    expect(await valueOf(screen, 'requests.granted.person')).toBe(12);
    expect(write).toHaveBeenCalledTimes(1);
    expect(screen.status).toContain('勾稽关系全部成立');
    await screen.click('撤销');
    expect(await valueOf(screen, 'requests.granted.person')).toBe(21);
    expect(screen.text).toContain('已撤销，恢复为原来的内容。');
  });

  it('is where 下一处 goes first, and then to the cells that do not add up because of it', async () => {
    const screen = await open({ 'requests.granted.person': 21, 'review.total': 1 });
    const places: (string | undefined)[] = [];
    for (let press = 0; press < 6; press++) {
      await screen.press('ArrowDown', { altKey: true });
      places.push(screen.host.revealed?.replace('gouji.answers.', ''));
    }
    expect(places).toEqual([
      'requests.granted.person',
      'requests.handled.person',
      'requests.granted.total',
      'review.total',
      'requests.granted.person',
      'requests.handled.person',
    ]);
  });

  it('says its doubt first where several cells would do', async () => {
    const screen = await open({ 'review.total': 3 });
    expect(causeOf(screen)).toMatch(/^不能确定错在哪一格只凭勾稽关系分不清/u);
    expect(screen.all('.remedy').length).toBeGreaterThan(1);
    expect(screen.one('.card.with-cause').textContent).toContain('改法见上方。');
  });

  it('of two cells is one act', async () => {
    const screen = await open({ 'requests.granted.person': 21, 'requests.received.total': 120 });
    const write = jest.spyOn(screen.host, 'write');
    await screen.click(/^采用：.*“总计”列改为 12，.*“自然人”列改为 12$/u);
    expect(write).toHaveBeenCalledTimes(1);
    expect(screen.text).toContain('已改 2 格。');
    expect(screen.status).toContain('勾稽关系全部成立');
  });

  it('that cannot be found out offers nothing to adopt', async () => {
    const columns = ['person', 'business', 'research', 'welfare', 'legal'];
    const wrong = columns.map((column, at) => [`requests.carriedIn.${column}`, at + 3]);
    const screen = await open(Object.fromEntries(wrong) as Answers);
    expect(causeOf(screen)).toContain('可能有多处错误');
    expect(screen.all('.cause button')).toEqual([]);
    expect(screen.all('.card.with-cause').length).toBeGreaterThanOrEqual(5);
    expect(screen.one('.card.with-cause').textContent).toContain('原因见上方。');
  });

  it('that has changed meanwhile is not corrected, which is said', async () => {
    const screen = await open({ 'requests.granted.person': 21 });
    await screen.click('设置');
    await screen.after(() => screen.one('[role=switch]').click());
    await screen.after(() => screen.button('校验').click());
    await screen.after(() => screen.host.type(answerName('requests.granted.person'), 22));
    await screen.click('采用：表三“（一）予以公开”行“自然人”列改为 12');
    expect(screen.one('[role=alert]').textContent).toContain('刚刚有了变动，所以没有写入');
    expect(screen.all('[role=alert] button').map(({ textContent }) => textContent)).toEqual(['知道了']);
    expect(await valueOf(screen, 'requests.granted.person')).toBe(22);
    expect(screen.text).toContain('各项办理结果之和 22');
  });
});

describe('blanks that the equations fix', () => {
  it('are listed, and filled in with one write', async () => {
    const screen = await open({ 'requests.granted.person': null });
    expect(causeOf(screen)).toContain('表三“（一）予以公开”行“自然人”列填12');
    await screen.check();
    expect(screen.text).not.toContain('空白格填 0');
    const write = jest.spyOn(screen.host, 'write');
    await screen.click('全部填入（1 格）');
    expect(write).toHaveBeenCalledTimes(1);
    expect(await valueOf(screen, 'requests.granted.person')).toBe(12);
    expect(screen.status).toContain('勾稽关系全部成立');
  });

  it('are not among those that are filled with 0', async () => {
    const screen = await open({
      'requests.granted.person': null,
      'review.upheld': null,
      'review.other': null,
    });
    await screen.check();
    await screen.click('空白格填 0（2 格）');
    expect(await valueOf(screen, 'requests.granted.person')).toBeNull();
    expect(await valueOf(screen, 'review.upheld')).toBe(0);
  });
});

describe('a finding in a text', () => {
  const text = '2025年，我局新收到政府信息公开申请21件。';
  const openText = () => open({}, { onRequest: text });

  it('shows the sentence with the words, and leads to the text and to the figure', async () => {
    const screen = await openText();
    const quotation = screen.one('.quotation');
    expect(quotation.textContent).toBe(text);
    expect(quotation.querySelector('mark')?.textContent).toBe('21');
    const card = quotation.closest<HTMLElement>('.card')!;
    expect(card.querySelector('.equation')).toBeNull();
    expect(card.closest('.group')?.querySelector('h2')?.textContent).toContain('一、总体情况');
    await screen.after(() => card.querySelector<HTMLElement>('.link')!.click());
    expect(screen.host.revealed).toBe(answerName('requests.received.total'));
    await screen.after(() => card.querySelector<HTMLElement>('[aria-label^=定位]')!.click());
    expect(screen.host.revealed).toBe(textName('onRequest'));
  });

  it('is corrected in the paragraph, and taken back', async () => {
    const screen = await openText();
    await screen.click('采用：改为“12”');
    expect((await screen.host.read()).get(textName('onRequest'))?.value).toBe(text.replace('21件', '12件'));
    expect(screen.all('.quotation')).toEqual([]);
    await screen.click('撤销');
    expect((await screen.host.read()).get(textName('onRequest'))?.value).toBe(text);
    expect(screen.all('.quotation')).toHaveLength(1);
  });

  it('is corrected in all its places at one click, and none of it is shown at length', async () => {
    const half =
      '2025年,我局认真贯彻有关要求并结合实际情况逐项落实各级部署以及年度重点任务安排,全年没有差错.';
    const screen = await open({}, { management: half });
    expect(screen.all('.quotation')).toEqual([]);
    await screen.click('全部改正');
    expect((await screen.host.read()).get(textName('management'))?.value).toBe(
      half.replaceAll(',', '，').replace('.', '。'),
    );
    expect(screen.text).toContain('已改正 3 处');
  });
});
