import { exporters } from '../../../src/exports/index';
import type { Filing } from '../../../src/model/filing';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const filing = withAnswers({ 'requests.received.person': 3, 'requests.received.total': 3 }, lastYear());
const title = '海滨县水利局2025年政府信息公开工作年度报告';

const openExports = async (facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await openFiling({ ...filing, ...facts });
  await screen.click('报告');
  await screen.until('.paragraph');
  await screen.click('导出文件');
  await screen.until('.formats');
  return screen;
};

/** Presses the button of a format and waits until nothing is under way in the pane; writers are loaded on demand. */
const exportAs = async (screen: PaneOnScreen, name: string): Promise<void> => {
  await screen.click(new RegExp(`^导出${name}：`, 'u'));
  for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
    await screen.after(() => undefined);
};

const lastFile = (screen: PaneOnScreen): string => String(screen.desk.files.at(-1)?.[1]);

describe('导出文件', () => {
  it('offers every format with what it is for, and saves it under the title of the report', async () => {
    const screen = await openExports();
    for (const { name, purpose } of exporters) {
      expect(screen.text).toContain(purpose);
      await exportAs(screen, name);
    }
    expect(screen.desk.files.map(([name]) => name)).toEqual(
      exporters.map(({ extension }) => title + extension),
    );
    expect(screen.text).toContain(`已下载“${title}.json”。`);
    expect(screen.desk.clips).toEqual([]);
  });

  it('adds charts to the web page if they are wanted', async () => {
    const screen = await openExports();
    await exportAs(screen, '网页');
    expect(lastFile(screen)).not.toContain('<svg');
    await screen.after(() => screen.all('.exports input').at(1)!.click());
    await exportAs(screen, '网页');
    expect(lastFile(screen)).toContain('<svg role="img"');
  });

  it('copies the content where the pane of Excel may let no file through, and says what to do with it', async () => {
    const screen = await openExports();
    screen.desk.blocksFiles = true;
    await exportAs(screen, 'Word 文档');
    expect(screen.desk.clips.at(-1)?.html).toContain('<table');
    expect(screen.text).toContain('全文和表格已经复制，请粘贴到 Word 或 WPS');
    await exportAs(screen, '数据表');
    expect(screen.desk.clips.at(-1)).toEqual({ text: lastFile(screen) });
    expect(screen.text).toContain(`请粘贴到记事本，另存为“${title}.csv”`);
  });

  it('says which character keeps a report from being written', async () => {
    const screen = await openExports({ texts: { problems: '人手\u0002不足' } });
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
