import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** All elements below a node, itself included. */
export const elementsOf = (node: Tree.Node): Tree.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
];

export const pageOf = (html: string): Tree.Element[] => elementsOf(parse(html));
export const fragmentOf = (html: string): Tree.Element[] => elementsOf(parseFragment(html));

export const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The text below a node, but for what the elements of those names hold. */
export const textIn = (node: Tree.Node, without: readonly string[] = []): string => {
  if ('value' in node) return node.value;
  if ('tagName' in node && without.includes(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => textIn(child, without)).join('') : '';
};

/** Texts of the elements of that name, in their order. */
export const textsOf = (elements: readonly Tree.Element[], tag: string): readonly string[] =>
  elements.filter(({ tagName }) => tagName === tag).map((element) => textIn(element));
