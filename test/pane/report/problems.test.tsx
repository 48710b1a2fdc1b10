import { setTimeout } from 'node:timers/promises';
import type { Filing } from '../../../src/model/filing';
import { noProblem } from '../../../src/model/problem';
import { formerProblemName, problemName, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const first = { ...noProblem, area: '主动公开', what: '3个科室的5条信息公开不及时', measure: '每月核对目录' };
const second = { ...noProblem, area: '政策解读', what: '12件解读中只有1件图解', measure: '每季度制作图解' };

const openReport = async (facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...withAnswers({}, lastYear()), problems: [first, second], ...facts });
  await screen.click('报告');
  await screen.until('.problem');
  return screen;
};

const cell = async (screen: PaneOnScreen, name: string) => (await screen.host.read()).get(name)?.value;

const whats = (screen: PaneOnScreen): Promise<readonly unknown[]> =>
  Promise.all([1, 2, 3].map((number) => cell(screen, problemName(number, 'what'))));

const typeAt = async (screen: PaneOnScreen, place: string, text: string): Promise<void> => {
  const field = screen.one(`[id="place-${place}"]`) as HTMLInputElement;
  await screen.after(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await screen.leaveField(field);
};

const card = (screen: PaneOnScreen): HTMLElement => screen.one('#paragraph-problems');

describe('problems, pair by pair', () => {
  it('are added and written, and the chapter is made of them', async () => {
    const screen = await openReport();
    await screen.click('再加一个问题');
    expect(document.activeElement?.id).toBe('place-problems.3.area');
    await typeAt(screen, 'problems.3.what', '2个乡镇没有查阅点');
    await typeAt(screen, 'problems.3.measure', '年内各设1处查阅点');
    expect(await cell(screen, problemName(3, 'measure'))).toBe('年内各设1处查阅点');
    expect(card(screen).querySelector('.suggestion')?.textContent).toMatch(
      /一是.*公开不及时.*二是.*图解.*三是.*2个乡镇没有查阅点/su,
    );
  });

  it('are moved whole, the button keeping the focus, and moved back', async () => {
    const screen = await openReport();
    await screen.click('上移问题2');
    expect(await whats(screen)).toEqual([second.what, first.what, null]);
    expect(await cell(screen, problemName(1, 'measure'))).toBe(second.measure);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('上移问题1');
    await screen.click('撤销');
    expect(await whats(screen)).toEqual([first.what, second.what, null]);
  });

  it('are taken out, those behind them moving up', async () => {
    const screen = await openReport();
    await screen.click('删去问题1');
    expect(await whats(screen)).toEqual([second.what, null, null]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('问题1');
    await screen.click('撤销');
    expect(await whats(screen)).toEqual([first.what, second.what, null]);
  });

  it('give way to a text of the clerk’s, which is cleared at a click', async () => {
    const screen = await openReport({ texts: { problems: '我写的问题。' } });
    expect(card(screen).textContent).toContain('报告用的是它，下面逐条填写的没有用上');
    await screen.click('清空我的文字，用逐条填写的');
    expect(await cell(screen, textName('problems'))).toBeNull();
    expect(card(screen).textContent).not.toContain('没有用上');
  });

  it('of last year come up, with what became of them', async () => {
    const screen = await openReport(
      lastYear({}, { problems: [{ ...noProblem, area: '平台建设', what: '专栏更新不及时' }] }),
    );
    expect(card(screen).textContent).toContain('平台建设专栏更新不及时');
    await screen.after(async () => {
      const state = screen.one('[id="place-previous.problems.1.state"]') as HTMLSelectElement;
      state.selectedIndex = [...state.options].findIndex(({ text }) => text === '部分整改');
      state.dispatchEvent(new Event('change', { bubbles: true }));
      await setTimeout(200);
    });
    expect(await cell(screen, formerProblemName(1, 'state'))).toBe('部分整改');
  });

  it('say at the pair what is wrong with it, with the way to its field', async () => {
    const screen = await openReport({ problems: [first, { ...second, what: '解读形式单一' }] });
    const pair = screen.one('#problem-2');
    expect(pair.querySelector('.text-findings')?.textContent).toMatch(/第 2 个问题：没有写明在哪里/u);
    expect(screen.one('#problem-1').querySelector('.text-findings')).toBeNull();
    Element.prototype.scrollIntoView = () => undefined;
    await screen.after(() => pair.querySelector<HTMLElement>('[aria-label^="去改"]')!.click());
    expect(document.activeElement?.id).toBe('place-problems.2.what');
  });
});
