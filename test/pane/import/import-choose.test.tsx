import { checkWorkbook } from '../../../src/pane/check/check-workbook';
import { openImport as openImportPage } from '../../../src/pane/import/open-import';
import { HostFault } from '../../../src/model/host-fault';
import { form2021 } from '../../../src/forms/2021/index';
import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { sessionOf } from '../../support/golden';
import { pageOf, tableHtml } from '../../support/report-files';
import { clearShapes, paragraphs, reportLines, tableOf } from '../../support/report-text';
import { openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import { bring, chooseFile, fileOf, importFile, openImports, untilRead } from './import-screen';

const filing = withAnswers({ 'decisions.licences': 42 });
const page = pageOf(form2021, filing);
const blank = withAnswers({}, { answers: {} });
const text = (year: number): string =>
  reportLines(
    form2021,
    withAnswers({ 'decisions.licences': year, 'requests.received.person': year }),
    clearShapes['rows with bars']!,
  )
    .join('\n')
    .replaceAll('2025', String(year));

/** The page of imports over an empty filing. */
const openImport = async (what: '上年数据' | '本年数据' = '本年数据'): Promise<PaneOnScreen> => {
  const screen = await openFiling(blank);
  await openImports(screen, what);
  return screen;
};

const tables = (screen: PaneOnScreen): string => screen.one('.import-tables').textContent ?? '';

describe('a report is taken', () => {
  it('when it is dropped anywhere on the pane, and the browser does not open it', async () => {
    const screen = await openImport();
    const event = await bring(screen, 'drop', { files: [fileOf('a.html', page)] });
    expect(event.defaultPrevented).toBe(true);
    expect(tables(screen)).toContain('42');
    expect(screen.one('.import [role=status]').textContent).toBe('已读出“a.html”，请核对后写入。');
  });

  it('in the check, whichever page the browser edition asks for it from', async () => {
    const screen = await openFiling(blank);
    await screen.click('报告');
    await screen.until('.paragraph');
    await screen.after(() => screen.pane.run(openImportPage('previous')));
    await screen.until('input[type=file]');
    await chooseFile(screen, fileOf('a.html', page));
    expect(tables(screen)).toContain('42');
    expect(screen.one('[role=tab][aria-selected=true]').textContent).toBe('校验');
  });

  it('when it is pasted: formatted text before plain text, files before both', async () => {
    const html = [2, 3, 4].map((number) => tableHtml(tableOf(form2021, number), filing)).join('');
    const screen = await openImport();
    await bring(screen, 'paste', { html, text: '行政许可 | 41' });
    expect(screen.one('.import-facts').textContent).toContain('粘贴的内容');
    expect(tables(screen)).toContain('42');
    await screen.click('重新选择');
    await bring(screen, 'paste', { html: '<b>行政许可</b>', text: '行政许可 | 41' });
    expect(tables(screen)).toContain('41');
    await screen.click('重新选择');
    await bring(screen, 'paste', { files: [fileOf('b.html', page)], text: '行政许可 | 41' });
    expect(tables(screen)).toContain('42');
  });

  it('but not where it is pasted into the tables beside the pane, or something else has taken it', async () => {
    const screen = await openImport();
    await bring(screen, 'paste', { files: [fileOf('a.html', page)] });
    const beside = document.body.appendChild(document.createElement('textarea'));
    expect((await bring(screen, 'paste', { text: '41' }, beside)).defaultPrevented).toBe(false);
    expect(tables(screen)).toContain('42');
    const take = (event: Event): void => event.preventDefault();
    screen.root.addEventListener('paste', take);
    await bring(screen, 'paste', { text: '41' }, screen.one('.import'));
    expect(tables(screen)).toContain('42');
    screen.root.removeEventListener('paste', take);
    await bring(screen, 'paste', { text: '行政许可 | 41' }, screen.one('.import'));
    expect(tables(screen)).toContain('41');
  });

  it('as it is where it is a workbook of ours, last year’s tables in it or not', async () => {
    const ours = { ...filing, ...lastYear({ 'decisions.licences': 7 }) };
    const { writeDrawing } = await import('../../../src/hosts/xlsx/write');
    const bytes = await writeDrawing(sessionOf(ours).draw());
    const screen = await openImport();
    await chooseFile(screen, fileOf('2025.xlsx', bytes));
    expect(screen.one('.import-facts').textContent).toContain('读出 200 个数字');
    await screen.click(/^写入/u);
    expect((await screen.host.read()).get(answerName('decisions.licences'))?.value).toBe(42);
  });

  it('from an answers file', async () => {
    const screen = await openImport();
    const answers = { year: 2025, answers: { 'decisions.licences': 42 } };
    await chooseFile(screen, fileOf('a.json', JSON.stringify(answers)));
    expect(tables(screen)).toContain('42');
    await screen.click('重新选择');
    await chooseFile(screen, fileOf('a.json', '{"answers": {"nothing": 1}}'));
    expect(screen.one('.drop').parentElement?.textContent).toContain('“answers”中有不认识的名称：nothing');
  });

  it('after the clerk has said which of several it is', async () => {
    const screen = await openImport('上年数据');
    await chooseFile(screen, fileOf('两年.txt', `${text(2024)}\n${text(2023)}`));
    expect(screen.text).toContain('“两年.txt”里有 2 份年度报告');
    const title = (year: number): string => paragraphs.title.replace('2025', String(year));
    await screen.click(title(2023));
    await untilRead(screen);
    expect(screen.one('.import-facts').textContent).toContain('2023 年');
    await screen.click('重新选择');
    await chooseFile(screen, fileOf('两年.txt', `${text(2024)}\n${text(2023)}`));
    await screen.click(title(2024));
    await untilRead(screen);
    expect(screen.text).not.toContain('年度不对');
  });
});

describe('the preview', () => {
  it('marks what was worked out, lists what could not be placed with what it could be, and names what is missing', async () => {
    const odd = text(2025)
      .replace(/^规章 .*/mu, '规章000')
      .replace(/^行政规范性文件 .*/mu, '行政规范性文件1234')
      .replace(/^行政强制 .*\n/mu, '');
    const screen = await openImport();
    await chooseFile(screen, fileOf('a.txt', odd));
    expect(screen.all('td.inferred').map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('0（按计算拆开）'),
    );
    expect(screen.all('td.unread')).toHaveLength(3);
    expect(screen.one('.import-list.hint').textContent).toContain('1 行全是一位数，逐位拆开');
    expect(screen.one('.import-list.warn').textContent).toContain(
      '表二“行政规范性文件”行：1234。数字连在一起，有 3 种读法，都说得通，如 12、3、4 或 1、23、4 或 1、2、34。',
    );
    expect(tables(screen)).toContain('文件里没有找到：“行政强制”行');
  });

  it('says that a report uses the earlier form, and that a table is missing', async () => {
    const screen = await openImport();
    const two = tableHtml(tableOf(form2021, 2), filing);
    await bring(screen, 'paste', { html: two });
    expect(tables(screen)).toContain('表三：没有找到');
    expect(screen.text).toContain('没有读出这份报告的年度，本年数据应是 2025 年的，请核对。');
  });
});

describe('what cannot be read is refused with a reason, and another can be chosen', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
  it.each([
    ['a page of 50 MB', fileOf('a.html', page, 50 * 1024 * 1024), '文件超过 32 MB'],
    ['an empty file', fileOf('a.html', ''), '文件是空的'],
    ['a picture', fileOf('a.jpg', jpeg), '是图片，读不出数字'],
    ['a page of pictures', fileOf('a.html', '<p>年报</p><img src=a><img src=b>'), '表格是图片，读不出数字'],
    ['a blank template', fileOf('a.html', tableHtml(tableOf(form2021, 3), blank)), '表格里没有填数字'],
    ['something else', fileOf('a.txt', '今天天气很好。'), '没有找到年度报告的表格和正文'],
  ])('%s', async (_, file, says) => {
    const screen = await openImport();
    await chooseFile(screen, file);
    const alert = screen.one('.import [role=alert]').textContent;
    expect(alert).toContain(`没有读出“${file.name}”`);
    expect(alert).toContain(says);
    await chooseFile(screen, fileOf('b.html', page));
    expect(tables(screen)).toContain('42');
    expect(screen.all('.import [role=alert]')).toEqual([]);
  });

  it('a file that is gone by now, and an empty clipboard', async () => {
    const screen = await openImport();
    const gone = fileOf('a.html', page);
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('NotFoundError')) });
    await chooseFile(screen, gone);
    expect(screen.one('.import [role=alert]').textContent).toContain('文件打不开');
    await bring(screen, 'paste', {});
    expect(screen.one('.import [role=alert]').textContent).toContain('剪贴板里没有文字');
  });
});

