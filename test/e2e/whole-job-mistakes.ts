import { answerName } from '../../src/workbook/names';
import { autosaveSays, statusIs, tablesThere } from './web';
import { granted, received, secret } from './whole-job-filing';
import type { Job } from './job';

/** A clerk makes mistakes, is told, and mends them. */
export const mistakeSteps = (job: Job): void => {
  const { button, chapter, open, type, noticed, focusIsOn, reasonAt, isRed, valueAt } = job.clerk;

  it('takes what is plainly a number, and says so', async () => {
    await type(granted, '12件');
    expect(await reasonAt(granted)).toContain('12');
    await job.hand.leave();
    await noticed('“12件”已记为 12。');
    expect(await valueAt(granted)).toBe('12');
    if (job.withMouse)
      await job.hand.press(job.page.locator('.book-notice').getByRole('button', { name: '撤销' }));
    else await job.hand.undo();
    expect(await valueAt(granted)).toBe('12件');
    await focusIsOn(granted);
    await job.hand.undo();
    expect(await valueAt(granted)).toBe('6');
  });

  it('leaves what is no number as it was typed, in red, with the reason', async () => {
    await type(secret, '/');
    await job.hand.leave();
    expect(await valueAt(secret)).toBe('/');
    expect(await reasonAt(secret)).toContain('“/”');
    await type(granted, '3.5');
    await job.hand.leave();
    expect(await valueAt(granted)).toBe('3.5');
    expect(await reasonAt(granted)).toContain('整数');
    await statusIs(job.page, /\d 处必须改正/u);
    await job.page.locator('.pane').getByText(/“\/”/u).first().waitFor();
    const card = job.page.locator('.pane .card').filter({ hasText: '“/”' }).first();
    await job.hand.press(card.getByRole('button', { name: /^定位/u }));
    await focusIsOn(secret);
    await job.expectAccessible();
    await job.hand.undo();
    await job.hand.undo();
    expect([await valueAt(granted), await valueAt(secret)]).toEqual(['6', '0']);
    await statusIs(job.page, /勾稽关系全部成立|处需要说明/u);
  });

  it('shows a broken balance at once, and adopts what would mend it', async () => {
    const balance = ['received', 'carriedIn', 'handled', 'carriedOut'].map((line) =>
      answerName(`requests.${line}.person`),
    );
    await type(received, '7');
    expect(await Promise.all(balance.map(isRed))).toEqual([true, true, true, true]);
    expect(await reasonAt(received)).toContain('8');
    await statusIs(job.page, /\d 处必须改正/u);
    await open('勾稽校验');
    const column = job.page.locator('.sheet tr').filter({ hasText: '表三自然人列：新收 + 上年结转' });
    expect(await column.innerText()).toContain('\t8\t11\t-3\t✗');
    await job.hand.press(button(/^采用：.*改为 10/u));
    await column.getByText('✓').waitFor();
    expect(await column.innerText()).toContain('\t11\t11\t0\t✓');
    await open('三、依申请公开');
    await statusIs(job.page, /勾稽关系全部成立|处需要说明/u);
    expect(await valueAt(received)).toBe('10');
    expect(await Promise.all(balance.map(isRed))).toEqual([false, false, false, false]);
  });

  it('takes it back and does it again, across chapters and after a reload', async () => {
    await job.hand.undo();
    await job.page.locator('.book-notice').getByText('已撤销').waitFor();
    await focusIsOn(received);
    expect(await valueAt(received)).toBe('7');
    await job.hand.redo();
    expect(await valueAt(received)).toBe('10');
    await open('封面');
    await job.hand.undo();
    await focusIsOn(received);
    expect(await chapter('三、依申请公开').getAttribute('aria-selected')).toBe('true');
    expect(await valueAt(received)).toBe('7');
    await autosaveSays(job.page, /已自动保存/u);
    await job.page.reload();
    await tablesThere(job.page);
    await job.hand.redo();
    await focusIsOn(received);
    expect(await valueAt(received)).toBe('10');
    await statusIs(job.page, /勾稽关系全部成立|处需要说明/u);
  });
};
