import type { SheetsThere, SheetWriter, SheetWriting } from '../../../src/model/written-sheets';
import { saveRollUp } from '../../../src/pane/collect/save-outcome';
import { writeSheets } from '../../../src/pane/collect/write-sheets';
import { firstRound } from '../../support/collect-page';
import { collected, picked, TestDoor } from '../../support/test-collect-door';

/** A workbook that notes which sheets are written into it. */
class Notebook implements SheetWriter {
  there: SheetsThere = { ours: [], others: ['Sheet1'] };
  written: readonly string[] = [];
  replaces: boolean | undefined;
  find = () => Promise.resolve(this.there);
  write: SheetWriter['write'] = ({ sheets }, { replaces, progress }: SheetWriting) => {
    progress(1, 2);
    this.written = sheets.map(({ name }) => name);
    this.replaces = replaces;
    return Promise.resolve(['“图表”没有画全图表。']);
  };
}

const opened = async () => {
  const notebook = new Notebook();
  const collector = await collected(
    Object.assign(new TestDoor(), { sheets: () => Promise.resolve(notebook) }),
    firstRound(),
  );
  return { notebook, collector, outcome: collector.state.outcome! };
};

describe('写入汇总表', () => {
  it('asks nothing where no name is taken, and says what is there now', async () => {
    const { notebook, collector, outcome } = await opened();
    expect(await writeSheets(collector, outcome)).toBeUndefined();
    expect(notebook.written.slice(0, 2)).toEqual(['概览', '汇总表']);
    const says = `已写入 ${notebook.written.length} 张工作表，从“概览”看起。“图表”没有画全图表。`;
    expect(collector.state.message).toEqual({ tone: 'good', text: says });
  });

  it('asks about sheets of the user’s own, and writes beside them under other names', async () => {
    const { notebook, collector, outcome } = await opened();
    notebook.there = { ours: [], others: ['概览', '概览（汇总）'] };
    expect(await writeSheets(collector, outcome)).toEqual({ ours: [], inTheWay: ['概览'] });
    expect(notebook.written).toEqual([]);
    await writeSheets(collector, outcome, 'keep');
    expect(notebook.written.slice(0, 2)).toEqual(['概览（汇总2）', '汇总表']);
  });

  it('asks about those that were written before, which make way or stay', async () => {
    const { notebook, collector, outcome } = await opened();
    notebook.there = { ours: ['概览', '汇总表'], others: ['Sheet1'] };
    expect(await writeSheets(collector, outcome)).toEqual({ ours: ['概览', '汇总表'], inTheWay: [] });
    await writeSheets(collector, outcome, 'replace');
    expect([notebook.replaces, notebook.written[0]]).toEqual([true, '概览']);
    await writeSheets(collector, outcome, 'keep');
    expect([notebook.replaces, ...notebook.written.slice(0, 3)]).toEqual([
      ...[false, '概览（汇总）'],
      ...['汇总表（汇总）', '分类汇总'],
    ]);
  });

  it('says that the workbook has not changed when it was stopped', async () => {
    const { notebook, collector, outcome } = await opened();
    notebook.write = async (_, { progress }) => {
      collector.stop();
      progress(1, 2);
      return Promise.resolve([]);
    };
    await writeSheets(collector, outcome);
    expect(collector.state.message?.text).toBe('已停止，工作簿没有改动。');
  });
});

describe('a pane', () => {
  it('takes no more files than it can, and keeps those before', async () => {
    const { collector } = await opened();
    Object.assign(collector.door, { limit: { most: 9, instead: '浏览器版' } });
    collector.chooseReports(picked({ 'a.json': '', 'b.json': '' }), true);
    expect(collector.state.message?.text).toBe(
      '共 10 个文件，超过 9 个，没有采用，以前选的还在。请检查是不是选错了文件夹；确有这么多的，请用浏览器版。',
    );
    expect(collector.state.reports.length).toBe(8);
  });

  it.each([
    ['uncertain', /^已生成“.*汇总\.xlsx”，请到“下载”文件夹里找；没有的，是 Excel 的面板没让下载/u],
    ['blocked', /没有存下。Mac、iPad 版 Excel 的面板不能保存文件/u],
  ] as const)('says where files go: %s', async (downloads, says) => {
    const { collector, outcome } = await opened();
    Object.assign(collector.door, { downloads });
    await saveRollUp(collector, outcome);
    expect(collector.state.message?.text).toMatch(says);
  });
});
