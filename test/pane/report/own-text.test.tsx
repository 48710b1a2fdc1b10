import { setTimeout } from 'node:timers/promises';
import { HostFault } from '../../../src/model/host-fault';
import { checkWorkbook } from '../../../src/pane/check/check-workbook';
import { textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { filingOnScreen, PaneOnScreen } from '../fixture';
import type { Filing } from '../../../src/model/filing';

const filing = withAnswers({ 'decisions.licences': 3 }, lastYear());
const problems = textName('problems');
const chapter = '五、存在的主要问题及改进情况';
const ownField = `我的文字：${chapter}`;

const openReport = async (facts: Partial<Filing> = {}, live = true): Promise<PaneOnScreen> => {
  const screen = await filingOnScreen({ ...filing, ...facts });
  screen.desk.live = live;
  await screen.open();
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

const written = async (screen: PaneOnScreen) => (await screen.host.read()).get(problems)?.value;

const line = (screen: PaneOnScreen): string =>
  [...screen.field(ownField).closest('.field')!.querySelectorAll('.draft-line')]
    .map(({ textContent }) => textContent)
    .join('');

/** Types into the sheet, and waits until the live check has read it. */
const typeInSheet = (screen: PaneOnScreen, text: string | null) =>
  screen.after(async () => {
    screen.host.type(problems, text);
    await setTimeout(200);
  });

const pause = (screen: PaneOnScreen, milliseconds: number) => screen.after(() => setTimeout(milliseconds));

/** A sheet that takes nothing until the returned function is called. */
const refuse = (screen: PaneOnScreen): (() => void) => {
  const fault = new HostFault('sheet-protected', [], { unchanged: true });
  const write = jest.spyOn(screen.host, 'write').mockRejectedValue(fault);
  return () => write.mockRestore();
};

const exportText = async (screen: PaneOnScreen): Promise<void> => {
  await screen.click('导出文件');
  await screen.until('.formats');
  await screen.click(/^导出纯文本/u);
};

/** All that a clerk does after writing a paragraph, without a 保存 of its own. */
const waysToGoOn: Readonly<Record<string, (screen: PaneOnScreen) => Promise<unknown>>> = {
  'leaving the field': (screen) => screen.leaveField(ownField),
  'a pause': (screen) => pause(screen, 1100),
  预览全文: (screen) => screen.click('预览全文'),
  图解: (screen) => screen.click('图解'),
  复制全文: (screen) => screen.click('复制全文'),
  导出: exportText,
  '写入“报告”表': async (screen) => {
    await screen.click('写入“报告”表');
    await screen.click('写入');
  },
  设置: (screen) => screen.click('设置'),
  校验: (screen) => screen.click('校验'),
  'the ribbon': (screen) => screen.after(() => screen.pane.run(checkWorkbook)),
  'another window': (screen) =>
    screen.after(() => {
      const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      visibility.mockRestore();
    }),
};

describe('我的文字', () => {
  it.each(Object.entries(waysToGoOn))('stands in the sheet after %s', async (_way, goOn) => {
    const screen = await openReport();
    await screen.type(ownField, '人手不足。');
    expect(await written(screen)).toBeNull();
    await goOn(screen);
    expect(await written(screen)).toBe('人手不足。');
  });

  it.each(['复制全文', '导出', '预览全文'])('is in the report of %s', async (way) => {
    const screen = await openReport();
    await screen.type(ownField, '人手不足。');
    await waysToGoOn[way]!(screen);
    const [clip] = screen.desk.clips.slice(-1);
    const report = [clip?.text, screen.desk.files[0]?.[1], screen.one('.page').textContent].join('');
    expect(report).toContain('人手不足。');
  });

  it('says that it is saved, and takes it back to what stood there when the field was entered', async () => {
    const screen = await openReport({ texts: { problems: '原来的话。' } });
    await screen.type(ownField, '改');
    expect(line(screen)).toBe('正在保存…');
    await pause(screen, 1100);
    await screen.type(ownField, '改过的话。 ');
    await screen.leaveField(ownField);
    expect(line(screen)).toBe('已保存撤销');
    expect(screen.field(ownField).value).toBe('改过的话。');
    await screen.click('撤销');
    await pause(screen, 50);
    expect(await written(screen)).toBe('原来的话。');
    expect(screen.field(ownField).value).toBe('原来的话。');
    expect(line(screen)).toBe('');
  });

  it('writes once what is typed once', async () => {
    const screen = await openReport();
    const write = jest.spyOn(screen.host, 'write');
    await screen.type(ownField, '人手不足。');
    await screen.leaveField(ownField);
    await screen.click('预览全文');
    await pause(screen, 1100);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('stays in its field where the sheet refuses it, says so on every page, and is written once it can be', async () => {
    const screen = await openReport();
    const allow = refuse(screen);
    await screen.type(ownField, '人手不足。');
    await screen.leaveField(ownField);
    expect(line(screen)).toContain('没有写入：这个单元格受保护，没有改动。');
    expect(line(screen)).toContain('您写的留在这里，不会丢失');
    await screen.click('设置');
    await screen.until('.message.warn');
    expect(screen.text).toContain(`您在“${chapter}”写的内容还没有写入工作簿：这个单元格受保护`);
    await screen.click('报告');
    expect(screen.field(ownField).value).toBe('人手不足。');
    await exportText(screen);
    expect(screen.one('[role=alert] .message-body').textContent).toContain('还没有写入工作簿');
    expect(screen.desk.files).toEqual([]);
    allow();
    await pause(screen, 5100);
    expect(await written(screen)).toBe('人手不足。');
    expect(line(screen)).toContain('已保存');
    await screen.click('重试');
    expect(screen.desk.files[0]?.[1]).toContain('人手不足。');
    expect(screen.text).not.toContain('还没有写入工作簿');
  }, 20_000);

  it.each([true, false])(
    'is written over what came into the sheet meanwhile, which the field offers (live check: %s)',
    async (live) => {
      const screen = await openReport({}, live);
      await screen.type(ownField, '面板里写的');
      await typeInSheet(screen, '表格里写的');
      expect(screen.field(ownField).value).toBe('面板里写的');
      await screen.leaveField(ownField);
      expect(await written(screen)).toBe('面板里写的');
      expect(line(screen)).toContain('已保存。表格里刚才改成的“表格里写的”已换成您写的。');
      await screen.click('换回表格里的');
      await pause(screen, 50);
      expect(await written(screen)).toBe('表格里写的');
      expect(screen.field(ownField).value).toBe('表格里写的');
    },
  );

  it.each([
    ['用我写的', '面板里写的'],
    ['用表格里的', '表格里写的'],
  ])('asks where the sheet was changed after it had refused, and does %s', async (choice, stays) => {
    const screen = await openReport();
    const allow = refuse(screen);
    await screen.type(ownField, '面板里写的');
    await screen.leaveField(ownField);
    allow();
    await typeInSheet(screen, '表格里写的');
    await screen.click('预览全文');
    expect(await written(screen)).toBe('表格里写的');
    await screen.click('逐段编辑');
    expect(line(screen)).toContain('没有写入：表格里的这段文字已改为“表格里写的”。请选用一个。');
    expect(screen.field(ownField).value).toBe('面板里写的');
    await screen.click(choice);
    await pause(screen, 50);
    expect(await written(screen)).toBe(stays);
    expect(screen.field(ownField).value).toBe(stays);
  });

  it('takes the text of before for what stays where that is typed once more', async () => {
    const screen = await openReport({ texts: { problems: '原来写的' } });
    const allow = refuse(screen);
    await screen.type(ownField, '面板里写的');
    await screen.leaveField(ownField);
    allow();
    await typeInSheet(screen, '表格里写的');
    await screen.type(ownField, '原来写的');
    await screen.leaveField(ownField);
    expect(await written(screen)).toBe('原来写的');
    expect(line(screen)).toContain('已保存。表格里刚才改成的“表格里写的”已换成您写的。');
  });

  it('writes the text of before again, also where what was written in between has not been read', async () => {
    const screen = await openReport({ texts: { problems: '原来写的' } }, false);
    await screen.type(ownField, '面板里写的');
    const read = jest.spyOn(screen.pane.session, 'refresh').mockRejectedValue(new HostFault('busy'));
    await screen.leaveField(ownField);
    expect(await written(screen)).toBe('面板里写的');
    await screen.type(ownField, '原来写的');
    read.mockRestore();
    await screen.leaveField(ownField);
    expect(await written(screen)).toBe('原来写的');
  });

  it('shows what is typed in the sheet while nothing is typed here', async () => {
    const screen = await openReport();
    await screen.type(ownField, '面板里写的');
    await screen.leaveField(ownField);
    await typeInSheet(screen, '后来在表格里改的');
    expect(screen.field(ownField).value).toBe('后来在表格里改的');
    expect(await written(screen)).toBe('后来在表格里改的');
  });

  it('is not replaced by 采用 before the clerk was asked, nor by 全部采用', async () => {
    const screen = await openReport();
    const own = '我的文字：（一）主动公开';
    await screen.type(own, '我局的话。');
    await screen.click('采用（一）主动公开的建议文字');
    expect(screen.text).toContain('用建议文字替换您写的“（一）主动公开”？');
    await screen.click(/^全部采用/u);
    const textOf = async (slot: string) => (await screen.host.read()).get(textName(slot))?.value;
    expect(await textOf('disclosure')).toBe('我局的话。');
    expect(await textOf('onRequest')).toContain('没有收到政府信息公开申请');
    await screen.click('替换');
    expect(await textOf('disclosure')).toContain('作出行政许可3件');
  });

  it('is taken up by the next pane where the last one could not write it', async () => {
    const screen = await openReport();
    const allow = refuse(screen);
    await screen.type(ownField, '人手不足。');
    allow();
    const again = new PaneOnScreen(screen.host);
    again.desk.noted = screen.desk.noted;
    await again.open();
    expect(await written(again)).toBe('人手不足。');
    expect(again.text).toContain(`上次没来得及写入的内容已写入“${chapter}”，请核对。`);
    expect(again.desk.noted).toBeNull();
  });
});
