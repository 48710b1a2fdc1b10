import { setTimeout } from 'node:timers/promises';
import type { Filing } from '../../../src/model/filing';
import { factName, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const openReport = async (facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...withAnswers({}, lastYear()), ...facts });
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const card = (screen: PaneOnScreen, slot: string): HTMLElement => screen.one(`#paragraph-${slot}`);

const textIn = async (screen: PaneOnScreen, slot: string) =>
  (await screen.host.read()).get(textName(slot))?.value;

const typeFact = (screen: PaneOnScreen, key: string, value: string | number | null) =>
  screen.after(async () => {
    screen.host.type(factName(key), value);
    await setTimeout(200);
  });

const adoptSupervision = '采用（五）监督保障的建议文字';

describe('an adopted text whose facts change', () => {
  it('is renewed sentence by sentence, and the clerk’s words around stay', async () => {
    const screen = await openReport({ facts: { 'supervision.meetings': 2, 'supervision.accountable': 0 } });
    await screen.click(adoptSupervision);
    const adopted = String(await textIn(screen, 'supervision'));
    expect(adopted).toContain('2次');
    await screen.type('我的文字：（五）监督保障', `我局重视。${adopted}`);
    await screen.leaveField('我的文字：（五）监督保障');
    expect(card(screen, 'supervision').textContent).toContain('采用后您改过');
    expect(card(screen, 'supervision').querySelector('.whose')?.textContent).toContain('您写的 1 处');
    await typeFact(screen, 'supervision.meetings', 5);
    const updates = card(screen, 'supervision').querySelector('.updates')!;
    expect(updates.querySelectorAll('li')).toHaveLength(1);
    await screen.click(/^更新：/u);
    expect(await textIn(screen, 'supervision')).toBe(`我局重视。${adopted.replace('2次', '5次')}`);
    expect(card(screen, 'supervision').querySelector('.updates')).toBeNull();
    await screen.click('撤销');
    expect(await textIn(screen, 'supervision')).toBe(`我局重视。${adopted}`);
    expect(card(screen, 'supervision').querySelector('.updates')).not.toBeNull();
  });

  it('is offered what is new, and not once more after 不加', async () => {
    const screen = await openReport({ facts: { 'supervision.accountable': 0 } });
    await screen.click(adoptSupervision);
    const adopted = String(await textIn(screen, 'supervision'));
    await typeFact(screen, 'supervision.meetings', 5);
    await screen.click(/^不加：/u);
    expect(card(screen, 'supervision').querySelector('.updates')).toBeNull();
    expect(await textIn(screen, 'supervision')).toBe(adopted);
  });
});

describe('last year’s paragraph', () => {
  it('stands below this year’s with what changed, and is taken over only after asking', async () => {
    const old = '2024年，我局召开会议3次。';
    const screen = await openReport({
      ...lastYear({}, { texts: { supervision: old } }),
      texts: { supervision: '2025年，我局召开会议5次。' },
    });
    const fold = card(screen, 'supervision').querySelector('details.last-year')!;
    expect(fold.textContent).toBe('上年的这一段');
    await screen.after(() => {
      (fold as HTMLDetailsElement).open = true;
      fold.dispatchEvent(new Event('toggle'));
    });
    expect([...fold.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['2024', '3']);
    await screen.click('（五）监督保障用上年的文字');
    expect(fold.textContent).toContain('用上年的文字替换您写的“（五）监督保障”？');
    expect(await textIn(screen, 'supervision')).toBe('2025年，我局召开会议5次。');
    await screen.click('替换');
    expect(await textIn(screen, 'supervision')).toBe(old);
    expect(card(screen, 'supervision').textContent).toContain('上年的文字');
  });
});
