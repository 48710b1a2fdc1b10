import type { HtmlNode } from '../../../src/session/report/charts-view';
import { textsOf } from '../../support/docx-parts';
import { letterhead } from '../../support/letterheads';
import type { PaneOnScreen } from '../fixture';
import { chooseFile, fileOf } from '../import/import-screen';
import { openExports, title } from './exports-on-screen';

const inWord = '在 Word 或 WPS 里点“文件”→“另存为”，类型选 PDF';

describe('打印或另存为 PDF', () => {
  const print = async (screen: PaneOnScreen): Promise<void> => {
    await screen.click(/^打印或另存为 PDF：/u);
    for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
      await screen.after(() => undefined);
  };
  const wordsIn = (node: HtmlNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';

  it('prints the report, signed and with charts if they are wanted, and saves no file', async () => {
    const screen = await openExports();
    await print(screen);
    for (const option of screen.all('.exports input[type=checkbox]'))
      await screen.after(() => option.click());
    await print(screen);
    expect(screen.desk.files).toEqual([]);
    const [plain, whole] = screen.desk.printed.map(({ part }) => wordsIn(part));
    expect(screen.desk.printed.map((each) => each.title)).toEqual([title, title]);
    expect(plain).toContain('一、总体情况');
    expect(plain).not.toMatch(/新收申请的申请人|2026年1月12日/u);
    expect(whole).toContain('海滨县水利局\n2026年1月12日\n\n图解');
  });

  it('names the file that may be saved as unfinished where the report is', async () => {
    const screen = await openExports({ texts: {} });
    await print(screen);
    expect(screen.desk.printed.map((each) => each.title)).toEqual([`${title}（未完成）`]);
    expect(screen.text).toContain('报告还没有写完，还有 3 处待填写。');
  });

  it('says that page numbers are lacking where the browser prints none', async () => {
    const screen = await openExports();
    screen.desk.printing = 'without-numbers';
    await print(screen);
    expect(screen.one('.message').textContent).toContain(
      `这个浏览器印不出页码；要页码的，请导出 Word 文档，${inWord}。`,
    );
  });

  it('saves the Word document where the window does not open, so that the job goes on', async () => {
    const screen = await openExports({ texts: {} });
    screen.desk.printing = 'not';
    await print(screen);
    expect(screen.desk.files.map(([name]) => name)).toEqual([`${title}（未完成）.docx`]);
    expect(screen.one('.message.good').textContent).toBe(
      `这里打不开打印窗口，改存 Word 文档。已下载“${title}（未完成）.docx”。要 PDF 的，${inWord}。报告还没有写完，还有 3 处待填写。`,
    );
  });
});

describe('存为 Word，再转 PDF', () => {
  const save = async (screen: PaneOnScreen): Promise<void> => {
    await screen.click('存为 Word，再转 PDF');
    for (let turn = 0; turn < 200 && screen.pane.state.task !== null; turn++)
      await screen.after(() => undefined);
  };
  const choose = async (screen: PaneOnScreen): Promise<void> =>
    chooseFile(screen, fileOf('信头.docx', await letterhead()));

  it('saves the report in the letterhead that was chosen, and says how to make a PDF of it', async () => {
    const screen = await openExports();
    await choose(screen);
    expect(screen.text).toContain(`信头要由 Word 或 WPS 排版：先存 Word 文档，再${inWord}`);
    await save(screen);
    expect(screen.desk.printed).toEqual([]);
    const [[name, content] = []] = screen.desk.files;
    expect(name).toBe(`${title}.docx`);
    expect(textsOf(content as Uint8Array)).toEqual(
      expect.arrayContaining(['海水公开〔2026〕1号', title, '抄送：海滨县人民政府办公室']),
    );
    expect(screen.one('.message.good').textContent).toBe(`已下载“${title}.docx”。要 PDF 的，${inWord}。`);
  });

  it('is the way where nothing can be printed, and sends what is copied into the letterhead', async () => {
    const screen = await openExports({}, (desk) => {
      desk.hasPrintWindow = false;
      desk.fate = 'blocked';
    });
    expect(screen.text).not.toContain('打印或另存为 PDF');
    expect(screen.text).toContain(`Mac、iPad 版 Excel 的面板不能打印：先存 Word 文档，再${inWord}`);
    await save(screen);
    const lost = `Mac、iPad 版 Excel 的面板不让下载，“${title}.docx”多半没有存下。全文和表格已经复制，请粘贴到`;
    expect(screen.one('.message.good').textContent).toBe(`${lost} Word 或 WPS。要 PDF 的，${inWord}。`);
    await choose(screen);
    await save(screen);
    expect(screen.one('.message.good').textContent).toBe(`${lost}信头文件里。要 PDF 的，${inWord}。`);
  });
});
