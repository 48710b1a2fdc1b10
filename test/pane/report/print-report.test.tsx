import type { HtmlNode } from '../../../src/session/report/charts-view';
import type { PaneOnScreen } from '../fixture';
import { openExports, title } from './exports-on-screen';

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

  it.each([
    [
      'without-numbers',
      '这个浏览器印不出页码；要页码的，请导出 Word 文档，用 Word 或 WPS 打开后另存为 PDF。',
    ],
    ['not', '这里打不开打印窗口。请导出 Word 文档，用 Word 或 WPS 打开后另存为 PDF。'],
  ] as const)('says what is lacking: %s', async (printing, says) => {
    const screen = await openExports();
    screen.desk.printing = printing;
    await print(screen);
    expect(screen.one('.message').textContent).toContain(says);
  });

  it('does not print without the letterhead that was chosen', async () => {
    const screen = await openExports();
    const file = new File(['PK'], '信头.docx');
    await screen.after(() => {
      const input = screen.one('.exports input[type=file]');
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await print(screen);
    expect(screen.desk.printed).toEqual([]);
    expect(screen.one('.message.bad').textContent).toContain(
      '这样打印不带信头，没有打印。请导出 Word 文档，用 Word 或 WPS 打开后另存为 PDF。',
    );
  });
});
