import { carryOverNote, sampleFiling, wrongFiling } from './filings';
import { takeBreaches } from '../support/fences';
import { axeFindings } from '../support/axe';
import { openGouji, workbookOf } from './gouji';
import { typeInto } from './grid';
import { statusSays } from './status';
import { areaOfName, findName } from 'excel-stand-in';
import { cellNames, textName } from '../../src/workbook/names';
import { lookAt, resize } from './look';

import type { BrowserExcel, BrowserOptions } from 'excel-stand-in/browser';

let excel: BrowserExcel;

/** Opens the pane as narrow as Excel makes it. */
const open = async (options: Partial<BrowserOptions> = {}): Promise<BrowserExcel> => {
  excel = await openGouji(options);
  await resize(excel);
  return excel;
};

const look = (): Promise<void> => lookAt(excel);

const button = (name: string | RegExp) => excel.pane.getByRole('button', { name }).first();
const status = (text: string) => statusSays(excel, new RegExp(text, 'u'));
const tab = (name: string) => excel.pane.getByRole('tab', { name }).click();

afterEach(async () => {
  await excel.close();
});

describe('before there are tables', () => {
  it('shows what is asked for, and what is missing', async () => {
    await open();
    await button('创建').waitFor();
    await look();
    await button('创建').click();
    await excel.pane.getByText('请填写机关名称').waitFor();
    await look();
  });

  it('offers other names where sheets are in the way, and shows that it is at work', async () => {
    await open({ sheets: ['封面', '报告'] });
    await excel.pane.getByLabel('机关名称').fill('海滨县水利局');
    excel.wire.latency = 2500;
    await button('创建').click();
    await button('正在建表').waitFor();
    await look();
    excel.wire.latency = 0;
    await button('换名创建').waitFor();
    await look();
  });

  it('says what stands against it in a protected workbook', async () => {
    await open();
    excel.workbook.structureProtected = true;
    await excel.pane.getByLabel('机关名称').fill('海滨县水利局');
    await button('创建').click();
    await excel.pane.getByText('工作簿的结构受保护').waitFor();
    await look();
  });

  it('leaves a read-only workbook alone, and says what to do', async () => {
    await open();
    excel.workbook.readOnly = true;
    await excel.pane.getByLabel('机关名称').fill('海滨县水利局');
    await button('创建').click();
    await excel.pane.getByText('工作簿是只读的，不能改动。请另存一份，再试一次。').waitFor();
    await look();
    expect(excel.workbook.sheets).toHaveLength(1);
  });

  it('keeps still for whoever asks for less motion', async () => {
    await open();
    await excel.pane.getByLabel('机关名称').fill('海滨县水利局');
    excel.wire.latency = 2500;
    await button('创建').click();
    await button('正在建表').waitFor();
    const moving = () => excel.pane.evaluate(() => document.getAnimations().length);
    await excel.page.emulateMedia({ reducedMotion: 'no-preference' });
    await excel.pane.waitForFunction(() => document.getAnimations().length > 0);
    await excel.page.emulateMedia({ reducedMotion: 'reduce' });
    await excel.pane.waitForTimeout(100);
    expect(await moving()).toBe(0);
  });
});

describe('校验', () => {
  it('counts what is filled in while the clerk types, and lists blanks when asked', async () => {
    await open({ workbook: await workbookOf({ ...sampleFiling, answers: {} }) });
    await status('还没有填写数据');
    await look();
    await button(/^校验$/u).click();
    await button('空白格填 0').waitFor();
    await look();
  });

  it('shows errors with both sides, their clause and the value that mends them', async () => {
    await open({ workbook: await workbookOf(wrongFiling) });
    await status('处必须改正');
    await look();
    await excel.pane.locator('summary', { hasText: '依据' }).first().click();
    await button(/^下一处$/u).click();
    await excel.pane.locator('[aria-current]').waitFor();
    await look();
    await excel.pane.getByRole('button', { name: /^必须改正/u }).click();
    await look();
  });

  it('takes an explanation of a note and counts it as settled', async () => {
    await open({ workbook: await workbookOf(carryOverNote) });
    await status('1 处需要说明');
    await excel.pane
      .getByRole('textbox', { name: '说明' })
      .first()
      .fill('机构改革，划入原县水文站未办结的 1 件。');
    await look();
    await excel.pane.locator('.card.note textarea').first().blur();
    await excel.pane.getByText('已保存', { exact: true }).waitFor();
    await look();
  });

  it('is unmistakably green when nothing is left', async () => {
    await open({ workbook: await workbookOf(sampleFiling) });
    await status('勾稽关系全部成立');
    await look();
  });

  it('says that the live check has stopped, and why a cell was not gone to', async () => {
    await open({ workbook: await workbookOf(wrongFiling) });
    await status('处必须改正');
    excel.workbook.user.beginEdit();
    await button(/^定位/u).click();
    await excel.pane.getByText('正在编辑单元格').waitFor();
    await look();
    excel.workbook.user.endEdit();
    const paused = excel.pane.getByText('实时校验暂停');
    // What is still under way may be lost in place of what the edit asks for; the next edit then meets the same.
    for (let edit = 1; edit <= 10 && !(await paused.isVisible()); edit++) {
      for (let request = 1; request <= 6; request++) excel.wire.loseRequest(request);
      typeInto(excel, textName('problems'), `问题${edit}`);
      await excel.page.waitForTimeout(1000);
    }
    await paused.waitFor();
    await look();
    excel.wire.clearFaults();
  });
});

