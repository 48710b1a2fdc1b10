import { MemoryHost } from '../../support/memory-host';
import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { sessionOf } from '../../support/golden';
import { openFiling, PaneOnScreen } from '../fixture';

const answers = {
  'requests.received.person': 3,
  'requests.received.total': 3,
  'requests.granted.person': 2,
  'requests.granted.total': 2,
};
const filing = withAnswers(
  answers,
  lastYear({ 'requests.received.person': 5, 'requests.received.total': 5 }),
);

const openCharts = async (screen: PaneOnScreen): Promise<PaneOnScreen> => {
  await screen.click('报告');
  await screen.until('.paragraph');
  await screen.click('图解');
  await screen.until('.charts, .nothing.blank');
  return screen;
};

/** A workbook in which charts can be drawn. */
class ChartHost extends MemoryHost {
  readonly drawsCharts = true;
}

const openWithCharts = async (foreign: readonly string[] = []): Promise<PaneOnScreen> => {
  const host = new ChartHost(foreign);
  await host.draw(sessionOf(filing).draw());
  const screen = new PaneOnScreen(host);
  await screen.open();
  return openCharts(screen);
};

const titlesOf = (screen: PaneOnScreen) => screen.all('figcaption').map(({ textContent }) => textContent);

describe('图解', () => {
  it('shows applicants, results and the years that are known, each with its figures as a table', async () => {
    const screen = await openCharts(await openFiling(filing));
    expect(titlesOf(screen)).toEqual([
      '新收申请的申请人（单位：件）',
      '申请的办理结果（单位：件）',
      '近年新收和办结的申请（单位：件）',
    ]);
    const [table] = screen.all('.chart table');
    expect(table?.querySelector('tbody tr')?.textContent).toBe('自然人3');
    expect(screen.one('.chart svg').querySelector('desc')?.textContent).toContain('自然人 3 件');
  });

  it('follows the figures', async () => {
    const screen = await openCharts(await openFiling(filing));
    await screen.after(() => screen.host.type(answerName('requests.received.business'), 4));
    await screen.after(() => screen.pane.composer.compose());
    await screen.after(() => undefined);
    expect(screen.one('.chart table').textContent).toContain('商业企业4');
  });

  it('says that there is nothing to draw yet', async () => {
    const screen = await openCharts(await openFiling({ ...filing, answers: {} }));
    expect(screen.text).toContain('还没有可以画成图的数据');
  });

  it('draws Excel’s own charts only where the host can', async () => {
    const plain = await openCharts(await openFiling(filing));
    expect(plain.text).not.toContain('画成 Excel 图表');
    const screen = await openWithCharts();
    await screen.click('在工作簿里画成 Excel 图表');
    expect(screen.text).toContain('图表画在“图解”表里');
    expect(screen.host.sheetNames.filter((name) => name === '图解')).toHaveLength(1);
    expect(screen.host.revealed).toBe('图解');
  });

  it('replaces our own sheet of charts, and leaves one of the clerk’s alone', async () => {
    const ours = await openWithCharts();
    await ours.click('在工作簿里画成 Excel 图表');
    await ours.click('在工作簿里画成 Excel 图表');
    expect(ours.host.sheetNames.filter((name) => name.startsWith('图解'))).toEqual(['图解']);
    const theirs = await openWithCharts(['图解']);
    await theirs.click('在工作簿里画成 Excel 图表');
    await theirs.click('在工作簿里画成 Excel 图表');
    expect(theirs.text).toContain('图表画在“图解（年报）”表里');
    expect(theirs.host.sheetNames.filter((name) => name.startsWith('图解'))).toEqual([
      '图解',
      '图解（年报）',
    ]);
  });
});
