import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const fee = '收取信息处理费金额（元）';
const total = '主动公开政府信息总数（条）';

const openReport = async (): Promise<PaneOnScreen> => {
  const screen = await openFiling(withAnswers({ 'decisions.licences': 3 }, lastYear()));
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const cardWith = (screen: PaneOnScreen, label: string): HTMLElement =>
  screen.field(label).closest<HTMLElement>('.paragraph')!;

const answer = async (screen: PaneOnScreen, field: string) =>
  (await screen.host.read()).get(answerName(field))?.value;

describe('figures that only the report asks for', () => {
  it('are filled in beside their paragraph, which then has its sentence', async () => {
    const screen = await openReport();
    expect(cardWith(screen, fee).textContent).toContain(`“${fee}”还没有填，报告里就缺这一句`);
    await screen.type(fee, '50元');
    await screen.leaveField(fee);
    expect(await answer(screen, 'processingFee.amount')).toBe(50);
    expect(cardWith(screen, fee).querySelector('.suggestion')?.textContent).toContain('收取信息处理费50元');
    expect(cardWith(screen, fee).textContent).not.toContain('还没有填');
    await screen.type(total, '312');
    await screen.leaveField(total);
    expect(cardWith(screen, total).querySelector('.suggestion')?.textContent).toContain(
      '主动公开政府信息312条',
    );
  });

  it('stay with the clerk where they are no numbers, and the report is not exported without a word', async () => {
    const screen = await openReport();
    await screen.type(fee, '没收');
    await screen.leaveField(fee);
    expect(await answer(screen, 'processingFee.amount')).toBeNull();
    expect(screen.field(fee).value).toBe('没收');
    expect(cardWith(screen, fee).textContent).toContain(
      '没有写入：“没收”不是数字。请填数字，没有发生的填 0。',
    );
    await screen.click('复制全文');
    expect(screen.desk.clips).toEqual([]);
  });

  it('lead to their cell', async () => {
    const screen = await openReport();
    await screen.click(`到表格中填写：${total}`);
    expect(screen.host.revealed).toBe(answerName('disclosure.total'));
  });
});

describe('findings in texts', () => {
  it('stand at their text, with the words, what to do, and a way into the field', async () => {
    const text = '我局全年办结。。人手不足。';
    const filing = withAnswers({ 'decisions.licences': 3 }, lastYear());
    const screen = await openFiling({
      ...filing,
      texts: { problems: text, preface: '根据《《条例》编制。' },
    });
    await screen.click('报告');
    await screen.until('.text-findings');
    const card = screen.field('我的文字：五、存在的主要问题及改进情况').closest<HTMLElement>('.paragraph')!;
    expect(card.querySelector('.text-findings')?.textContent).toContain('。。');
    expect(card.querySelector('.text-findings mark')?.textContent).toBe('。。');
    const field = card.querySelector<HTMLTextAreaElement>('#own-text-problems')!;
    field.scrollIntoView = () => undefined;
    await screen.after(() => card.querySelector<HTMLElement>('[aria-label^="去改"]')!.click());
    expect(document.activeElement).toBe(field);
    expect(text.slice(field.selectionStart, field.selectionEnd)).toBe('。。');
    expect(screen.text).toContain('五、存在的主要问题及改进情况（');
    // A text that has no card is written on the cover.
    await screen.click(/^定位：“报告开头”/u);
    expect(screen.host.revealed).toBe('gouji.texts.preface');
  });
});
