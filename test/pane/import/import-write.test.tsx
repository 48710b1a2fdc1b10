import { form2019 } from '../../../src/forms/2019/index';
import { form2021 } from '../../../src/forms/2021/index';
import { HostFault } from '../../../src/model/host-fault';
import { answerName, cellNames, previousName, textName } from '../../../src/workbook/names';
import { filingOf, withAnswers } from '../../support/filing-fixture';
import { pageOf } from '../../support/report-files';
import { paragraphs } from '../../support/report-text';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import { fileOf, importFile } from './import-screen';

const published = withAnswers({
  'requests.carriedOut.person': 2,
  'requests.carriedOut.total': 2,
  'fees.amount': 1.5,
});
const lastPage = fileOf('2024.html', pageOf(form2021, published).replaceAll('2025', '2024'));
const thisPage = (answers: Record<string, number | string>): File =>
  fileOf('2025.html', pageOf(form2021, withAnswers(answers)));
const blank = withAnswers({}, { answers: {} });

const cell = async (screen: PaneOnScreen, name: string) => (await screen.host.read()).get(name);
const value = async (screen: PaneOnScreen, name: string) => (await cell(screen, name))?.value;
const effects = (screen: PaneOnScreen) => screen.one('.import-effects').textContent;

describe('导入上年数据', () => {
  it('shows what was read and writes nothing until the clerk says so', async () => {
    const screen = await openFiling(blank);
    const write = jest.spyOn(screen.host, 'write');
    await importFile(screen, '上年数据', lastPage);
    const facts = screen.one('.import-facts').textContent;
    expect(facts).toContain('海滨县水利局');
    expect(facts).toContain('2024 年');
    expect(facts).toContain(form2021.notice);
    expect(facts).toContain('读出 200 个数字');
    expect(facts).toContain('（一）主动公开');
    expect(facts).toContain('上年的文字，除“五、存在的主要问题及改进情况”外不写入');
    expect(screen.all('.import-tables table')).toHaveLength(3);
    expect(screen.one('.import-tables').textContent).toContain('1.5');
    expect(effects(screen)).toContain('空白的 208 格会填入文件里的内容');
    expect(write).not.toHaveBeenCalled();
  });

  it('writes all figures at once, and can take them back', async () => {
    const screen = await openFiling(blank);
    const write = jest.spyOn(screen.host, 'write');
    await importFile(screen, '上年数据', lastPage);
    await screen.click('写入（208 格）');
    expect(write).toHaveBeenCalledTimes(1);
    expect(await value(screen, previousName('requests.carriedOut.person'))).toBe(2);
    expect(await value(screen, answerName('requests.carriedOut.person'))).toBeNull();
    expect((await cell(screen, cellNames.previousYear))?.formula).toBeDefined();
    expect(screen.text).toContain('上年数据已写入 208 格。');
    expect(screen.all('.import')).toEqual([]);
    await screen.click('撤销');
    expect(await value(screen, previousName('requests.carriedOut.person'))).toBeNull();
  });

  it('says when it is this year’s report, and can use it for this year', async () => {
    const screen = await openFiling(blank);
    await importFile(screen, '上年数据', thisPage({}));
    expect(screen.text).toContain('年度不对：这是 2025 年的报告，上年数据应是 2024 年的。');
    expect(screen.button(/^年度不对，仍要写入/u)).toBeDefined();
    await screen.click('改为导入本年数据');
    expect(screen.one('.import h2').textContent).toBe('导入本年数据');
    expect(screen.text).not.toContain('年度不对');
    await screen.click(/^写入/u);
    expect(await value(screen, answerName('review.upheld'))).toBe(0);
  });

  it('says when it is of another year or body, and writes that year beside the figures', async () => {
    const screen = await openFiling({ ...blank, body: '海滨县教育局' });
    const page = pageOf(form2021, published).replaceAll('2025', '2019');
    await importFile(screen, '上年数据', fileOf('a.html', page));
    expect(screen.text).toContain('这是 2019 年的报告，上年数据应是 2024 年的。请检查是不是选错了文件。');
    expect(screen.text).toContain('报告是“海滨县水利局”的，工作簿是“海滨县教育局”的');
    expect(effects(screen)).toContain('“上年年度”由 2024 改为 2019');
    await screen.click(/^年度不对，仍要写入/u);
    expect(await value(screen, cellNames.previousYear)).toBe(2019);
  });

  it('carries over what the earlier form has in common, and says what it lacks', async () => {
    const screen = await openFiling({ ...blank, year: 2021 });
    const old = filingOf(
      form2019,
      { 'licences.decisions': 7, 'requests.otherwise.total': 3 },
      { year: 2020 },
    );
    await importFile(screen, '上年数据', fileOf('a.html', pageOf(form2019, old).replaceAll('2025', '2020')));
    expect(effects(screen)).toContain('“对外公开总数量”不等于“现行有效件数”');
    expect(effects(screen)).toMatch(
      /有 \d+ 个数字在本工作簿的表格里没有对应的格，不写入：表二.*；表三“（六）其他处理”/u,
    );
    await screen.click(/^写入/u);
    expect(await value(screen, previousName('decisions.licences'))).toBe(7);
    expect(await value(screen, cellNames.previousForm)).toBe('2021');
  });
});

