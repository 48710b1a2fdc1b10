import type { Browser, Page } from 'playwright-core';
import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { readFiling } from '../../src/workbook/read';
import { answerName, cellNames, previousName, textName } from '../../src/workbook/names';
import { axeFindings } from '../support/axe';
import { closeAll } from '../support/chromium';
import { partsOf } from '../support/docx-parts';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { useOffice } from '../support/soffice';
import { clerkAt } from './clerk-at';
import type { Hand } from './hand';
import { keyboardHand } from './keyboard-hand';
import { mouseHand } from './mouse-hand';
import { autosaveSays, launch, newProfile, openTab, serveWeb, statusIs, tablesThere } from './web';
import type { Profile, WebServer } from './web';
import {
  excelBlock,
  filing,
  granted,
  lastYear,
  received,
  secret,
  sheetOf,
  textBlock,
  typed,
} from './whole-job-filing';

const office = useOffice();
const folder = useFolder();
let server: WebServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveWeb();
  browser = await launch();
});

afterAll(() => closeAll(browser, server));

/** What is in a file, and what the command line finds in it. */
interface Reading {
  readonly filing: unknown;
  readonly found: unknown;
}

const readingOf = async (bytes: Uint8Array): Promise<Reading> => {
  const { stdout } = gouji('check', folder.write('年报.xlsx', bytes), '--format', 'json');
  return {
    filing: readFiling(await readNamedCells(bytes), forms),
    found: JSON.parse(stdout),
  };
};