describe('报告', () => {
  it('shows suggestions beside the own text, asks before replacing, and previews the whole', async () => {
    const texts = { ...sampleFiling.texts, disclosure: '我局把主动公开放在首位。' };
    await open({ workbook: await workbookOf({ ...sampleFiling, texts }) });
    await status('勾稽关系全部成立');
    await tab('报告');
    await button('全部采用').waitFor();
    await look();
    await button('采用（一）主动公开的建议文字').click();
    await button('保留我写的').waitFor();
    await look();
    await button('预览全文').click();
    await excel.pane.locator('.figure').first().hover();
    await look();
    await button('写入“报告”表').click();
    await look();
  });

  it('offers every format, draws the figures, and Excel’s own charts on a sheet', async () => {
    await open({ workbook: await workbookOf(carryOverNote) });
    await status('需要说明');
    await tab('报告');
    await button('导出文件').click();
    await excel.pane.locator('.formats').waitFor();
    await look();
    await button('导出文件').click();
    await button('图解').click();
    await excel.pane.locator('.charts').waitFor();
    await look();
    await button('在工作簿里画成 Excel 图表').click();
    await excel.pane.getByText('图表画在“图解”表里').waitFor();
    await look();
    expect(excel.workbook.sheet('图解').charts.map(({ title }) => title.text)).toContain(
      '近年新收和办结的申请',
    );
  });
});

it('设置 shows what holds for the workbook and for the machine, and how to fill in', async () => {
  await open({ workbook: await workbookOf(sampleFiling) });
  await status('勾稽关系全部成立');
  await tab('设置');
  await excel.pane.locator('summary', { hasText: '二、主动公开' }).click();
  await look();
});

describe('where the pane cannot be used', () => {
  it('says so in an Excel that is too old', async () => {
    await open({ excelApi: '1.8' });
    await excel.pane.getByText('这个 Excel 版本太旧，或缺少组件').waitFor();
    await look();
  });

  it('says so in a workbook of a later version', async () => {
    const workbook = await workbookOf(sampleFiling);
    const { row, column } = areaOfName(findName(workbook.names, cellNames.form)!, workbook.sheets)!.area;
    workbook.sheet('封面').peek(row, column)!.value = '2099';
    await open({ workbook });
    await excel.pane.getByText('这份工作簿由更新的版本建立').waitFor();
    await look();
  });

  it('says so in a browser without Excel', async () => {
    await open();
    const tabOfItsOwn = await excel.page.context().newPage();
    await tabOfItsOwn.goto(excel.pane.url());
    const alone = tabOfItsOwn.mainFrame();
    await alone.getByText('请在 Excel 中打开').waitFor();
    expect(await axeFindings(alone)).toEqual([]);
    expect(excel.outsideRequests).toEqual([]);
    // Outside Excel, the client of Microsoft's tries to frame its telemetry with a style of its own. The policy refuses.
    for (const breach of takeBreaches()) expect(breach).toMatch(/Framing .*telemetryservice|inline style/u);
  });

  it('waits while Excel is slow, and offers to try again where the workbook cannot be read', async () => {
    await open({ workbook: await workbookOf(sampleFiling) });
    await status('勾稽关系全部成立');
    excel.wire.latency = 400;
    for (let request = 1; request <= 12; request++) excel.wire.failRequest(request);
    await excel.pane.evaluate(() => location.reload());
    await excel.pane.getByText('正在打开工作簿').waitFor();
    await look();
    await button('重试').waitFor();
    await look();
    excel.wire.clearFaults();
    excel.wire.latency = 0;
    await button('重试').click();
    await status('勾稽关系全部成立');
  });
});

it('enlarged to twice its size, wraps and scrolls only downwards', async () => {
  await open({ workbook: await workbookOf(wrongFiling) });
  await status('处必须改正');
  await resize(excel, 400);
  await excel.pane.evaluate(() => void (document.documentElement.style.zoom = '2'));
  await look();
  await tab('报告');
  await button('预览全文').click();
  await look();
});
