import { form2019 } from '../../../src/forms/2019/index';
import { HostFault } from '../../../src/model/host-fault';
import { answerName, remarkName } from '../../../src/workbook/names';
import { filingOf, lastYear, withAnswers } from '../../support/filing-fixture';
import { finishedTexts, noFee } from '../../support/finished';
import { goldenFiling } from '../../support/golden';
import { filingOnScreen, openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const upheld = 'review.upheld';
const right = withAnswers(noFee, { ...lastYear(), texts: finishedTexts });
const carryOver = goldenFiling('2025-carry-over-differs');

const edit = (screen: PaneOnScreen, field: string, value: string | number | null) =>
  screen.after(() => screen.host.type(answerName(field), value));

describe('the live check', () => {
  it('is green when everything holds, with the time', async () => {
    const screen = await openFiling(right);
    expect(screen.status).toBe('勾稽关系全部成立');
    expect(screen.one('.status-time').textContent).toBe('校验于 09:30:05');
    await screen.until('.all-good');
    expect(screen.one('.all-good').textContent).toContain('没有发现错误');
  });

  it('tells of a wrong figure as soon as it is typed, and of its correction', async () => {
    const screen = await openFiling(right);
    await edit(screen, upheld, '3件');
    expect(screen.status).toBe('实时校验：1 处必须改正');
    expect(screen.text).toContain('“3件”带有单位“件”');
    await edit(screen, upheld, 0);
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(screen.status).toBe('勾稽关系全部成立');
  });

  it('counts blanks as progress until the clerk asks for a check', async () => {
    const screen = await openFiling({ ...right, answers: { ...right.answers, [upheld]: null } });
    expect(screen.status).toBe('实时校验：已填的没有错误，还有 1 格没有填');
    expect(screen.all('.card')).toEqual([]);
    await screen.check();
    expect(screen.status).toBe('实时校验：1 处必须改正');
    await screen.click('空白格填 0（1 格）');
    expect(screen.status).toBe('勾稽关系全部成立');
    expect((await screen.host.read()).get(answerName(upheld))?.value).toBe(0);
  });

  it('says that it has stopped, keeps what it knows, and goes on after 校验', async () => {
    const screen = await openFiling(right);
    jest.spyOn(screen.host, 'read').mockRejectedValueOnce(new HostFault('disconnected'));
    await edit(screen, upheld, -1);
    expect(screen.text).toContain('实时校验暂停，稍后自动重试');
    expect(screen.status).toBe('勾稽关系全部成立');
    await screen.check();
    expect(screen.status).toBe('实时校验：2 处必须改正');
  });

  it('says that an edit is still to be read while Excel lets it wait', async () => {
    const screen = await openFiling(right);
    let answer: () => void = () => undefined;
    const cells = await screen.host.read();
    jest
      .spyOn(screen.host, 'read')
      .mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(cells))));
    await edit(screen, upheld, -1);
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(screen.one('.status-time').textContent).toBe('有改动尚未校验，输完后自动校验');
    await screen.after(answer);
    expect(screen.one('.status-time').textContent).toBe('校验于 09:30:05');
  });

  it('says that it never began, until 校验 begins it', async () => {
    const screen = await filingOnScreen(right);
    jest.spyOn(screen.host, 'watch').mockRejectedValueOnce(new HostFault('editing-cell'));
    await screen.open();
    expect(screen.text).toContain('实时校验暂停，稍后自动重试');
    await screen.check();
    expect(screen.text).not.toContain('实时校验暂停');
    await edit(screen, upheld, -1);
    expect(screen.status).toBe('实时校验：2 处必须改正');
  });

  it('rests when it is switched off, also the next time', async () => {
    const screen = await openFiling(right);
    await screen.click('设置');
    await screen.after(() => screen.one('[role=switch]').click());
    expect(screen.desk.live).toBe(false);
    await edit(screen, upheld, -1);
    expect(screen.status).toBe('勾稽关系全部成立');
    expect(screen.one('.status-time').textContent).toBe('实时校验已关闭，上次校验于 09:30:05');
    await screen.click('校验');
    await screen.check();
    expect(screen.status).toBe('2 处必须改正');
  });
});

