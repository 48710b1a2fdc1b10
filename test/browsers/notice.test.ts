import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';

const { fillMarks } = jest.requireActual<{ fillMarks: (text: string) => string }>('../../scripts/fill-marks');

const root = path.resolve(__dirname, '../..');
const pages = { pane: 'src/taskpane/taskpane.html', app: 'src/web/index.html' } as const;

const oldExcel =
  '这个 Excel 版本太旧，或缺少组件。需要 Excel 2021 或更新的版本（含 Microsoft 365、网页版）；Windows 上还要装有 Microsoft Edge WebView2。请联系信息技术人员升级 Excel，或安装 WebView2；也可以改用浏览器版。';
const oldBrowser =
  '这个浏览器打不开勾稽。需要 Chromium 80 或更新内核的浏览器，例如新版的 360、奇安信、统信 UOS 浏览器，Microsoft Edge，或谷歌 Chrome。正在用“兼容模式”的，请点地址栏里的图标换成“极速模式”；否则请换一个浏览器，或联系信息技术人员。已有的文件不受影响。';

const pageOf = (id: keyof typeof pages): string =>
  fillMarks(readFileSync(path.join(root, pages[id]), 'utf8'));

const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script>(.*?)<\/script>/gsu)].map(([, script]) => script!);

const parses = (script: string, ecmaVersion: 5 | 2019 | 2020): boolean => {
  try {
    parse(script, { ecmaVersion });
    return true;
  } catch {
    return false;
  }
};

/** What a page says once all that its browser can run has run, where that knows the language of a year. */
const saidIn = (
  id: keyof typeof pages,
  language: 5 | 2019 | 2020,
  documentMode?: number,
  without?: string,
): string | undefined => {
  const place: { innerText?: string } = {};
  const window: { onload?: () => void } = {};
  const document = { documentMode, getElementById: (asked: string) => (asked === id ? place : null) };
  const context = createContext({ window, document });
  // An expression is read when it is made, and stops the script that makes it.
  if (without !== undefined)
    runInContext(
      `RegExp = class extends RegExp {
        constructor(source, flags) {
          if (source.includes(${JSON.stringify(without)})) throw new SyntaxError('invalid group specifier name');
          super(source, flags);
        }
      }`,
      context,
    );
  for (const script of inlineScripts(pageOf(id)))
    if (parses(script, language))
      try {
        runInContext(script, context);
      } catch (error) {
        if (without === undefined) throw error;
      }
  window.onload?.();
  return place.innerText;
};

describe('a page in a browser that cannot run it', () => {
  it.each([
    ['the pane in Internet Explorer 11, as old versions of Excel show it', 'pane', 5, 11, oldExcel],
    ['the pane in Chromium 79', 'pane', 2019, undefined, oldBrowser],
    ['the browser edition in Internet Explorer 11', 'app', 5, 11, oldBrowser],
    ['the browser edition in Chromium 79', 'app', 2019, undefined, oldBrowser],
    ['the pane in Chromium 80', 'pane', 2020, undefined, undefined],
    ['the browser edition in Chromium 80', 'app', 2020, undefined, undefined],
  ] as const)('says which will do: %s', (_, page, language, mode, said) => {
    expect(saidIn(page, language, mode)).toBe(said);
  });

  it('says so too where it can parse the page, but knows no look-behind: Safari 13.1 to 16.3', () => {
    expect(saidIn('app', 2020, undefined, '(?<!')).toBe(oldBrowser);
    expect(saidIn('pane', 2020, undefined, '(?<!')).toBe(oldBrowser);
  });

  it.each(['pane', 'app'] as const)('lets exactly these scripts of its own run in it: %s', (page) => {
    const html = pageOf(page);
    const hashes = inlineScripts(html).map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(2);
    expect(/script-src ([^;]+);/u.exec(html)?.[1]).toContain(hashes.join(' '));
    expect(html).not.toContain('unsafe-inline');
  });
});
