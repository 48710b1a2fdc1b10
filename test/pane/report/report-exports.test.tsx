import { exporters } from '../../../src/exports/index';
import { partsOf, textsOf } from '../../support/docx-parts';
import { finishedTexts } from '../../support/finished';
import { openFiling } from '../fixture';
import { filing, openExports, title } from './exports-on-screen';
import type { PaneOnScreen } from '../fixture';

/** Presses the button of a format and waits until nothing is under way in the pane; writers are loaded on demand. */
const exportAs = async (
  screen: PaneOnScreen,
  name: string,
  isDone = () => screen.pane.state.task === null,
): Promise<void> => {
  await screen.click(new RegExp(`^导出${name}：`, 'u'));
  for (let turn = 0; turn < 200 && !isDone(); turn++) await screen.after(() => undefined);
};

const lastFile = (screen: PaneOnScreen): string => String(screen.desk.files.at(-1)?.[1]);

describe('导出文件', () => {
  it('offers every format with what it is for, and saves it under the title of the report', async () => {
    const screen = await openExports();
    const saved = exporters.filter(({ isPrinted }) => !isPrinted);
    for (const { purpose } of exporters) expect(screen.text).toContain(purpose);
    for (const { name } of saved) await exportAs(screen, name);
    expect(screen.desk.files.map(([name]) => name)).toEqual(saved.map(({ extension }) => title + extension));
    expect(screen.text).toContain(`已下载“${title}.json”。`);
    expect(screen.desk.clips).toEqual([]);
  });

  it('has what may be added above the formats, so that it is chosen before they are pressed', async () => {
    const screen = await openExports();
    const [options, letterhead, formats] = ['.exports .options', '.exports input[type=file]', '.formats'].map(
      (each) => screen.one(each),
    );
    const follows = (a: HTMLElement, b: HTMLElement): boolean =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect([follows(options!, letterhead!), follows(letterhead!, formats!)]).toEqual([true, true]);
  });

  it('signs on the day that is typed, in any usual way, or leaves it to be written', async () => {
    const screen = await openExports();
    await screen.after(() => screen.all('.exports input').at(0)!.click());
    expect(screen.field('落款日期').value).toBe('2026年1月12日');
    const lastLine = async (): Promise<string | undefined> => {
      await exportAs(screen, 'Word 文档');
      return textsOf(screen.desk.files.at(-1)![1] as Uint8Array).at(-1);
    };
    await screen.type('落款日期', '二〇二六年一月二十日');
    expect(screen.text).toContain('文末写：2026年1月20日');
    expect(await lastLine()).toBe('2026年1月20日');
    // The choice outlives a look at another page.
    await screen.click('设置');
    await screen.click('报告');
    await screen.until('.paragraph');
    await screen.click('导出文件');
    await screen.until('.formats');
    expect(screen.field('落款日期').value).toBe('二〇二六年一月二十日');
    await screen.type('落款日期', '下周一');
    expect(screen.text).toContain('没有看懂“下周一”。请写成 2026年1月20日 或 2026-1-20；也可以不填。');
    await exportAs(screen, 'Word 文档');
    expect(screen.desk.files).toHaveLength(1);
    expect(screen.one('[role=alert]').textContent).toContain('落款日期“下周一”没有看懂，没有导出');
    await screen.type('落款日期', '');
    expect(await lastLine()).toContain('待填写');
  });

  it('adds charts to the web page if they are wanted', async () => {
    const screen = await openExports();
    await exportAs(screen, '网页');
    expect(lastFile(screen)).not.toContain('<svg');
    await screen.after(() => screen.all('.exports input').at(1)!.click());
    await exportAs(screen, '网页');
    expect(lastFile(screen)).toContain('<svg role="img"');
  });

  it('adds charts to the Word document as well', async () => {
    const screen = await openExports();
    await screen.after(() => screen.all('.exports input').at(1)!.click());
    await exportAs(screen, 'Word 文档');
    const parts = Object.keys(partsOf(screen.desk.files.at(-1)![1] as Uint8Array));
    expect(parts).toContain('word/charts/chart1.xml');
  });

  it('says which character keeps a report from being written', async () => {
    const screen = await openExports({ texts: { ...finishedTexts, problems: '人手\u0002不足' } });
    await exportAs(screen, '网页');
    expect(screen.desk.files).toEqual([]);
    expect(screen.text).toContain('“五、存在的主要问题及改进情况”的文字里，“人手”之后有看不见的控制字符');
  });

  it('gives files names that every system allows', async () => {
    const screen = await openExports({ body: 'A/B:局' });
    await exportAs(screen, '纯文本');
    expect(screen.desk.files[0]?.[0]).toBe('A_B_局2025年政府信息公开工作年度报告.txt');
  });
});

