import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { chartsMark } from '../../model/chart';
import { Fault } from '../../model/fault';
import { Allowance } from './allowance';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** In characters. A saved page with all its styles has less than 1 MB; pictures inside the page make it larger. */
const longestPage = 24 * 1024 * 1024;
/** A page of a government site has 2,000 to 10,000 elements, and hardly ever 40 inside one another. */
const mostElements = 300_000;
const deepest = 500;

const attributesRead = new Set([
  ...['rowspan', 'colspan', 'style', 'hidden', 'href', 'src', 'alt', 'x:num'],
  ...['start', 'value', 'type', 'reversed'],
  chartsMark,
]);
/** Longer ones are pictures written into the page. */
const longestAttribute = 500;

export const tooMuch = '网页内容过多，不像年度报告，已停止读取。请只保存报告所在的网页后再试。';
const tooDeep = '网页中的表格或元素套了太多层，不像年度报告，已停止读取。请复制报告全文后粘贴导入。';

/** How many elements the pages of one file may have together. */
export const elementsOfPages = (): Allowance => new Allowance(mostElements, tooMuch);

/** parse5's own tree, but only what is read later, and only so much of it. */
const boundedAdapter = (elements: Allowance): typeof defaultTreeAdapter => {
  const depths = new WeakMap<object, number>();
  const place = (parent: Parent, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > deepest) throw new Fault(tooDeep);
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespaceURI, attrs) => {
      elements.take(1);
      const needed = attrs
        .filter(({ name }) => attributesRead.has(name))
        .map(({ name, value }) => ({ name, value: value.slice(0, longestAttribute) }));
      return defaultTreeAdapter.createElement(tagName, namespaceURI, needed);
    },
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    adoptAttributes: () => undefined,
    appendChild: (parent, child) => {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
};

/**
 * Parses a page as browsers do, in Node and in the browser alike. Nothing of it is run or loaded.
 * @param elements what is left for it, where a file has several pages
 * @throws Fault when it is larger or deeper than any report.
 */
export const parsePage = (html: string, elements = elementsOfPages()): readonly HtmlNode[] => {
  if (html.length > longestPage) throw new Fault(tooMuch);
  return parse(html, { treeAdapter: boundedAdapter(elements), scriptingEnabled: false }).childNodes;
};

/** The first element of a part of a page, with all its attributes: one that was made here. */
export const partOf = (html: string): HtmlElement => parseFragment(html).childNodes.find(isElement)!;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
