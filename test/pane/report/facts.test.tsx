import { setTimeout } from 'node:timers/promises';
import type { Filing } from '../../../src/model/filing';
import { factName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const openReport = async (facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...withAnswers({}, lastYear()), ...facts });
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const cell = async (screen: PaneOnScreen, key: string) =>
  (await screen.host.read()).get(factName(key))?.value;

const tick = (screen: PaneOnScreen, key: string) =>
  screen.after(async () => {
    screen.one(`[id="place-facts.${key}"]`).click();
    await setTimeout(200);
  });

const suggestionBeside = (screen: PaneOnScreen, label: string): string =>
  screen.field(label).closest('.paragraph')!.querySelector('.suggestion')?.textContent ?? '';

describe('facts beside the paragraph that they feed', () => {
  it('are written into their cells, from which the paragraph is written at once', async () => {
    const screen = await openReport();
    await tick(screen, 'platform.readingPlace');
    expect(await cell(screen, 'platform.readingPlace')).toBe('是');
    expect(suggestionBeside(screen, '新设专栏（个）')).toContain('设有政府信息公开查阅场所');
    await tick(screen, 'platform.readingPlace');
    expect(await cell(screen, 'platform.readingPlace')).toBeNull();
    expect(suggestionBeside(screen, '新设专栏（个）')).not.toContain('查阅场所');
    await screen.type('责任追究（人次）', '0人次');
    await screen.leaveField('责任追究（人次）');
    expect(await cell(screen, 'supervision.accountable')).toBe(0);
    expect(suggestionBeside(screen, '责任追究（人次）')).toContain(
      '没有发生因政府信息公开工作被追究责任的情况',
    );
  });

  it('say how much is left out where the chapter would be too long', async () => {
    const row = (slot: string, number: number): [key: string, words: string] => [
      `${slot}.others.${number}.what`,
      '做了一件很值得写进报告的事情'.repeat(9) + slot + number,
    ];
    const slots = ['disclosure', 'management', 'platform', 'supervision'];
    const facts = slots.flatMap((slot) => [1, 2, 3].map((number) => row(slot, number)));
    const screen = await openReport({
      facts: { 'platform.readingPlace': true, ...Object.fromEntries(facts) },
    });
    const left = screen.all('.suggestion .hint-line').map(({ textContent }) => textContent);
    expect(left).toContain('为使这一章不超过一千字，略去了次要的 1 句；需要的，请写进“我的文字”。');
  });

  it('show what is typed on the sheet', async () => {
    const screen = await openReport();
    await screen.after(async () => {
      screen.host.type(factName('supervision.meetings'), 4);
      await setTimeout(200);
    });
    expect(screen.field('专题会议（次）').value).toBe('4');
  });

  it.each([
    ['supervision.meetings', '专题会议（次）', '几次', '“几次”不是数字。请填数字，没有发生的填 0。'],
    ['supervision.meetings', '专题会议（次）', '1.5', '“1.5”不能填在这里。请填不小于 0 的整数'],
    ['management.guide.month', '公开指南更新的月份（月）', '13', '“13”太大，这里最多填 12。'],
  ])('stay with the clerk where %s cannot be so, and say why', async (key, label, typed, why) => {
    const screen = await openReport();
    await screen.type(label, typed);
    await screen.leaveField(label);
    expect(await cell(screen, key)).toBeNull();
    expect(screen.field(label).value).toBe(typed);
    expect(screen.field(label).closest('.field')?.textContent).toContain(`没有写入：${why}`);
  });

  it('ask once for a figure that a table asks for as well, and for more rows only when they are wanted', async () => {
    const screen = await openReport();
    expect(screen.all('label').filter((each) => each.textContent === '政策解读（件）')).toHaveLength(1);
    const rows = () => screen.all('[id^="place-facts.disclosure.areas."][id$=".name"]').length;
    expect(rows()).toBe(1);
    await screen.click('再加一项重点领域');
    expect(rows()).toBe(2);
    expect(document.activeElement?.id).toBe('place-facts.disclosure.areas.2.name');
  });

  it('are where a figure of the report leads to, from the preview too', async () => {
    const screen = await openReport({ facts: { 'disclosure.briefings.count': 7 } });
    await screen.click('预览全文');
    const figure = screen.all('.figure').find(({ textContent }) => textContent === '7')!;
    expect(figure.title).toBe('新闻发布会');
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    await screen.after(() => figure.click());
    const field = screen.field('新闻发布会（场）');
    expect(document.activeElement).toBe(field);
    expect(field.closest('details')?.open).toBe(true);
    expect(scrolled).toHaveBeenCalled();
  });
});
