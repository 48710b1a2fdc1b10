import { answerName, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import type { Filing } from '../../../src/model/filing';

const filing = withAnswers({ 'decisions.licences': 3 }, lastYear());

const openReport = async (facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...filing, ...facts });
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const textIn = async (screen: PaneOnScreen, slot: string) =>
  (await screen.host.read()).get(textName(slot))?.value;

const cardOf = (screen: PaneOnScreen, heading: string): HTMLElement =>
  screen.all('.paragraph').find((card) => card.textContent?.includes(heading))!;

describe('报告', () => {
  it('sets what is suggested beside what the clerk wrote', async () => {
    const screen = await openReport({ texts: { disclosure: '我局的话。' } });
    const card = cardOf(screen, '（一）主动公开');
    expect(card.querySelector('.suggestion')?.textContent).toContain('作出行政许可3件');
    expect(card.querySelector('textarea')?.value).toBe('我局的话。');
    expect(card.textContent).toContain('您写的文字');
  });

  it('adopts into empty paragraphs only', async () => {
    const screen = await openReport({ texts: { disclosure: '我局的话。' } });
    expect(screen.text).toContain('已有文字的 1 段不会改动');
    await screen.click(/^全部采用/u);
    expect(await textIn(screen, 'disclosure')).toBe('我局的话。');
    expect(await textIn(screen, 'onRequest')).toContain('没有收到政府信息公开申请');
    expect(cardOf(screen, '（二）依申请公开').textContent).toContain('已采用建议');
    expect(screen.button(/^全部采用/u).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks before it replaces an edited paragraph', async () => {
    const screen = await openReport({ texts: { disclosure: '我局的话。' } });
    await screen.click('采用（一）主动公开的建议文字');
    expect(document.activeElement?.textContent).toContain('替换后可以点“撤销”恢复');
    await screen.click('保留我写的');
    expect(await textIn(screen, 'disclosure')).toBe('我局的话。');
    await screen.click('采用（一）主动公开的建议文字');
    await screen.click('替换');
    expect(await textIn(screen, 'disclosure')).toContain('作出行政许可3件');
  });

  it('renews an adopted paragraph without asking once the figures have changed', async () => {
    const screen = await openReport();
    await screen.click('采用（一）主动公开的建议文字');
    await screen.after(() => screen.host.type(answerName('decisions.licences'), 4));
    await screen.after(() => screen.pane.composer.compose());
    expect(cardOf(screen, '（一）主动公开').textContent).toContain('数据已变，建议有更新');
    await screen.click('采用（一）主动公开的建议文字');
    expect(await textIn(screen, 'disclosure')).toContain('行政许可4件');
  });

  it('keeps the clerk’s own text in its cell', async () => {
    const screen = await openReport();
    await screen.type('我的文字：五、存在的主要问题及改进情况', '人手不足。');
    await screen.leaveField('我的文字：五、存在的主要问题及改进情况');
    expect(await textIn(screen, 'problems')).toBe('人手不足。');
    await screen.click('到表格中编辑五、存在的主要问题及改进情况');
    expect(screen.host.revealed).toBe(textName('problems'));
  });

  it('takes no suggestion that still lacks figures', async () => {
    const screen = await openReport({ answers: { 'decisions.licences': 3 } });
    expect(cardOf(screen, '（一）主动公开').textContent).toContain('填齐后可以采用');
    await screen.click('采用（一）主动公开的建议文字');
    expect(await textIn(screen, 'disclosure')).toBeNull();
  });

  it('lights up the cells of a figure, and goes to them', async () => {
    const screen = await openReport();
    await screen.click('预览全文');
    const figure = screen.all('.figure').find(({ textContent }) => textContent === '3')!;
    await screen.after(() => figure.dispatchEvent(new MouseEvent('mouseenter')));
    expect(screen.all('td.lit').map(({ textContent }) => textContent)).toEqual(['3']);
    await screen.after(() => figure.dispatchEvent(new MouseEvent('mouseleave')));
    expect(screen.all('td.lit')).toEqual([]);
    await screen.after(() => figure.click());
    expect(screen.host.revealed).toBe(answerName('decisions.licences'));
  });

  it('replaces the sheet 报告 after asking', async () => {
    const screen = await openReport();
    const redraw = jest.spyOn(screen.host, 'redraw');
    await screen.click('写入“报告”表');
    expect(redraw).not.toHaveBeenCalled();
    await screen.click('写入');
    expect(redraw).toHaveBeenCalledTimes(1);
    expect(screen.host.textsOf('报告').join('')).toContain('作出行政许可3件');
    expect(screen.text).toContain('已写入“报告”表');
  });

  it('copies HTML with tables, and text', async () => {
    const screen = await openReport();
    await screen.click('复制全文');
    expect(screen.desk.clips).toHaveLength(1);
    expect(screen.desk.clips[0]?.html).toContain('<table border="1"');
    expect(screen.desk.clips[0]?.text).toContain('| 规章');
    expect(screen.text).toContain('已复制');
  });
});
