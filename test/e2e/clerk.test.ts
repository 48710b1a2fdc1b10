import type { BrowserExcel } from 'excel-stand-in/browser';
import { answerName, cellNames, textName } from '../../src/workbook/names';
import { typedInto } from '../support/golden';
import { carryOverNote } from './filings';
import { openGouji } from './gouji';
import { statusSays } from './status';
import { cellOf, selected, typeInto, valueOf } from './grid';

const upheld = answerName('review.upheld');
const cover = new Set<string>(Object.values(cellNames));

let excel: BrowserExcel;
const button = (name: string | RegExp) => excel.pane.getByRole('button', { name }).first();
const says = (text: RegExp) => statusSays(excel, text);

beforeAll(async () => {
  excel = await openGouji({ sheets: ['Sheet1'] });
});

afterAll(() => excel.close());

/** One clerk's afternoon: each step goes on from the one before. */
describe('a clerk', () => {
  it('creates the workbook', async () => {
    await excel.pane.getByLabel('机关名称').fill(carryOverNote.body);
    await excel.pane.getByLabel('报告年度').fill('2025');
    await button('创建').click();
    await says(/还没有填写数据/u);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', '封面', '三、依申请公开', '报告']),
    );
    expect(valueOf(excel, cellNames.body)).toBe(carryOverNote.body);
  });

  it('fills in the tables and last year’s figures, and sees how far it is', async () => {
    const typed = typedInto({ ...carryOverNote, texts: {} }).filter(([name]) => !cover.has(name));
    for (const [name, text] of typed) typeInto(excel, name, text);
    await says(/处需要说明/u);
    await excel.pane.getByText(/^已填 (\d+) \/ \1 格$/u).waitFor();
  });

  it('types a wrong figure by hand and sees it at once', async () => {
    const { sheet, address } = cellOf(excel, upheld);
    await excel.page.getByRole('tab', { name: sheet, exact: true }).click();
    await excel.page.locator(`td[data-cell="${address}"]`).click();
    await excel.page.keyboard.type('1.5');
    await excel.page.keyboard.press('Enter');
    await excel.page.locator('#alert[open]').getByText('请填整数').waitFor();
    await excel.page.locator('#alert[open]').getByRole('button').click();

    // What is pasted escapes Excel's own validation, and not ours.
    excel.workbook.user.paste(sheet, address, [['3件']]);
    await says(/1 处必须改正/u);
    await excel.pane.getByText('“3件”带有单位“件”；请只填数字 3').waitFor();
  });

  it('jumps to it from elsewhere with the keyboard alone', async () => {
    await excel.page.getByRole('tab', { name: '封面', exact: true }).click();
    await button(/^校验$/u).focus();
    await excel.page.keyboard.press('Alt+ArrowDown');
    await excel.pane.locator('[aria-current]').getByText('3件').waitFor();
    await excel.page.locator(`table[aria-label="${cellOf(excel, upheld).sheet}"]`).waitFor();
    expect(selected(excel)).toEqual(cellOf(excel, upheld));
  });

  it('corrects it with the value on offer', async () => {
    await button('改为 3').click();
    await excel.pane.getByText('已改为 3').waitFor();
    expect(valueOf(excel, upheld)).toBe(3);
  });

  it('writes remarks, which settle the notes and stay in the workbook', async () => {
    const open = excel.pane.locator('.card.note');
    const settled = excel.pane.locator('.card.settled');
    const notes = await open.count();
    expect(notes).toBeGreaterThan(0);
    for (let done = 0; done < notes; done++) {
      await open.first().getByRole('textbox', { name: '说明' }).fill('机构改革，划入 1 件。');
      await open.first().getByRole('textbox', { name: '说明' }).blur();
      await settled.nth(done).waitFor();
    }
    await says(/勾稽关系全部成立/u);
    await excel.pane.getByRole('heading', { name: '勾稽关系全部成立' }).waitFor();
  });

  it('generates the report and adopts what is suggested', async () => {
    await button('去生成报告').click();
    await button(/^全部采用（/u).click();
    await excel.pane.getByText(/已采用 \d+ 段建议文字/u).waitFor();
    expect(valueOf(excel, textName('onRequest'))).toContain('新收政府信息公开申请');
  });

  it('edits a paragraph, and generating again keeps the edit', async () => {
    const own = excel.pane.getByLabel('我的文字：（一）主动公开');
    await own.fill('我局把主动公开放在首位。');
    // Nothing is pressed: it is written when typing pauses.
    await excel.pane.getByText('已保存', { exact: true }).waitFor();
    typeInto(excel, textName('management'), '清理规范性文件 3 件。');
    await excel.runCommand('report');
    const other = excel.pane.getByLabel('我的文字：（三）政府信息管理');
    expect(await other.inputValue()).toBe('清理规范性文件 3 件。');
    expect(await own.inputValue()).toBe('我局把主动公开放在首位。');
    await button('写入“报告”表').click();
    await excel.pane.getByRole('button', { name: '写入', exact: true }).click();
    await excel.pane.getByText('已写入“报告”表').waitFor();
    const written = JSON.stringify(excel.workbook.snapshot());
    expect(written).toContain('　　我局把主动公开放在首位。');
    expect(written).toContain('　　清理规范性文件 3 件。');
    expect(valueOf(excel, textName('disclosure'))).toBe('我局把主动公开放在首位。');
  });

  it('copies the report as HTML with tables, and as text', async () => {
    await excel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('复制全文').click();
    await excel.pane.getByText('已复制').waitFor();
    // A page in a frame may copy, but only the page around it may look at the clipboard.
    const clip = await excel.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      return { html: await text('text/html'), text: await text('text/plain') };
    });
    expect(clip.html).toMatch(/<table[^>]*border="1"/u);
    expect(clip.html).toContain('我局把主动公开放在首位。');
    expect(clip.text).toContain('三、收到和处理政府信息公开申请情况');
  });

  it('asked no other machine for anything, and met no error', () => {
    expect(excel.outsideRequests).toEqual([]);
    expect(excel.errors).toEqual([]);
  });
});
