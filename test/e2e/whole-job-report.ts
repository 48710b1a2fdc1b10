import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { answerName, previousName, textName } from '../../src/workbook/names';
import { readFiling } from '../../src/workbook/read';
import { partsOf } from '../support/docx-parts';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { useOffice } from '../support/soffice';
import { autosaveSays, statusIs } from './web';
import { filing, lastYear } from './whole-job-filing';
import type { Job } from './job';

/** A clerk compares with last year, writes the texts, reads the report, and gives it away. */
export const reportSteps = (job: Job): void => {
  const { button, open, openPane, type, focusIsOn, reasonAt, valueAt, download, openFile, compose } =
    job.clerk;

  const office = useOffice();
  const folder = useFolder();

  /** What the command line finds in each of several files. */
  const foundIn = (all: readonly Uint8Array[]): readonly unknown[] => {
    const paths = all.map((bytes, index) => folder.write(`${index}.xlsx`, bytes));
    const { files } = JSON.parse(gouji('check', ...paths, '--format', 'json').stdout) as { files: object[] };
    return files.map((found) => ({ ...found, file: '' }));
  };

  it('imports last year’s report from the page that published it', async () => {
    await openFile(folder.write('2024年报.html', lastYear));
    await job.page.getByRole('alertdialog', { name: /“2024年报.html”是一份年度报告/u }).waitFor();
    await job.hand.press(button('导入上年'));
    await job.page.getByText('已读出“2024年报.html”').waitFor({ state: 'attached' });
    await job.hand.press(button(/^写入（\d+ 格）$/u));
    await job.page.getByText(/上年数据已写入 \d+ 格/u).waitFor();
    await open('上年数据');
    expect(await valueAt(previousName('requests.received.person'))).toBe('8');
    expect(await valueAt(previousName('requests.received.total'))).toBe('8');
  });

  it('writes texts, and is told where one contradicts a figure', async () => {
    await open('一、总体情况');
    const disclosure = textName('disclosure');
    await type(disclosure, '2025年，我局主动公开政府信息5126条。');
    await job.page.keyboard.press('Enter');
    expect(await compose('zixing', '自行')).toContain('zixing');
    await job.page.keyboard.type('更新专栏。');
    expect(await valueAt(disclosure)).toBe('2025年，我局主动公开政府信息5126条。\n自行更新专栏。');
    await type(textName('onRequest'), '2025年，我局新收政府信息公开申请15件。');
    await job.page.locator(`.book [data-name="${textName('onRequest')}"][aria-invalid="true"]`).waitFor();
    expect(await reasonAt(textName('onRequest'))).toContain('14');
    await statusIs(job.page, /必须改正/u);
    await job.page.locator('.pane').getByText('正文写“我局新收政府信息公开申请15件”').waitFor();
    await job.hand.press(button(/^采用：改为“14/u));
    await job.page.locator(`.book [data-name="${textName('onRequest')}"][aria-invalid="false"]`).waitFor();
    expect(await valueAt(textName('onRequest'))).toBe('2025年，我局新收政府信息公开申请14件。');
    expect(await job.page.locator('.book-line').innerText()).not.toContain('15件');
  });

  it('reads the report, and goes from a figure to its cell', async () => {
    await open('报告');
    const paper = job.page.locator('.paper');
    await paper.getByText('我局主动公开政府信息').waitFor();
    await paper.getByText('自行更新专栏').waitFor();
    await job.expectAccessible();
    await job.hand.press(
      paper.locator('p').filter({ hasText: '制发行政规范性文件' }).getByRole('button').first(),
    );
    await focusIsOn(answerName('documents.normative.issued'));
    expect(await valueAt(answerName('documents.normative.issued'))).toBe('2');
    await open('勾稽校验');
    await job.page.locator('.paper').getByText('✓').first().waitFor();
  });

  it('exports Word, and saves', async () => {
    await openPane('报告');
    await job.hand.press(button('导出文件'));
    const docx = await download(() =>
      job.hand.press(job.page.locator('.formats').getByRole('button').filter({ hasText: '.docx' })),
    );
    expect(partsOf(docx)['word/document.xml']).toContain('自行更新专栏');
    job.saved = await download(() => job.hand.save());
    await autosaveSays(job.page, /^已自动保存 \d\d:\d\d$/u);
  });

  it('opens what was saved elsewhere, and what LibreOffice made of it, and finds the same', async () => {
    const [{ theirs }] = await Promise.all([office.convert({ theirs: job.saved }, 'xlsx'), job.start()]);
    const files = { saved: job.saved, theirs: theirs! };
    const all: Uint8Array[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      await openFile(folder.write(`${name}.xlsx`, bytes));
      await job.page.locator('.top-name').getByText(`${name}.xlsx`).waitFor();
      await statusIs(job.page, '勾稽关系全部成立，还有 3 处待填写');
      await open('三、依申请公开');
      expect(await valueAt(answerName('requests.received.total'))).toBe('14');
      await open('一、总体情况');
      expect(await valueAt(textName('disclosure'))).toContain('自行更新专栏');
      all.push(bytes, await download(() => job.hand.save()));
    }
    const [read, ...readAgain] = await Promise.all(
      all.map(async (bytes) => readFiling(await readNamedCells(bytes), forms)),
    );
    expect(read).toMatchObject({ body: filing.body, year: 2025, answers: filing.answers });
    for (const again of readAgain) expect(again).toEqual(read);
    const [found, ...foundAgain] = foundIn(all);
    expect(foundAgain).toEqual(all.slice(1).map(() => found));
  });
};
