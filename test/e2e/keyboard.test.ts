import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { typedInto } from '../support/golden';
import { carryOverNote } from './filings';
import { openGouji } from './gouji';
import { statusSays } from './status';
import { cellOf, selected, typeInto, valueOf } from './grid';

/** Stops of the Tab key on one page; more means that the walk goes in circles. */
const mostStops = 120;

const cover = new Set<string>(Object.values(cellNames));

let excel: BrowserExcel;
const press = (key: string): Promise<void> => excel.page.keyboard.press(key);
const says = (text: RegExp) => statusSays(excel, text);

/** What has the focus in the pane: its name as a screen reader says it, and whether the eye finds it. */
const focused = (): Promise<{ name: string; visible: boolean }> =>
  excel.pane.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
    if (element === document.body) return { name: '', visible: false };
    const name =
      element.getAttribute('aria-label') ??
      element.labels?.[0]?.textContent ??
      // What is in a box that holds buttons is not its name.
      (element.tabIndex < 0 ? '' : (element.textContent ?? ''));
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const onScreen = bottom > 0 && top < innerHeight;
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    // A box that took over the focus of what was in it is no stop of its own.
    return { name: name.trim(), visible: element.tabIndex < 0 || (onScreen && outlined) };
  });

/** Presses Tab until something of that name has the focus; each stop on the way can be seen. */
const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
  const met: string[] = [];
  await excel.pane.locator('.work-bar:not(.busy)').waitFor({ state: 'attached' });
  for (let stops = 0; stops < mostStops; stops++) {
    await press(key);
    const now = await focused();
    met.push(now.name);
    if (now.name !== '' && !now.visible) throw new Error(`the focus is on “${now.name}”, and cannot be seen`);
    if (name.test(now.name)) return;
  }
  throw new Error(
    `the Tab key does not come to ${String(name)}, only to ${met.map((each) => each.slice(0, 12)).join(' | ')}`,
  );
};

/** Goes to the next finding; where its cell takes the keys, as on the web, back into the pane with F6. */
const goToNext = async (): Promise<void> => {
  await press('Alt+ArrowDown');
  if (excel.workbook.behaviour.selectTakesFocus) {
    await excel.page.waitForFunction(() => document.activeElement?.id === 'excel');
    await press('F6');
  }
  await excel.pane.locator('[aria-current]:focus').waitFor();
};

/** Goes back to the tabs at the top, and along them. */
const goToTab = async (name: string): Promise<void> => {
  const tab = excel.pane.locator('[role=tab][aria-selected=true]');
  await tabTo(new RegExp(`^${(await tab.textContent())!}$`, 'u'), 'Shift+Tab');
  while (!(await tab.evaluate((element) => element === document.activeElement))) await press('Shift+Tab');
  await press('ArrowRight');
  expect((await focused()).name).toBe(name);
};

beforeAll(async () => {
  excel = await openGouji({ sheets: ['Sheet1'] });
  await excel.pane.getByRole('button', { name: '创建' }).waitFor();
  // Excel's own F6 puts the focus into the pane; the stand-in has no such key.
  await excel.pane.getByLabel('机关名称').focus();
});

afterAll(() => excel.close());

/** One clerk without a mouse: each step goes on from the one before. */
describe('the keyboard alone', () => {
  it('creates the tables', async () => {
    await excel.page.keyboard.type(carryOverNote.body);
    await tabTo(/^报告年度/u);
    await press('Control+A');
    await excel.page.keyboard.type('2025');
    await tabTo(/^创建$/u);
    await press('Enter');
    await says(/还没有填写数据/u);
    expect(valueOf(excel, cellNames.body)).toBe(carryOverNote.body);
  });

  it('goes to a wrong figure and mends it', async () => {
    const typed = typedInto({ ...carryOverNote, texts: {} }).filter(([name]) => !cover.has(name));
    for (const [name, text] of typed) typeInto(excel, name, text);
    const upheld = answerName('review.upheld');
    const { sheet, address } = cellOf(excel, upheld);
    excel.workbook.user.paste(sheet, address, [['3件']]);
    await says(/1 处必须改正/u);
    await goToNext();
    await excel.pane.locator('[aria-current]').getByText('3件').waitFor();
    await excel.page.locator(`table[aria-label="${sheet}"]`).waitFor();
    expect(selected(excel)).toEqual({ sheet, address });
    await tabTo(/改为 3/u);
    await press('Enter');
    await excel.pane.getByText('已改为 3').waitFor();
    expect(valueOf(excel, upheld)).toBe(3);
  });

  it('explains what only needs an explanation', async () => {
    const notes = await excel.pane.locator('.card.note').count();
    expect(notes).toBeGreaterThan(0);
    for (let done = 0; done < notes; done++) {
      await goToNext();
      await excel.pane.locator('[aria-current].note').waitFor();
      await tabTo(/^说明/u);
      await excel.page.keyboard.type('机构改革，划入 1 件。');
      // Whoever goes on has it saved.
      await press('Tab');
      await excel.pane.locator('.card.settled').nth(done).waitFor();
    }
    await says(/勾稽关系全部成立/u);
  });

  it('goes through the tabs and adopts the suggested texts', async () => {
    await goToTab('报告');
    await tabTo(/^全部采用/u);
    await press('Enter');
    await excel.pane.getByText(/已采用 \d+ 段建议文字/u).waitFor();
    expect(valueOf(excel, textName('onRequest'))).toContain('新收政府信息公开申请');
  });

  it('changes a paragraph and writes the report', async () => {
    await tabTo(/^我的文字：（一）主动公开/u);
    await press('Control+A');
    await excel.page.keyboard.type('我局把主动公开放在首位。');
    await press('Tab');
    await excel.pane.getByText('已保存', { exact: true }).waitFor();
    expect(valueOf(excel, textName('disclosure'))).toBe('我局把主动公开放在首位。');
    await tabTo(/^写入“报告”表/u, 'Shift+Tab');
    await press('Enter');
    await excel.pane.getByRole('button', { name: '写入', exact: true }).waitFor();
    await tabTo(/^写入$/u);
    await press('Enter');
    await excel.pane.getByText('已写入“报告”表').waitFor();
  });

  it('changes a setting', async () => {
    await goToTab('设置');
    await tabTo(/实时校验/u);
    await press('Space');
    await excel.pane
      .getByText(/实时校验(已关闭|关闭|：关)/u)
      .first()
      .waitFor();
  });
});