const exported = async (screen: PaneOnScreen, name: string): Promise<string> => {
  await exportAs(screen, name);
  return screen.one('.message.good').textContent ?? '';
};

describe('a file that Excel may not let through', () => {
  it.each([
    [
      'uncertain',
      'Word 文档',
      `已生成“${title}.docx”，请到“下载”文件夹里找。没有的，是 Excel 的面板没让下载：全文和表格已经复制，请粘贴到 Word 或 WPS。`,
    ],
    [
      'uncertain',
      '数据表',
      `已生成“${title}.csv”，请到“下载”文件夹里找。没有的，是 Excel 的面板没让下载：内容已经复制，请粘贴到记事本，另存为“${title}.csv”。`,
    ],
    [
      'blocked',
      'Word 文档',
      `Mac、iPad 版 Excel 的面板不让下载，“${title}.docx”多半没有存下。全文和表格已经复制，请粘贴到 Word 或 WPS。`,
    ],
    [
      'blocked',
      '数据表',
      `Mac、iPad 版 Excel 的面板不让下载，“${title}.csv”多半没有存下。内容已经复制，请粘贴到“文本编辑”，另存为“${title}.csv”。`,
    ],
  ] as const)('(%s) is copied as well: %s', async (fate, name, says) => {
    const screen = await openExports();
    screen.desk.fate = fate;
    expect(await exported(screen, name)).toBe(says);
    expect(screen.desk.files).toHaveLength(1);
    const [clip] = screen.desk.clips;
    if (name === '数据表') expect(clip).toEqual({ text: lastFile(screen) });
    else expect(clip?.html).toContain('<table');
  });

  it('is offered although copying is refused, and the clerk reads where else the report is to be had', async () => {
    const screen = await openExports();
    screen.desk.fate = 'uncertain';
    screen.desk.refusesCopies = true;
    expect(await exported(screen, 'Word 文档')).toBe(
      `已生成“${title}.docx”，请到“下载”文件夹里找。没有的，是 Excel 的面板没让下载：内容也没能复制。请点“写入‘报告’表”，再从那张表复制。`,
    );
    expect(await exported(screen, '数据表')).toContain(
      '内容也没能复制。请保存工作簿，用浏览器版打开，在那里导出。',
    );
    expect(screen.desk.files).toHaveLength(2);
  });

  it('is offered before the browser has answered whether it may be copied', async () => {
    const screen = await openExports();
    screen.desk.fate = 'uncertain';
    screen.desk.copy = () => new Promise(() => undefined);
    await exportAs(screen, '纯文本', () => screen.desk.files.length > 0);
    expect(screen.desk.files).toHaveLength(1);
  });

  it('is not said to be there where it is neither saved nor copied', async () => {
    const screen = await openExports();
    screen.desk.fate = 'blocked';
    screen.desk.refusesCopies = true;
    await exportAs(screen, '网页');
    expect(screen.one('.message.bad').textContent).toContain(
      `没有完成Mac、iPad 版 Excel 的面板不让下载，“${title}.html”多半没有存下。内容也没能复制。请点“写入‘报告’表”，再从那张表复制。`,
    );
    expect(screen.desk.files).toHaveLength(1);
  });

  it('can be had from the browser edition, where that can be opened, and no such way is offered elsewhere', async () => {
    const opened: string[] = [];
    const screen = await openFiling(filing);
    screen.desk.browserEdition = () => void opened.push('browser');
    await screen.click('报告');
    await screen.until('.paragraph');
    await screen.click('导出文件');
    await screen.until('.formats');
    expect(screen.text).toContain('先保存本工作簿，再点下面的按钮；在打开的网页里点“打开”，选这个工作簿');
    await screen.click('打开浏览器版');
    expect(opened).toEqual(['browser']);
    expect((await openExports()).text).not.toContain('浏览器版');
  });
});

describe('复制全文', () => {
  it('says so where the browser refuses it, and how else the text is to be had', async () => {
    const screen = await openFiling(filing);
    screen.desk.refusesCopies = true;
    await screen.click('报告');
    await screen.until('.paragraph');
    await screen.click('复制全文');
    expect(screen.one('.message.bad').textContent).toContain(
      '没能复制，剪贴板里可能还是以前的内容。请点“重试”；还是不行的，请点“写入‘报告’表”，再从那张表复制。',
    );
    screen.desk.refusesCopies = false;
    await screen.click('重试');
    expect(screen.text).toContain('已复制，可以粘贴到 Word 或 WPS。');
  });
});
