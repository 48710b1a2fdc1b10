import { viewReport } from '../../../src/session/report/report-view';
import { answerName, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { filingOnScreen } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import type { Filing } from '../../../src/model/filing';

jest.mock('../../../src/session/report/report-view', () => {
  const actual = jest.requireActual<{ readonly viewReport: typeof viewReport }>(
    '../../../src/session/report/report-view',
  );
  return { ...actual, viewReport: jest.fn(actual.viewReport) };
});

const filing = withAnswers({ 'decisions.licences': 3 }, lastYear());
const licences = answerName('decisions.licences');
const disclosure = textName('disclosure');
const heading = '（一）主动公开';
const ownField = `我的文字：${heading}`;
const stale = '要改的内容刚刚有了变动，所以没有写入';

const openReport = async (live: boolean, facts: Partial<Filing> = {}): Promise<PaneOnScreen> => {
  const screen = await filingOnScreen({ ...filing, ...facts });
  screen.desk.live = live;
  await screen.open();
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const type = (screen: PaneOnScreen, name: string, value: string | number) =>
  screen.after(async () => {
    screen.host.type(name, value);
    // Edits that follow one another closely are read together.
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

const written = async (screen: PaneOnScreen) => (await screen.host.read()).get(disclosure)?.value;

const card = (screen: PaneOnScreen): HTMLElement =>
  screen.all('.paragraph').find(({ textContent }) => textContent?.includes(heading))!;

/** Browsers that copy only while a click is being handled, not after the workbook has been read. */
const copyAtOnceOnly = (screen: PaneOnScreen): void => {
  const copy = screen.desk.copy;
  screen.desk.copy = (clip) => {
    if (reading) return Promise.reject(new Error('not allowed'));
    return copy(clip);
  };
  let reading = false;
  const read = screen.host.read.bind(screen.host);
  jest.spyOn(screen.host, 'read').mockImplementation(() => {
    reading = true;
    setTimeout(() => (reading = false), 5);
    return read();
  });
};

describe('the report under the live check', () => {
  it('shows a paragraph that is written in its cell, and 全部采用 leaves it', async () => {
    const screen = await openReport(true);
    await type(screen, disclosure, '在表格里写的话。');
    expect(card(screen).textContent).toContain('您写的文字');
    expect(screen.field(ownField).value).toBe('在表格里写的话。');
    expect(screen.text).toContain('已有文字的 1 段不会改动');
    await screen.click(/^全部采用/u);
    expect(await written(screen)).toBe('在表格里写的话。');
  });

  it('has the figures of the last of several edits', async () => {
    const screen = await openReport(true);
    await screen.after(async () => {
      for (const value of [4, 5, 6]) {
        screen.host.type(licences, value);
        await Promise.resolve();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(card(screen).querySelector('.suggestion')?.textContent).toContain('行政许可6件');
  });

  it('says once that it could not be composed', async () => {
    const screen = await openReport(true);
    jest.mocked(viewReport).mockClear();
    jest.mocked(viewReport).mockImplementationOnce(() => {
      throw new Error('broken');
    });
    await type(screen, licences, 4);
    expect(screen.one('[role=alert]').textContent).toContain('没有生成报告');
    expect(viewReport).toHaveBeenCalledTimes(1);
    await screen.click('重试');
    expect(card(screen).textContent).toContain('行政许可4件');
  });
});

describe('the report without the live check', () => {
  it.each(['采用（一）主动公开的建议文字', /^全部采用/u])(
    'is not written over a newer paragraph by %s',
    async (name) => {
      const screen = await openReport(false);
      await type(screen, disclosure, '在表格里写的话。');
      await screen.click(name);
      expect(await written(screen)).toBe('在表格里写的话。');
      expect(screen.one('[role=alert]').textContent).toContain(stale);
      expect(card(screen).textContent).toContain('您写的文字');
    },
  );

  it('is copied, exported and shown with the figures as they are now', async () => {
    const screen = await openReport(false);
    await type(screen, licences, 4);
    await screen.click('复制全文');
    expect(screen.desk.clips.at(-1)?.text).toContain('行政许可4件');
    await type(screen, licences, 5);
    await screen.click('导出文件');
    await screen.until('.formats');
    await screen.click(/^导出纯文本：/u);
    for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
      await screen.after(() => undefined);
    expect(String(screen.desk.files.at(-1)?.[1])).toContain('行政许可5件');
    await type(screen, licences, 6);
    await screen.click('预览全文');
    expect(screen.one('.preview').textContent).toContain('行政许可6件');
  });

  it('is not said to be copied where the browser took the old figures only, until it is copied again', async () => {
    const screen = await openReport(false);
    copyAtOnceOnly(screen);
    await type(screen, licences, 4);
    await screen.click('复制全文');
    expect(screen.text).not.toContain('已复制');
    await screen.click('重试');
    expect(screen.text).toContain('已复制');
    expect(screen.desk.clips.at(-1)?.text).toContain('行政许可4件');
  });
});

describe('a paragraph that was replaced', () => {
  it('comes back with 撤销', async () => {
    const screen = await openReport(true, { texts: { disclosure: '我局的话。' } });
    await screen.click('采用（一）主动公开的建议文字');
    await screen.click('替换');
    expect(await written(screen)).toContain('行政许可3件');
    await screen.click('撤销');
    expect(await written(screen)).toBe('我局的话。');
    expect(card(screen).textContent).toContain('您写的文字');
  });
});
