import { answerName, cellNames } from '../../src/workbook/names';
import { statusIs } from './web';
import { excelBlock, granted, received, secret, sheetOf, textBlock, typed } from './whole-job-filing';
import type { Job } from './job';

/** A clerk makes the tables and fills them in, by typing and by pasting. */
export const fillingSteps = (job: Job): void => {
  const { button, cell, chapter, open, openPane, type, replace, noticed, valueAt, paste, copied, compose } =
    job.clerk;

  it('creates the tables', async () => {
    await job.hand.press(button('新建'));
    await job.page.getByText('请在“新建年度报告”里填写机关名称，点“创建”').waitFor();
    await job.hand.enter(job.page.getByLabel('机关名称'));
    expect(await compose('haibinxian', '海滨县')).toBe('haibinxian');
    await compose('shuiliju', '水利局');
    expect(await job.page.getByLabel('机关名称').inputValue()).toBe('海滨县水利局');
    await replace(job.page.getByLabel('报告年度'), '2025');
    await job.hand.press(button('创建'));
    await statusIs(job.page, '还没有填写数据');
    expect(await chapter('封面').getAttribute('aria-selected')).toBe('true');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局');
    expect(await valueAt(cellNames.self)).toBe('我局');
    await job.page.locator('.top-name').getByText('海滨县水利局2025年政府信息公开工作年度报告').waitFor();
    await job.expectAccessible();
  });

  it('loses no character of an input method on the cover', async () => {
    await job.hand.enter(cell(cellNames.body));
    await job.page.keyboard.press('End');
    expect(await compose('ban', '办')).toBe('海滨县水利局ban');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局办');
    await job.page.keyboard.press('Backspace');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局');
  });

  it('pastes blocks from Excel, and is told what does not fit', async () => {
    await open('二、主动公开');
    await job.hand.enter(cell(answerName('decisions.licences')));
    await paste(excelBlock.html, excelBlock.text);
    await noticed('已粘贴 2 格。');
    expect(await valueAt(answerName('decisions.licences'))).toBe('1235');
    expect(await valueAt(answerName('decisions.penalties'))).toBe('4');
    await open('三、依申请公开');
    await job.hand.enter(cell(received));
    await paste(undefined, textBlock);
    await noticed('已粘贴 14 格。');
    expect(await valueAt(received)).toBe('10');
    expect(await valueAt(answerName('requests.received.total'))).toBe('14');
    await job.hand.enter(cell(answerName('requests.received.legal')));
    await paste(undefined, '0\t0\t14\t9\r\n');
    await noticed('已粘贴 3 格；1 个值没有对应的格子，没有填入。');
    await paste(undefined, '政务大厅开放时间\t工作日九点到五点\r\n');
    await noticed('粘贴的内容和这张表对不上，没有填入');
  });

  it('fills in the tables, where totals add up by themselves', async () => {
    let shown = '';
    for (const [name, text] of typed) {
      const sheet = sheetOf(name);
      if (sheet !== shown) await open(sheet);
      shown = sheet;
      await type(name, text);
    }
    await open('三、依申请公开');
    expect(await valueAt(answerName('requests.granted.total'))).toBe('7');
    expect(await valueAt(answerName('requests.handled.person'))).toBe('10');
    await job.hand.press(button('校验'));
    const zeros = job.page.getByRole('button', { name: /空白格填 0（\d+ 格）/u });
    await zeros.first().waitFor();
    // Each table has a button of its own.
    for (let left = await zeros.count(); left > 0; left--) {
      await job.hand.press(zeros.first());
      await job.page.getByText(/已在 \d+ 个空白格填 0/u).waitFor();
      await zeros.nth(left - 1).waitFor({ state: 'detached' });
    }
    await statusIs(job.page, /勾稽关系全部成立|处需要说明/u);
    expect(await valueAt(secret)).toBe('0');
    await job.page.getByText(/^已填 (\d+) \/ \1 格$/u).waitFor();
  });

  it('selects figures together, copies, pastes and clears them', async () => {
    await open('三、依申请公开');
    const last = answerName('requests.partial.business');
    await job.hand.select(cell(granted), cell(last));
    await job.page.keyboard.press('Control+C');
    expect(await copied()).toMatch(/^6\t1\r?\n2\t0\r?\n$/u);
    await job.page.keyboard.press('Delete');
    await noticed('已清除 4 格。');
    expect([await valueAt(granted), await valueAt(last)]).toEqual(['', '']);
    await job.hand.undo();
    expect([await valueAt(granted), await valueAt(last)]).toEqual(['6', '0']);
    await job.hand.enter(cell(secret));
    await job.page.keyboard.press('Control+V');
    await noticed('已粘贴 4 格。');
    expect(await valueAt(secret)).toBe('6');
    await job.hand.undo();
    expect(await valueAt(secret)).toBe('0');
  });

  if (!job.withMouse)
    it('goes about the table with keys, which are listed under 帮助', async () => {
      const goes = async (key: string, name: string): Promise<void> => {
        await job.page.keyboard.press(key);
        expect(await job.page.evaluate(() => (document.activeElement as HTMLElement).dataset['name'])).toBe(
          answerName(`requests.${name}`),
        );
      };
      await job.hand.enter(cell(granted));
      await goes('End', 'granted.total');
      await goes('Home', 'granted.person');
      await goes('Tab', 'granted.business');
      await goes('ArrowUp', 'carriedIn.business');
      await goes('Shift+Tab', 'carriedIn.person');
      await goes('ArrowDown', 'granted.person');
      await goes('Shift+Enter', 'carriedIn.person');
      await goes('Control+Home', 'received.person');
      await goes('Control+End', 'carriedOut.total');
      await goes('Control+Home', 'received.person');
      await job.page.keyboard.type('99');
      expect(await valueAt(received)).toBe('99');
      await job.page.keyboard.press('Escape');
      expect(await valueAt(received)).toBe('10');
      await job.page.keyboard.press('F2');
      await goes('ArrowLeft', 'received.person');
      await job.page.keyboard.type('2');
      expect(await valueAt(received)).toBe('120');
      await job.hand.undo();
      expect(await valueAt(received)).toBe('10');
      await job.hand.press(button('帮助'));
      const keys = job.page.locator('.keys');
      for (const key of ['Enter ↓', 'F2', 'Esc', 'Ctrl + Z / Y', 'Ctrl + S', 'F6'])
        await keys.getByText(key, { exact: true }).waitFor();
      await openPane('校验');
    });
};