describe('a finding', () => {
  it('shows its sentence, both sides, the difference and its clause', async () => {
    const screen = await openFiling(goldenFiling('2025-row-total-wrong'));
    const [card] = screen.all('.card');
    expect(card?.querySelector('.sentence')?.textContent).toContain(
      '（七）总计 14，各项办理结果之和 15，相差 1',
    );
    expect(card?.querySelector('.equation')?.getAttribute('aria-label')).toBe('14 不等于 15，相差 1');
    expect(card?.querySelector('.equation')?.textContent).toBe('（七）总计14≠各项办理结果之和15相差1');
    expect(card?.querySelector('details')?.textContent).toContain('国办公开办函〔2021〕30号附件表三');
  });

  it('leads to its cell, and to the next with Alt+↓, round and round', async () => {
    const screen = await openFiling(goldenFiling('2025-row-total-wrong'));
    const seen: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await screen.press('ArrowDown', { altKey: true });
      seen.push(screen.host.revealed);
      expect(document.activeElement).toBe(screen.one('[aria-current]'));
    }
    const [first, second] = ['requests.handled.total', 'requests.granted.total'].map(answerName);
    // What makes the first wrong stands at the second.
    expect(seen).toEqual([second, first, second]);
    await screen.after(() => screen.all('.card .button')[1]?.click());
    expect(screen.host.revealed).toBe(second);
  });

  it('that cannot be gone to says why until it is dismissed', async () => {
    const screen = await openFiling(goldenFiling('2025-row-total-wrong'));
    jest.spyOn(screen.host, 'reveal').mockRejectedValueOnce(new HostFault('editing-cell'));
    await screen.after(() => screen.one('.card .button').click());
    expect(screen.one('[role=alert]').textContent).toContain('正在编辑单元格');
    await screen.click('知道了');
    expect(screen.one('[role=alert]').textContent).toBe('');
  });

  it('is corrected with the value on offer', async () => {
    const screen = await openFiling({ ...right, answers: { ...right.answers, [upheld]: '/' } });
    await screen.click('改为 0');
    expect((await screen.host.read()).get(answerName(upheld))?.value).toBe(0);
    expect(screen.status).toBe('勾稽关系全部成立');
  });

  it('that is corrected leaves the focus beside where it was', async () => {
    const screen = await openFiling({
      ...right,
      answers: { ...right.answers, [upheld]: '/', 'review.other': '3件' },
    });
    const button = screen.button('改为 0');
    button.focus();
    await screen.click('改为 0');
    expect(button.isConnected).toBe(false);
    expect(screen.one('.cards').contains(document.activeElement)).toBe(true);
  });

  it('that is long is cut until the clerk asks for all of it', async () => {
    const screen = await openFiling({ ...right, answers: { 'requests.received.person': 1 } });
    await screen.check();
    const [, long] = screen.all('.sentence');
    expect(long?.textContent).toMatch(/… 展开$/u);
    await screen.click('展开');
    expect(screen.all('.sentence')[1]?.textContent).toMatch(/没有发生的填 0。 收起$/u);
  });
});

describe('a note', () => {
  it('is settled by an explanation, which is saved in the workbook', async () => {
    const screen = await openFiling({ ...carryOver, remarks: {} });
    expect(screen.status).toBe('实时校验：2 处需要说明');
    for (const count of [1, 2]) {
      const [open] = screen.all('.card.note');
      await screen.after(() => {
        const field = open!.querySelector('textarea')!;
        field.value = '机构改革，划入 1 件。';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await screen.leaveField(open!.querySelector('textarea')!);
      expect(screen.all('.card.settled')).toHaveLength(count);
    }
    expect(screen.status).toMatch(/^勾稽关系全部成立/u);
    expect((await screen.host.read()).get(remarkName(1, 'text'))?.value).toBe('机构改革，划入 1 件。');
  });

  it('keeps the words being typed when its cause is found', async () => {
    const screen = await filingOnScreen(carryOver);
    let goOn = (): void => undefined;
    screen.desk.whereAmI = () => new Promise((resolve) => (goOn = () => resolve('EXCEL')));
    await screen.after(() => void screen.begin());
    const field = screen.one('.card.note textarea');
    field.focus();
    expect(screen.all('.cause')).toEqual([]);
    await screen.after(goOn);
    await screen.until('.cause');
    expect(screen.one('.card.note textarea')).toBe(field);
    expect(document.activeElement).toBe(field);
  });
});

describe('the list', () => {
  it('is filtered by severity and by table', async () => {
    const screen = await openFiling({
      ...withAnswers({ [upheld]: -1, 'requests.received.person': '1件' }, lastYear()),
      year: 1999,
    });
    const headings = () => screen.all('.group-head').map(({ firstChild }) => firstChild?.textContent);
    expect(headings()).toEqual([
      '封面',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '没有核对的内容',
    ]);
    const select = screen.one('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toContain('表四：2 处');
    await screen.after(() => {
      select.selectedIndex = [...select.options].findIndex(({ text }) => text.startsWith('表四'));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(headings()).toEqual(['四、政府信息公开行政复议、行政诉讼情况', '没有核对的内容']);
  });

  it('says what was not checked, and why', async () => {
    const screen = await openFiling(withAnswers({}));
    expect(screen.one('.not-checked').textContent).toContain('没有上年数据');
    expect(screen.one('.not-checked').textContent).not.toContain('--');
  });

  it('says what last year’s report on an earlier form lacks, each with one full stop', async () => {
    const { form, year, answers } = filingOf(form2019);
    const screen = await openFiling(withAnswers({}, { year: 2021, previous: { form, year, answers } }));
    const { textContent } = screen.one('.not-checked');
    expect(textContent).toContain('上年报告没有“本年废止件数”和“本年收费金额”。');
    expect(textContent).not.toContain('。。');
  });
});

describe('the tabs', () => {
  it('are gone through with the arrow keys', async () => {
    const screen = await openFiling(right);
    screen.button('校验').focus();
    await screen.press('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('设置');
    expect(screen.button('设置').getAttribute('aria-selected')).toBe('true');
    await screen.press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('校验');
  });
});
