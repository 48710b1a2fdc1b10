import { form2021 } from '../../src/forms/2021/index';
import { clipboardHtml, exportHtml } from '../../src/exports/html';
import { forms } from '../../src/forms/index';
import type { Report } from '../../src/model/report';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { goldenFiling, sessionOf } from '../support/golden';
import { attributeOf, elementsOf, fragmentOf, pageOf, textIn, textsOf } from './html-page';

const real = compose(form2021, goldenFiling('2023-prefecture-city'));

/** All words of a report in reading order: titles, headings, paragraphs, cells. */
const wordsOf = ({ title, blocks }: Report): readonly string[] => [
  title,
  ...blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block.kind === 'heading' ? block.text : textOf(block.runs)];
    const { cells } = block.table;
    return [...cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ field, text }) => (field ? String(block.answers[field.name] ?? '') : (text ?? '')));
  }),
];

const leaves = ['h1', 'h2', 'h3', 'p', 'th', 'td'];

/** The same words as a page has them, captions aside, which repeat a heading. */
const wordsIn = (elements: ReturnType<typeof pageOf>): readonly string[] =>
  elements.filter(({ tagName }) => leaves.includes(tagName)).map((element) => textIn(element));

describe('the report as HTML', () => {
  const page = pageOf(exportHtml(real));
  const named = (tag: string) => page.filter(({ tagName }) => tagName === tag);

  it('is a page of its own, in Chinese, with no script and nothing to fetch', () => {
    expect(attributeOf(named('html')[0]!, 'lang')).toBe('zh-CN');
    expect(textsOf(page, 'title')).toEqual([real.title]);
    const fetching = page.filter((element) => ['src', 'href'].some((name) => attributeOf(element, name)));
    expect([...named('script'), ...named('link'), ...fetching]).toEqual([]);
    expect(exportHtml(real)).not.toMatch(/url\(|@import/u);
  });

  it('has the official headings, one level after the other', () => {
    expect(textsOf(page, 'h1')).toEqual([real.title]);
    expect(textsOf(page, 'h2')).toEqual(form2021.chapters.map(({ heading }) => heading));
  });

  it('says what the report says, word for word, on the page and on the clipboard', () => {
    for (const form of forms) {
      const report = sessionOf({ ...goldenFiling('2023-prefecture-city'), form: form.id }).report();
      expect(wordsIn(pageOf(exportHtml(report)))).toEqual(wordsOf(report));
      expect(wordsIn(fragmentOf(clipboardHtml(report)))).toEqual(wordsOf(report));
    }
  });

  it('has three tables with captions, whose every label says what it heads', () => {
    expect(textsOf(page, 'caption')).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    const scopeOf = (text: string) =>
      attributeOf(
        named('th').find((cell) => textIn(cell) === text)!,
        'scope',
      );
    expect(named('th').filter((cell) => attributeOf(cell, 'scope') === undefined)).toEqual([]);
    expect(['法人或其他组织', '三、本年度办理结果', '1.属于国家秘密'].map(scopeOf)).toEqual([
      'col',
      'row',
      'row',
    ]);
    expect(['第二十条第（一）项', '第二十条第（五）项'].map(scopeOf)).toEqual(['col', 'rowgroup']);
  });

  it('has a part of its own for each block of a table, so that a head in the body reaches no further', () => {
    const parts = named('table').map((table) =>
      table.childNodes.flatMap((part) =>
        'tagName' in part && /^t(?:head|body)$/u.test(part.tagName) ? [part.tagName] : [],
      ),
    );
    expect(parts).toEqual([
      ['thead', 'tbody', 'tbody', 'tbody', 'tbody'],
      ['thead', 'tbody'],
      ['thead', 'tbody'],
    ]);
  });

  it('keeps the grid whole: every row of a table has all its columns', () => {
    for (const table of named('table')) {
      const taken = new Map<number, number>();
      elementsOf(table)
        .filter(({ tagName }) => tagName === 'tr')
        .forEach((row, index) => {
          for (const cell of row.childNodes.flatMap((each) => ('tagName' in each ? [each] : []))) {
            const [down, columns] = ['rowspan', 'colspan'].map((name) =>
              Number(attributeOf(cell, name) ?? 1),
            );
            for (let below = 0; below < down!; below++)
              taken.set(index + below, (taken.get(index + below) ?? 0) + columns!);
          }
        });
      expect(new Set(taken.values()).size).toBe(1);
    }
  });

  it('brings frames, alignment and type along on the clipboard, where there is no style sheet', () => {
    const clip = clipboardHtml(real);
    expect(clip).not.toMatch(/<style|class=|<caption/u);
    const cells = fragmentOf(clip).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    for (const cell of cells) {
      expect(attributeOf(cell, 'style')).toContain('border:1px solid #000');
      expect(attributeOf(cell, 'align')).toBe('center');
    }
    expect(clip).toContain('<p style="text-indent:32pt;font-family:仿宋_GB2312');
  });
});
