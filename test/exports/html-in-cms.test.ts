import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { clipboardHtml } from '../../src/exports/html';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { goldenFiling, sessionOf } from '../support/golden';
import { asPrinted, differences, factsOf } from './re-importing';
import { attributeOf, fragmentOf, textIn } from './html-page';

const filing = goldenFiling('2023-prefecture-city');
const report = sessionOf(filing).report();
const pasted = clipboardHtml(report);

/** What the editors of web sites leave of what is pasted: elements of text and tables, and these of their attributes. */
const elementsKept = new Set(
  'h1 h2 h3 p span strong em br mark table caption colgroup col thead tbody tr th td'.split(' '),
);
const attributesKept = ['colspan', 'rowspan', 'align', 'border', 'cellspacing', 'cellpadding', 'width'];

/** A page as such an editor stores it. @param styles whether it keeps what stands in style attributes */
const filtered = (html: string, styles: boolean): string => {
  const kept = new Set(styles ? [...attributesKept, 'style', 'scope'] : attributesKept);
  const root = parseFragment(html);
  const filter = (node: Tree.ParentNode): void => {
    for (const child of [...node.childNodes]) {
      if (!('tagName' in child)) continue;
      filter(child);
      child.attrs = child.attrs.filter(({ name }) => kept.has(name));
      if (elementsKept.has(child.tagName)) continue;
      for (const inner of [...child.childNodes]) defaultTreeAdapter.insertBefore(node, inner, child);
      defaultTreeAdapter.detachNode(child);
    }
  };
  filter(root);
  return serialize(root);
};

describe.each([
  ['keeps styles', true],
  ['keeps none', false],
] as const)('the report in the editor of a web site that %s', (_, styles) => {
  const html = filtered(pasted, styles);
  const elements = fragmentOf(html);
  const named = (...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName));

  it('has every word that was pasted', () => {
    const words = (fragment: string): string => textIn(parseFragment(fragment)).replace(/\s/gu, '');
    expect(words(html)).toBe(words(pasted));
  });

  it('has tables with frames, merges and figures in the middle', () => {
    const tables = named('table');
    expect(tables.map((table) => attributeOf(table, 'border'))).toEqual(['1', '1', '1']);
    expect(named('th', 'td').filter((cell) => attributeOf(cell, 'align') !== 'center')).toEqual([]);
    if (!styles) return;
    expect(tables.filter((table) => !attributeOf(table, 'style')?.includes('collapse'))).toEqual([]);
    expect(named('th', 'td').filter((cell) => !attributeOf(cell, 'style')?.includes('1px solid'))).toEqual(
      [],
    );
    expect(named('th').filter((cell) => attributeOf(cell, 'scope') === undefined)).toEqual([]);
  });

  it('is read back as it was', async () => {
    const page = new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${html}`);
    const { filing: read, unread } = await importFile('报告.html', page, forms);
    expect(differences(filing, { filing: read, saysUnread: unread.length > 0 }, asPrinted)).toEqual([]);
    expect(factsOf(read)).toEqual(factsOf(filing));
  });
});