describe('the page of imports', () => {
  it('takes the focus, and gives way to a check, to the next finding and to 返回', async () => {
    const screen = await openImport();
    expect(document.activeElement).toBe(screen.one('.import h2'));
    await screen.after(() => screen.pane.run(checkWorkbook));
    expect(screen.all('.import')).toEqual([]);
    await openImports(screen, '上年数据');
    await screen.press('ArrowDown', { altKey: true });
    expect(screen.all('.import')).toEqual([]);
    await openImports(screen, '上年数据');
    await screen.click('返回');
    expect(screen.button('导入上年数据')).toBeDefined();
  });

  it('says what is wrong when the workbook cannot be read meanwhile', async () => {
    const screen = await openImport();
    jest.spyOn(screen.host, 'read').mockRejectedValueOnce(new HostFault('editing-cell'));
    await chooseFile(screen, fileOf('a.html', page));
    expect(screen.one('[role=alert]').textContent).toContain('正在编辑单元格');
    await screen.click('重试');
    await untilRead(screen);
    expect(tables(screen)).toContain('42');
  });

  it('keeps a preview while the clerk looks at another page', async () => {
    const screen = await openFiling(blank);
    await importFile(screen, '本年数据', fileOf('a.html', page));
    await screen.click('设置');
    expect(screen.all('.import')).toEqual([]);
    await screen.click('校验');
    await screen.after(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(tables(screen)).toContain('42');
  });
});
