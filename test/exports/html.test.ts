import { form2021 } from '../../src/forms/2021/index';
import { clipboardHtml, exportHtml } from '../../src/exports/html';
import { compose } from '../../src/report/compose';
import { goldenFiling } from '../hosts/golden';
import { withAnswers } from '../filing-fixture';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const real = compose(form2021, goldenFiling('2023-prefecture-city'));

const elements = (node: Tree.Node): Tree.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

describe('the report as HTML', () => {
  const page = elements(parse(exportHtml(real)));
  const named = (tag: string) => page.filter(({ tagName }) => tagName === tag);

  it('is a page of its own, in Chinese, with no script and nothing to fetch', () => {
    expect(attribute(named('html')[0]!, 'lang')).toBe('zh-CN');
    expect(named('title').map(textOf)).toEqual([real.title]);
    const fetching = page.filter((element) => ['src', 'href'].some((name) => attribute(element, name)));
    expect([...named('script'), ...named('link'), ...fetching]).toEqual([]);
  });

  it('has the official headings, one level after the other', () => {
    expect(named('h1').map(textOf)).toEqual([real.title]);
    expect(named('h2').map(textOf)).toEqual(form2021.chapters.map(({ heading }) => heading));
  });

  it('has three tables with captions, whose every label says what it heads', () => {
    expect(named('caption').map(textOf)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(named('th').filter((cell) => attribute(cell, 'scope') === undefined)).toEqual([]);
  });

  it('keeps the grid whole: every row of a table has all its columns', () => {
    for (const table of named('table')) {
      const taken = new Map<number, number>();
      elements(table)
        .filter(({ tagName }) => tagName === 'tr')
        .forEach((row, index) => {
          for (const cell of elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
            const [rows, columns] = ['rowspan', 'colspan'].map((name) => Number(attribute(cell, name) ?? 1));
            for (let down = 0; down < rows!; down++)
              taken.set(index + down, (taken.get(index + down) ?? 0) + columns!);
          }
        });
      expect(new Set(taken.values()).size).toBe(1);
    }
  });

  it('takes figures and words from cells as text', () => {
    const hostile = compose(
      form2021,
      withAnswers(
        { 'review.upheld': '<b>3</b>' },
        { body: '<script>x</script>', texts: { problems: 'a & b < c' } },
      ),
    );
    const html = exportHtml(hostile);
    expect(elements(parse(html)).filter(({ tagName }) => tagName === 'script' || tagName === 'b')).toEqual(
      [],
    );
    expect(html).toContain('a &amp; b &lt; c');
  });

  it('brings its frames along on the clipboard, where there is no style sheet', () => {
    expect(clipboardHtml(real)).toMatch(/<table border="1"/u);
    expect(clipboardHtml(real)).not.toContain('<style');
  });
});
