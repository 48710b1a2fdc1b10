import type { Locator } from 'playwright-core';
import { answerName, cellNames, factName, problemName, textName } from '../../src/workbook/names';
import { changed, pairs, sums, tables, textsOfTown, typedIntoPane, typedIntoSheet } from './first-draft-town';

/** Where a clerk works on a report: the workbook with the pane beside it. */
export interface Desk {
  readonly pane: Locator;
  /** Waits until the status line says something. */
  says(text: RegExp): Promise<void>;
  /** Types into a cell of the workbook, or picks what its list has. */
  type(name: string, text: string): Promise<void>;
  valueOf(name: string): Promise<string>;
  /** The report as it leaves the pane, as plain text. */
  report(): Promise<string>;
}

/** One clerk's first draft as tests: each step goes on from the one before. @param at the desk as it is now */
export const firstDraft = (at: () => Desk): void => {
  const button = (name: string | RegExp): Locator => at().pane.getByRole('button', { name }).first();
  const page = (name: string): Promise<void> => at().pane.getByRole('tab', { name }).click();
  const card = (slot: string): Locator => at().pane.locator(`#paragraph-${slot}`);
  const field = (place: string): Locator => at().pane.locator(`[id="place-${place}"]`);
  /** Unfolds the facts of a paragraph where they are folded, as they are where some are filled in. */
  const openFacts = async (slot: string): Promise<void> => {
    const facts = card(slot).locator('details.facts');
    if ((await facts.getAttribute('open')) === null) await facts.locator('summary').click();
  };
  const suggested = (slot: string): Promise<string> =>
    card(slot).locator('.suggestion .prose').first().innerText();
  /** What is typed in the pane is in its cell once typing has paused. */
  const inCell = async (name: string, text: string): Promise<void> => {
    for (let left = 100; left > 0 && (await at().valueOf(name)) !== text; left--)
      await at().pane.page().waitForTimeout(50);
    expect([name, await at().valueOf(name)]).toEqual([name, text]);
  };

  it('creates the workbook of a township', async () => {
    await at().pane.getByLabel('机关名称').fill('海滨县云溪镇人民政府');
    await at().pane.getByLabel('报告年度').fill('2025');
    await button('创建').click();
    await at().says(/还没有填写数据/u);
    expect(await at().valueOf(cellNames.self)).toBe('我镇');
    expect(await at().valueOf(cellNames.kind)).toBe('乡镇街道');
  });

  it('fills the tables: the few figures that there are, and noughts', async () => {
    for (const [field, text] of tables) await at().type(answerName(field), text);
    for (const [field, text] of sums) expect(await at().valueOf(answerName(field))).toBe(text);
    await button('校验').click();
    const zeros = at().pane.getByRole('button', { name: /空白格填 0（\d+ 格）/u });
    await zeros.first().waitFor();
    for (let left = await zeros.count(); left > 0; left--) {
      await zeros.first().click();
      await zeros.nth(left - 1).waitFor({ state: 'detached' });
    }
    await at()
      .pane.getByText(/^已填 (\d+) \/ \1 格$/u)
      .waitFor();
  });

  it('types facts on the sheet 工作情况, and finds them beside their paragraphs', async () => {
    for (const [key, text] of typedIntoSheet) await at().type(factName(key), text);
    await page('报告');
    await card('supervision').locator('.facts summary').getByText('已填 4 项').waitFor();
    for (const slot of ['management', 'supervision']) await openFacts(slot);
    expect(await field('facts.management.documents.total').inputValue()).toBe('120');
    expect(await field('facts.supervision.leader').inputValue()).toBe('副镇长');
    expect(await field('facts.management.threeReviews').isChecked()).toBe(true);
  });

  it('types others beside their paragraphs, and finds them on the sheet', async () => {
    for (const slot of new Set(typedIntoPane.map(([key]) => key.split('.')[0]!))) await openFacts(slot);
    for (const [key, text] of typedIntoPane)
      if (text === '是') await field(`facts.${key}`).check();
      else await field(`facts.${key}`).fill(text);
    for (const [key, text] of typedIntoPane) await inCell(factName(key), text);
  });

  it('names problems, each with what is done about it', async () => {
    for (const [index, pair] of pairs.entries()) {
      if (index > 0) await button('再加一个问题').click();
      for (const [part, text] of Object.entries(pair)) {
        const place = field(`problems.${index + 1}.${part}`);
        if (part === 'area') await place.selectOption(text);
        else await place.fill(text);
      }
    }
    for (const [index, pair] of pairs.entries())
      for (const part of ['area', 'what', 'measure', 'by', 'who'] as const)
        await inCell(problemName(index + 1, part), pair[part]);
  });

  it('is asked for the fee where its chapter is written', async () => {
    const check = at().pane.getByRole('region', { name: '报送前检查' });
    await check.getByText('报告还没有写完，还有 1 处待填写').waitFor();
    const fee = card('processingFee').getByRole('textbox', { name: '收取信息处理费金额（元）' });
    await fee.fill('0');
    await fee.press('Enter');
    await check.getByText(/^没有待填写的内容，没有必须改正的问题。$/u).waitFor();
    await inCell(answerName('processingFee.amount'), '0');
  });

  it('has a report that lacks nothing', async () => {
    await at().says(/勾稽关系全部成立/u);
    await button('预览全文').click();
    const preview = at().pane.locator('.preview');
    await preview.getByText(textsOfTown.opening).waitFor();
    expect(await preview.innerText()).not.toContain('待填写');
    const report = await at().report();
    expect(report).not.toContain('待填写');
    for (const text of Object.values(textsOfTown)) expect(report).toContain(text);
    await button('逐段编辑').click();
  });

  it('changes a fact, and what is suggested follows', async () => {
    expect(await suggested('platform')).toContain('设有政府信息公开查阅点3个');
    await openFacts('platform');
    const places = field('facts.platform.places.count');
    await places.fill(changed['platform.places.count']!);
    await places.press('Enter');
    await card('platform').locator('.suggestion').getByText('设有政府信息公开查阅点4个').waitFor();
  });

  it('adopts a paragraph, changes its fact, and renews that sentence alone', async () => {
    await card('supervision').getByRole('button', { name: /^采用/u }).click();
    const own = card('supervision').getByRole('textbox', { name: /我的文字/u });
    await inCell(textName('supervision'), textsOfTown.supervision);
    // The field has it a moment later, and would take what is typed meanwhile behind it.
    await card('supervision').getByText('已采用建议').waitFor();
    await own.fill(`${textsOfTown.supervision}我镇还制作了政策问答。`);
    await at().type(factName('supervision.training.people'), changed['supervision.training.people']!);
    const updates = card('supervision').locator('.updates');
    await updates.getByText('填的情况变了，有 1 句可以更新').waitFor();
    await updates.getByRole('button', { name: /^更新/u }).click();
    const renewed = `${textsOfTown.supervision.replace('60人次', '65人次')}我镇还制作了政策问答。`;
    await inCell(textName('supervision'), renewed);
    await updates.waitFor({ state: 'detached' });
    expect(await own.inputValue()).toBe(renewed);
  });
};