describe('导入本年数据', () => {
  const filled = { 'decisions.licences': 5, 'decisions.penalties': 4 };

  it('leaves filled cells alone unless the clerk has them replaced', async () => {
    for (const [mode, expected] of [
      ['只填空白格', 5],
      ['全部替换', 8],
    ] as const) {
      const screen = await openFiling({ ...blank, answers: filled, texts: { problems: '我写的。' } });
      await importFile(screen, '本年数据', thisPage({ 'decisions.licences': 8, 'decisions.penalties': 4 }));
      expect(screen.one('.import-conflicts legend').textContent).toBe('有 2 格已有别的内容');
      expect(screen.all('.import-conflicts tbody tr').map(({ textContent }) => textContent)).toEqual([
        '表二“行政许可”行“本年处理决定数量”列58',
        expect.stringMatching(/^五、存在的主要问题及改进情况我写的。一是/u),
      ]);
      await screen.after(() =>
        screen
          .all('.import-conflicts label')
          .find(({ textContent }) => textContent?.includes(mode))!
          .click(),
      );
      await screen.click(/^写入/u);
      expect([mode, await value(screen, answerName('decisions.licences'))]).toEqual([mode, expected]);
      expect(await value(screen, textName('problems'))).toBe(
        mode === '全部替换' ? paragraphs.problems : '我写的。',
      );
      expect(await value(screen, textName('disclosure'))).toBe(paragraphs.disclosure);
      screen.leave();
    }
  });

  it('leaves totals to their formulas, but writes one that is not the sum of its parts', async () => {
    const screen = await openFiling(blank);
    const answers = { 'review.upheld': 2, 'review.total': 3, 'suitDirect.upheld': 1, 'suitDirect.total': 1 };
    await importFile(screen, '本年数据', thisPage(answers));
    expect(effects(screen)).toContain(
      '有 1 个总计不等于各项之和，按原文写入，校验时会指出：表四“行政复议·总计”列 3。',
    );
    await screen.click(/^写入/u);
    expect(await cell(screen, answerName('review.total'))).toMatchObject({ value: 3 });
    expect((await cell(screen, answerName('review.total')))?.formula).toBeUndefined();
    expect((await cell(screen, answerName('suitDirect.total')))?.formula).toBeDefined();
    expect(screen.text).toContain('总计 3');
  });

  it('says when there is nothing to write', async () => {
    const screen = await openFiling(withAnswers({}, { texts: {} }));
    await importFile(screen, '本年数据', thisPage({}));
    await screen.click(/^写入/u);
    await importFile(screen, '本年数据', thisPage({}));
    expect(screen.text).toContain('工作簿里已经是这些内容，不用写入。');
    expect(screen.button('写入').getAttribute('aria-disabled')).toBe('true');
  });

  it('writes nothing over a cell that was filled meanwhile, and shows it', async () => {
    const screen = await openFiling(blank);
    await importFile(screen, '本年数据', thisPage({ 'decisions.licences': 8 }));
    await screen.after(() => screen.host.type(answerName('decisions.licences'), 6));
    await screen.click(/^写入/u);
    expect(screen.one('[role=alert]').textContent).toContain('刚刚有了变动');
    expect(await value(screen, answerName('decisions.penalties'))).toBeNull();
    expect(screen.one('.import-conflicts tbody').textContent).toBe('表二“行政许可”行“本年处理决定数量”列68');
    await screen.click(/^写入/u);
    expect(await value(screen, answerName('decisions.licences'))).toBe(6);
    expect(await value(screen, answerName('decisions.penalties'))).toBe(0);
  });

  it('keeps what was read where the workbook refuses, and can try again', async () => {
    const screen = await openFiling(blank);
    await importFile(screen, '本年数据', thisPage({}));
    jest.spyOn(screen.host, 'write').mockRejectedValueOnce(new HostFault('sheet-protected'));
    await screen.click(/^写入/u);
    expect(screen.one('[role=alert]').textContent).toContain('没有写入这个单元格受保护');
    expect(await value(screen, answerName('review.upheld'))).toBeNull();
    await screen.click('重试');
    expect(await value(screen, answerName('review.upheld'))).toBe(0);
    expect(screen.all('.import')).toEqual([]);
  });
});
