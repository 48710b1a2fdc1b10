import type { Filing } from '../../../src/model/filing';
import { answerName, cellNames, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { finishedTexts, noFee } from '../../support/finished';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const finished = withAnswers(noFee, { ...lastYear(), texts: finishedTexts });
/** Chapter five is empty, and the amount of the fee is not known. */
const unfinished: Filing = {
  ...finished,
  answers: { ...finished.answers, 'processingFee.amount': null },
  texts: { ...finishedTexts, problems: '' },
};
const missing = [
  '“五、存在的主要问题及改进情况”还没有写',
  '“六、其他需要报告的事项”没有填收取信息处理费的金额；没有收取的填 0',
];
const title = '海滨县水利局2025年政府信息公开工作年度报告';
const looksFinished = /没有发现错误。|不影响报送|没有待填写/u;

const listed = (screen: PaneOnScreen): readonly (string | null)[] =>
  screen.all('.missing li').map(({ textContent }) => textContent);

const openReport = async (filing: Filing): Promise<PaneOnScreen> => {
  const screen = await openFiling(filing);
  await screen.click('报告');
  await screen.until('.paragraph');
  return screen;
};

describe('an unfinished report', () => {
  it('is not called finished by the check, which lists what is missing and leads there', async () => {
    const screen = await openFiling(unfinished);
    await screen.until('.missing');
    expect(screen.status).toBe('勾稽关系全部成立，还有 2 处待填写');
    expect(screen.one('.status').className).not.toContain('good');
    expect(screen.text).not.toMatch(looksFinished);
    expect(listed(screen)).toEqual(missing);
    await screen.click(missing[0]!);
    expect(screen.host.revealed).toBe(textName('problems'));
    await screen.click(missing[1]!);
    expect(screen.host.revealed).toBe(answerName('processingFee.amount'));
  });

  it('has the same list where a text is written as where it is only suggested, below what is wrong', async () => {
    for (const texts of [{}, { management: '各项信息及时归档。' }]) {
      const screen = await openFiling({ ...unfinished, texts });
      await screen.until('.missing');
      expect(screen.status).toBe('勾稽关系全部成立，还有 4 处待填写');
      expect(screen.all('.card')).toEqual([]);
      await screen.after(() => screen.host.type(answerName('review.upheld'), -1));
      await screen.after(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(screen.status).toBe('实时校验：2 处必须改正');
      expect(screen.one('.unfinished').textContent).toMatch(/^还有 4 处待填写报送前还要填写：/u);
    }
  });

  it('is finished when the last gap is filled in, as the clerk reads at once', async () => {
    const screen = await openReport(unfinished);
    const check = () => screen.one('[aria-label=报送前检查]').textContent;
    expect(check()).toBe(`报送前检查报告还没有写完，还有 2 处待填写：${missing.join('')}`);
    await screen.after(() => {
      screen.host.type(answerName('processingFee.amount'), 0);
      screen.host.type(textName('problems'), finishedTexts['problems']!);
    });
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(check()).toBe('报送前检查没有待填写的内容，没有必须改正的问题。');
    await screen.after(() => screen.host.type(cellNames.body, ''));
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(listed(screen)).toEqual(['没有写明机关名称']);
    await screen.click('没有写明机关名称');
    expect(screen.host.revealed).toBe(cellNames.body);
  });

  it('leaves the pane under a name that says so, by whatever way, and no data does', async () => {
    const screen = await openReport(unfinished);
    await screen.click('导出文件');
    await screen.until('.formats');
    const says = '报告还没有写完，还有 2 处待填写。';
    for (const [button, extension] of [
      ['导出Word 文档：', 'docx'],
      ['导出网页：', 'html'],
      ['导出纯文本：', 'txt'],
    ]) {
      await screen.click(new RegExp(`^${button}`, 'u'));
      for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
        await screen.after(() => undefined);
      expect(screen.desk.files.at(-1)?.[0]).toBe(`${title}（未完成）.${extension}`);
      expect(screen.one('.message.good').textContent).toContain(says);
    }
    await screen.click(/^导出数据表：/u);
    for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
      await screen.after(() => undefined);
    expect(screen.desk.files.at(-1)?.[0]).toBe(`${title}.csv`);
    await screen.click('复制全文');
    expect(screen.text).toContain(`已复制，可以粘贴到 Word 或 WPS。${says}`);
    await screen.click('写入“报告”表');
    await screen.click('写入');
    expect(screen.text).toContain(`已写入“报告”表。${says}`);
  });
});

describe('a finished report', () => {
  it('is called so', async () => {
    const screen = await openFiling(finished);
    expect(screen.status).toBe('勾稽关系全部成立');
    await screen.until('.all-good');
    expect(screen.one('.all-good').textContent).toContain('没有发现错误。');
    expect(listed(screen)).toEqual([]);
  });
});
