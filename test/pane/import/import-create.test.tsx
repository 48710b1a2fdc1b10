import { form2021 } from '../../../src/forms/2021/index';
import { answerName, cellNames, previousName, textName } from '../../../src/workbook/names';
import { withAnswers } from '../../support/filing-fixture';
import { pageOf } from '../../support/report-files';
import { paragraphs } from '../../support/report-text';
import { openStrange } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import { fileOf, importFile, openImports } from './import-screen';

const lastPage = fileOf(
  '2024.html',
  pageOf(form2021, withAnswers({ 'decisions.licences': 41 })).replaceAll('2025', '2024'),
);
const thisPage = fileOf('2025.html', pageOf(form2021, withAnswers({ 'decisions.licences': 42 })));

const value = async (screen: PaneOnScreen, name: string) => (await screen.host.read()).get(name)?.value;

describe('before there are tables', () => {
  it('a report of last year fills in the page, and its figures come with the tables', async () => {
    const screen = await openStrange();
    await importFile(screen, '上年数据', lastPage);
    expect(screen.one('.import-effects').textContent).toContain(
      '建表页会填好：报告年度 2025，机关名称“海滨县水利局”，自称“我局”。',
    );
    await screen.click('采用');
    expect([screen.field('机关名称').value, screen.field('报告年度').value]).toEqual([
      '海滨县水利局',
      '2025',
    ]);
    expect(screen.text).toContain('建表时一并写入上年数据（2024 年的报告）。');
    expect(screen.host.sheetNames).toEqual(['Sheet1']);
    await screen.click('创建');
    expect(await value(screen, previousName('decisions.licences'))).toBe(41);
    expect(await value(screen, cellNames.previousYear)).toBe(2024);
    expect(await value(screen, answerName('decisions.licences'))).toBeNull();
    expect(await value(screen, cellNames.body)).toBe('海滨县水利局');
    expect(screen.text).toContain('表格已建好，导入的数据已写入。');
  });

  it('reports of both years come together, and one can be left out after all', async () => {
    const screen = await openStrange();
    await importFile(screen, '本年数据', thisPage);
    await screen.click('采用');
    await importFile(screen, '上年数据', lastPage);
    await screen.click('采用');
    await screen.click('不导入上年数据');
    await screen.click('创建');
    expect(await value(screen, answerName('decisions.licences'))).toBe(42);
    expect(await value(screen, textName('disclosure'))).toBe(paragraphs.disclosure);
    expect(await value(screen, previousName('decisions.licences'))).toBeNull();
  });

  it('what was typed before stays, but for what the report says', async () => {
    const screen = await openStrange();
    await screen.type('机关名称', '海滨县城关镇人民政府');
    await openImports(screen, '上年数据');
    await screen.click('返回');
    expect(screen.field('机关名称').value).toBe('海滨县城关镇人民政府');
    expect(screen.field('机关类型').value).toBe('township');
  });

  it('a year that does not follow is pointed out', async () => {
    const screen = await openStrange();
    await importFile(screen, '上年数据', lastPage);
    await screen.click('采用');
    await screen.type('报告年度', '2024');
    expect(screen.text).toContain('上年数据应是 2023 年的，请核对报告年度。');
  });

  it('the figures come also where sheets have to take other names', async () => {
    const screen = await openStrange(['封面']);
    await importFile(screen, '本年数据', thisPage);
    await screen.click('采用');
    await screen.click('创建');
    expect(screen.host.sheetNames).toEqual(['封面']);
    await screen.click('换名创建');
    expect(await value(screen, answerName('decisions.licences'))).toBe(42);
  });
});