/** A clerk's whole job: each step goes on from the one before. */
describe.each([
  ['a mouse', mouseHand],
  ['the keyboard alone', keyboardHand],
])('a whole job with %s', (_, handOn) => {
  const withMouse = handOn === mouseHand;
  const profiles: Profile[] = [];
  let page: Page;
  let hand: Hand;
  let saved: Uint8Array;

  /** A browser in which nobody has worked yet. */
  const start = async (): Promise<void> => {
    const profile = await newProfile(browser, server.origin, 'block');
    profiles.push(profile);
    await profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await profile.context.addInitScript(() => {
      addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointed', ''), true);
    });
    page = await openTab(profile, server.origin);
    hand = handOn(page);
  };

  beforeAll(start);

  afterAll(() => closeAll(...profiles.map(({ context }) => context)));

  const {
    button,
    cell,
    chapter,
    open,
    openPane,
    type,
    replace,
    noticed,
    focusIsOn,
    reasonAt,
    isRed,
    valueAt,
    paste,
    download,
    openFile,
    compose,
  } = clerkAt(() => ({ page, hand }));

  const expectAccessible = async (): Promise<void> => {
    if (withMouse) expect(await axeFindings(page.mainFrame())).toEqual([]);
  };

  it('creates the tables', async () => {
    await hand.press(button('新建'));
    await page.getByText('请在“新建年度报告”里填写机关名称，点“创建”').waitFor();
    await hand.enter(page.getByLabel('机关名称'));
    expect(await compose('haibinxian', '海滨县')).toBe('haibinxian');
    await compose('shuiliju', '水利局');
    expect(await page.getByLabel('机关名称').inputValue()).toBe('海滨县水利局');
    await replace(page.getByLabel('报告年度'), '2025');
    await hand.press(button('创建'));
    await statusIs(page, '还没有填写数据');
    expect(await chapter('封面').getAttribute('aria-selected')).toBe('true');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局');
    expect(await valueAt(cellNames.self)).toBe('我局');
    await page.locator('.top-name').getByText('海滨县水利局2025年政府信息公开工作年度报告').waitFor();
    await expectAccessible();
  });

  it('loses no character of an input method on the cover', async () => {
    await hand.enter(cell(cellNames.body));
    await page.keyboard.press('End');
    expect(await compose('ban', '办')).toBe('海滨县水利局ban');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局办');
    await page.keyboard.press('Backspace');
    expect(await valueAt(cellNames.body)).toBe('海滨县水利局');
  });

  it('pastes blocks from Excel, and is told what does not fit', async () => {
    await open('二、主动公开');
    await hand.enter(cell(answerName('decisions.licences')));
    await paste(excelBlock.html, excelBlock.text);
    await noticed('已粘贴 2 格。');
    expect(await valueAt(answerName('decisions.licences'))).toBe('1235');
    expect(await valueAt(answerName('decisions.penalties'))).toBe('4');
    await open('三、依申请公开');
    await hand.enter(cell(received));
    await paste(undefined, textBlock);
    await noticed('已粘贴 14 格。');
    expect(await valueAt(received)).toBe('10');
    expect(await valueAt(answerName('requests.received.total'))).toBe('14');
    await hand.enter(cell(answerName('requests.received.legal')));
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
    await hand.press(button('校验'));
    const zeros = page.getByRole('button', { name: /空白格填 0（\d+ 格）/u });
    await zeros.first().waitFor();
    // Each table has a button of its own.
    for (let left = await zeros.count(); left > 0; left--) {
      await hand.press(zeros.first());
      await page.getByText(/已在 \d+ 个空白格填 0/u).waitFor();
      await zeros.nth(left - 1).waitFor({ state: 'detached' });
    }
    await statusIs(page, /勾稽关系全部成立|处需要说明/u);
    expect(await valueAt(secret)).toBe('0');
    await page.getByText(/^已填 (\d+) \/ \1 格$/u).waitFor();
  });

  it('selects figures together, copies, pastes and clears them', async () => {
    await open('三、依申请公开');
    const last = answerName('requests.partial.business');
    await hand.select(cell(granted), cell(last));
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^6\t1\r?\n2\t0\r?\n$/u);
    await page.keyboard.press('Delete');
    await noticed('已清除 4 格。');
    expect([await valueAt(granted), await valueAt(last)]).toEqual(['', '']);
    await hand.undo();
    expect([await valueAt(granted), await valueAt(last)]).toEqual(['6', '0']);
    await hand.enter(cell(secret));
    await page.keyboard.press('Control+V');
    await noticed('已粘贴 4 格。');
    expect(await valueAt(secret)).toBe('6');
    await hand.undo();
    expect(await valueAt(secret)).toBe('0');
  });

  if (!withMouse)
    it('goes about the table with keys, which are listed under 帮助', async () => {
      const goes = async (key: string, name: string): Promise<void> => {
        await page.keyboard.press(key);
        expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['name'])).toBe(
          answerName(`requests.${name}`),
        );
      };
      await hand.enter(cell(granted));
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
      await page.keyboard.type('99');
      expect(await valueAt(received)).toBe('99');
      await page.keyboard.press('Escape');
      expect(await valueAt(received)).toBe('10');
      await page.keyboard.press('F2');
      await goes('ArrowLeft', 'received.person');
      await page.keyboard.type('2');
      expect(await valueAt(received)).toBe('120');
      await hand.undo();
      expect(await valueAt(received)).toBe('10');
      await hand.press(button('帮助'));
      const keys = page.locator('.keys');
      for (const key of ['Enter ↓', 'F2', 'Esc', 'Ctrl + Z / Y', 'Ctrl + S', 'F6'])
        await keys.getByText(key, { exact: true }).waitFor();
      await openPane('校验');
    });

  it('takes what is plainly a number, and says so', async () => {
    await type(granted, '12件');
    expect(await reasonAt(granted)).toContain('12');
    await hand.leave();
    await noticed('“12件”已记为 12。');
    expect(await valueAt(granted)).toBe('12');
    if (withMouse) await hand.press(page.locator('.book-notice').getByRole('button', { name: '撤销' }));
    else await hand.undo();
    expect(await valueAt(granted)).toBe('12件');
    await focusIsOn(granted);
    await hand.undo();
    expect(await valueAt(granted)).toBe('6');
  });

  it('leaves what is no number as it was typed, in red, with the reason', async () => {
    await type(secret, '/');
    await hand.leave();
    expect(await valueAt(secret)).toBe('/');
    expect(await reasonAt(secret)).toContain('“/”');
    await type(granted, '3.5');
    await hand.leave();
    expect(await valueAt(granted)).toBe('3.5');
    expect(await reasonAt(granted)).toContain('整数');
    await statusIs(page, /\d 处必须改正/u);
    await page.locator('.pane').getByText(/“\/”/u).first().waitFor();
    const card = page.locator('.pane .card').filter({ hasText: '“/”' }).first();
    await hand.press(card.getByRole('button', { name: /^定位/u }));
    await focusIsOn(secret);
    await expectAccessible();
    await hand.undo();
    await hand.undo();
    expect([await valueAt(granted), await valueAt(secret)]).toEqual(['6', '0']);
    await statusIs(page, /勾稽关系全部成立|处需要说明/u);
  });

  it('shows a broken balance at once, and adopts what would mend it', async () => {
    const balance = ['received', 'carriedIn', 'handled', 'carriedOut'].map((line) =>
      answerName(`requests.${line}.person`),
    );
    await type(received, '7');
    expect(await Promise.all(balance.map(isRed))).toEqual([true, true, true, true]);
    expect(await reasonAt(received)).toContain('8');
    await statusIs(page, /\d 处必须改正/u);
    await open('勾稽校验');
    const column = page.locator('.sheet tr').filter({ hasText: '表三自然人列：新收 + 上年结转' });
    expect(await column.innerText()).toContain('\t8\t11\t-3\t✗');
    await hand.press(button(/^采用：.*改为 10/u));
    await column.getByText('✓').waitFor();
    expect(await column.innerText()).toContain('\t11\t11\t0\t✓');
    await open('三、依申请公开');
    await statusIs(page, /勾稽关系全部成立|处需要说明/u);
    expect(await valueAt(received)).toBe('10');
    expect(await Promise.all(balance.map(isRed))).toEqual([false, false, false, false]);
  });

  it('takes it back and does it again, across chapters and after a reload', async () => {
    await hand.undo();
    await page.locator('.book-notice').getByText('已撤销').waitFor();
    await focusIsOn(received);
    expect(await valueAt(received)).toBe('7');
    await hand.redo();
    expect(await valueAt(received)).toBe('10');
    await open('封面');
    await hand.undo();
    await focusIsOn(received);
    expect(await chapter('三、依申请公开').getAttribute('aria-selected')).toBe('true');
    expect(await valueAt(received)).toBe('7');
    await autosaveSays(page, /已自动保存/u);
    await page.reload();
    await tablesThere(page);
    await hand.redo();
    await focusIsOn(received);
    expect(await valueAt(received)).toBe('10');
    await statusIs(page, /勾稽关系全部成立|处需要说明/u);
  });

  it('imports last year’s report from the page that published it', async () => {
    await openFile(folder.write('2024年报.html', lastYear));
    await page.getByRole('alertdialog', { name: /“2024年报.html”是一份年度报告/u }).waitFor();
    await hand.press(button('导入上年'));
    await page.getByText('已读出“2024年报.html”').waitFor({ state: 'attached' });
    await hand.press(button(/^写入（\d+ 格）$/u));
    await page.getByText(/上年数据已写入 \d+ 格/u).waitFor();
    await open('上年数据');
    expect(await valueAt(previousName('requests.received.person'))).toBe('8');
    expect(await valueAt(previousName('requests.received.total'))).toBe('8');
  });

  it('writes texts, and is told where one contradicts a figure', async () => {
    await open('一、总体情况');
    const disclosure = textName('disclosure');
    await type(disclosure, '2025年，我局主动公开政府信息5126条。');
    await page.keyboard.press('Enter');
    expect(await compose('zixing', '自行')).toContain('zixing');
    await page.keyboard.type('更新专栏。');
    expect(await valueAt(disclosure)).toBe('2025年，我局主动公开政府信息5126条。\n自行更新专栏。');
    await type(textName('onRequest'), '2025年，我局新收政府信息公开申请15件。');
    await page.locator(`.book [data-name="${textName('onRequest')}"][aria-invalid="true"]`).waitFor();
    expect(await reasonAt(textName('onRequest'))).toContain('14');
    await statusIs(page, /必须改正/u);
    await page.locator('.pane').getByText('正文写“我局新收政府信息公开申请15件”').waitFor();
    await hand.press(button(/^采用：改为“14/u));
    await page.locator(`.book [data-name="${textName('onRequest')}"][aria-invalid="false"]`).waitFor();
    expect(await valueAt(textName('onRequest'))).toBe('2025年，我局新收政府信息公开申请14件。');
    expect(await page.locator('.book-line').innerText()).not.toContain('15件');
  });

  it('reads the report, and goes from a figure to its cell', async () => {
    await open('报告');
    const paper = page.locator('.paper');
    await paper.getByText('我局主动公开政府信息').waitFor();
    await paper.getByText('自行更新专栏').waitFor();
    await expectAccessible();
    await hand.press(paper.locator('p').filter({ hasText: '全年制发' }).getByRole('button').first());
    await focusIsOn(answerName('documents.normative.issued'));
    expect(await valueAt(answerName('documents.normative.issued'))).toBe('2');
    await open('勾稽校验');
    await page.locator('.paper').getByText('✓').first().waitFor();
  });

  it('exports Word, and saves', async () => {
    await openPane('报告');
    await hand.press(button('导出文件'));
    const docx = await download(() =>
      hand.press(page.locator('.formats').getByRole('button').filter({ hasText: '.docx' })),
    );
    expect(partsOf(docx)['word/document.xml']).toContain('自行更新专栏');
    saved = await download(() => hand.save());
    await autosaveSays(page, /^已自动保存 \d\d:\d\d$/u);
  });

  it('opens what was saved elsewhere, and what LibreOffice made of it, and finds the same', async () => {
    const { theirs } = await office.convert({ theirs: saved }, 'xlsx');
    const files = { saved, theirs: theirs! };
    await start();
    const read: Reading[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      await openFile(folder.write(`${name}.xlsx`, bytes));
      await page.locator('.top-name').getByText(`${name}.xlsx`).waitFor();
      await statusIs(page, '1 处必须改正，1 处需要说明');
      await open('三、依申请公开');
      expect(await valueAt(answerName('requests.received.total'))).toBe('14');
      await open('一、总体情况');
      expect(await valueAt(textName('disclosure'))).toContain('自行更新专栏');
      read.push(await readingOf(bytes), await readingOf(await download(() => hand.save())));
    }
    const [first, ...others] = read;
    expect(first!.filing).toMatchObject({ body: filing.body, year: 2025, answers: filing.answers });
    for (const other of others) expect(other).toEqual(first);
  });

  it('is accessible on a phone', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await expectAccessible();
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('pointed at nothing without a mouse', async () => {
    expect(await page.locator('html[data-pointed]').count()).toBe(withMouse ? 1 : 0);
  });

  it('met no error, and asked no other machine for anything', () => {
    for (const { errors, outsideRequests } of profiles) expect([errors, outsideRequests]).toEqual([[], []]);
  });
});
