import type { Page } from 'playwright-core';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { useOffice } from '../support/soffice';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { bombOf, pack, zipOf } from '../support/zip-files';
import { axeFindings } from '../support/axe';
import { form2021 } from '../../src/forms/2021/index';
import { docxOf } from '../support/report-files';
import { sampleFiling } from './filings';
import { sessionOf } from '../support/golden';
import { answerName } from '../../src/workbook/names';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { chooseFile, downloadReport, dropFile, newProfile, openTab, saveWork } from './web';
import { statusIs, typeInto, usePlace } from './web';
import type { Profile } from './web';

const office = useOffice();
const folder = useFolder();
const place = usePlace();
let profile: Profile;
let page: Page;
const received = answerName('requests.received.business');

beforeAll(async () => {
  profile = await newProfile(place.browser, place.address);
  page = await openTab(profile, place.address);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const checked = (name: string, bytes: Uint8Array): ReturnType<typeof gouji> =>
  gouji('check', folder.write(`${name}.xlsx`, bytes), '--format', 'json');
const errorsIn = ({ stdout }: ReturnType<typeof gouji>): number =>
  (JSON.parse(stdout) as { files: { summary: { error: number } }[] }).files[0]!.summary.error;

/** A newcomer’s first quarter of an hour: each step goes on from the one before. */
describe('a newcomer', () => {
  it('sees the filled-in sample, with nothing to be saved', async () => {
    await page.locator('.table-progress').getByText('表三 144/144').waitFor();
    expect(await page.locator('.autosave').textContent()).toBe('');
    expect(await page.title()).toContain('（示例）海滨投资区管委会2022年');
  });

  it('finds a name and a role for everything, chapter by chapter', async () => {
    const chapters = page.locator('.book').getByRole('tab');
    const found: unknown[] = [];
    for (const chapter of await chapters.allTextContents()) {
      await chapters.getByText(chapter, { exact: true }).click();
      await page.locator('.book .nothing').waitFor({ state: 'detached' });
      found.push([chapter, await axeFindings(page.mainFrame())]);
    }
    expect(found).toEqual((await chapters.allTextContents()).map((chapter) => [chapter, []]));
  });

  it('breaks a figure and is told at once', async () => {
    await typeInto(page, received, '7');
    await statusIs(page, /2 处必须改正/u);
    await page
      .locator('.autosave')
      .getByText(/已自动保存 \d\d:\d\d，还没有存为文件/u)
      .waitFor();
  });

  it('mends it with what is on offer', async () => {
    await page.getByRole('button', { name: /^采用/u }).first().click();
    await page.locator('.status-text').getByText('必须改正').waitFor({ state: 'detached' });
  });

  it('generates the report and downloads it', async () => {
    const text = Buffer.from(await downloadReport(page, '.html')).toString();
    expect(text).toContain('（示例）海滨投资区管委会2022年政府信息公开工作年度报告');
  });

  it('saves a workbook that the command line and LibreOffice read the same', async () => {
    await page.locator('.tabs').getByRole('tab', { name: '校验' }).click();
    await typeInto(page, received, '3');
    await statusIs(page, /必须改正/u);
    const { name, bytes } = await saveWork(page);
    expect(name).toBe('（示例）海滨投资区管委会2022年政府信息公开工作年度报告.xlsx');
    const ours = checked('ours', bytes);
    expect(ours.code).toBe(1);
    const { theirs } = await office.convert({ theirs: bytes }, 'xlsx');
    expect(errorsIn(checked('theirs', theirs!))).toBe(errorsIn(ours));
    await page.getByText('已下载“（示例）海滨投资区管委会2022年').waitFor();
    await page
      .locator('.autosave')
      .getByText(/^已自动保存 \d\d:\d\d$/u)
      .waitFor();
  });
});

describe('opening a file', () => {
  it('takes one of ours, and keeps what was open among the recent works', async () => {
    const bytes = await writeDrawing(sessionOf(sampleFiling).draw());
    await chooseFile(page, folder.write('宿迁年报.xlsx', bytes));
    await page.locator('.top-name').getByText('宿迁年报.xlsx').waitFor();
    await statusIs(page, /勾稽关系全部成立|需要说明/u);
    await page.locator('summary', { hasText: '最近的工作（1）' }).click();
    await page.getByRole('button', { name: /^（示例）海滨投资区管委会/u }).click();
    await statusIs(page, /必须改正/u);
  });

  it('takes one that is dropped, of another kind, and says how it will be saved', async () => {
    const bytes = await writeDrawing(sessionOf(sampleFiling).draw());
    const { old } = await office.convert({ old: bytes }, 'xls');
    await dropFile(page, '旧年报.xls', old!);
    await page.getByText('“旧年报.xls”已打开，保存时存为 .xlsx 文件。').waitFor();
    await page.locator('.top-name').getByText('旧年报.xlsx').waitFor();
    // Such a file has lost our names and formulas; they are there again.
    await page.locator('.table-progress').getByText('表三 144/144').waitFor();
    await typeInto(page, received, '7');
    await statusIs(page, /2 处必须改正/u);
  });

  it('asks for which year a report is to be imported that is no workbook of ours, and shows what would be written', async () => {
    const docx = folder.write('年报.docx', docxOf(form2021, sampleFiling));
    const question = page.getByRole('alertdialog', { name: /“年报.docx”是一份年度报告/u });
    await chooseFile(page, docx);
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await question.getByRole('button', { name: '取消' }).click();
    await question.waitFor({ state: 'detached' });
    for (const year of ['导入上年', '导入本年']) {
      await chooseFile(page, docx);
      await question.getByRole('button', { name: year }).click();
      await page.getByRole('heading', { name: `${year}数据` }).waitFor();
      await page.getByText('已读出“年报.docx”，请核对后写入。').waitFor({ state: 'attached' });
      await button('返回').click();
    }
    expect(await page.locator('.top-name').textContent()).toBe('旧年报.xlsx');
  });

  const zipBomb = () =>
    zipOf([pack('[Content_Types].xml', Buffer.from('<Types/>')), bombOf('xl/workbook.xml', 4)]);
  it.each([
    ['通知.xlsx', () => Buffer.from('关于报送年报的通知'), '没有找到年度报告的表格和正文'],
    ['很大.xlsx', () => Buffer.alloc(50 * 1024 * 1024, 'PK'), '文件超过 32 MB'],
    ['炸弹.xlsx', zipBomb, '解压后过大'],
    ['空.xlsx', () => Buffer.alloc(0), '文件是空的'],
    [
      '加密.xlsx',
      () =>
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      '打开密码',
    ],
  ])('refuses %s with a reason, and leaves what is open', async (name, bytes, says) => {
    await chooseFile(page, folder.write(name, bytes()));
    await page.getByRole('alert').getByText(says).waitFor();
    await page.getByRole('heading', { name: `没有打开“${name}”` }).waitFor();
    expect(await page.locator('.top-name').textContent()).toBe('旧年报.xlsx');
    await page.getByRole('button', { name: '知道了' }).first().click();
  });
});

describe('a new workbook', () => {
  it('asks what it is for, and has our sheets and no other', async () => {
    await button('新建').click();
    await page.getByText('“旧年报.xlsx”留在“最近的工作”里，可以随时打开。').waitFor();
    await page.getByLabel('机关名称').fill('海滨县水利局');
    await button('创建').click();
    await statusIs(page, /还没有填写数据/u);
    await page.locator('.top-name').getByText('海滨县水利局').waitFor();
    const tabs = await page.locator('.book').getByRole('tab').allTextContents();
    expect(tabs[0]).toBe('封面');
    expect(tabs).not.toContain('Sheet1');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
  });

  it('can be made in a workbook of somebody else’s, whose sheets stay', async () => {
    const rows = [
      ['收件日期', '编号'],
      ['2025-03-05', 7],
    ];
    await chooseFile(page, folder.write('台账.xlsx', await writeXlsx({ sheets: [{ name: '台账', rows }] })));
    await page.locator('.top-name').getByText('台账.xlsx').waitFor();
    await page.getByLabel('机关名称').fill('海滨县水利局');
    await button('创建').click();
    await page.getByText('另有 1 张表，保存时原样保留').waitFor();
    await typeInto(page, received, '7');
    const { sheets } = await readXlsx((await saveWork(page)).bytes);
    expect(sheets[0]).toMatchObject({ name: '台账', rows });
    expect(sheets.map(({ name }) => name)).toContain('三、依申请公开');
  });
});

describe('a work of earlier', () => {
  it('can be forgotten, with the history of what was typed into it', async () => {
    const histories = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('gouji.steps.')).length);
    const before = await histories();
    await page.locator('summary', { hasText: '最近的工作' }).click();
    await page.getByRole('button', { name: /“旧年报.xlsx”/u }).click();
    await page.getByRole('button', { name: /“旧年报.xlsx”/u }).waitFor({ state: 'detached' });
    expect(await histories()).toBe(before - 1);
  });
});

describe('all the while', () => {
  it('no other machine was asked for anything, and nothing went wrong', () => {
    expect(profile.outsideRequests).toEqual([]);
    expect(profile.errors).toEqual([]);
  });
});
