import { attributeOf, isElement } from '../html-tree';
import type { HtmlElement, HtmlNode } from '../html-tree';
import { numberSign } from './number-signs';

/** By the values of `type` and `list-style-type`: the format, and what browsers show behind the number. */
const types: Readonly<Record<string, readonly [format: string, end: string]>> = {
  '1': ['decimal', '.'],
  decimal: ['decimal', '.'],
  a: ['lowerLetter', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  'lower-roman': ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
};

const deepest = 20;

/** Numbers as they are typed: then the list has none of its own, whatever its element says. */
const typed = /^[(（]?[\d一二三四五六七八九十①-⑳]{1,3}[)）.．、]/u;

/** The text of an item, without lists in it. */
const ownText = (nodes: readonly HtmlNode[], depth = 0): string =>
  nodes
    .map((node) => {
      if ('value' in node) return node.value;
      const isRead = isElement(node) && depth < deepest && !['ol', 'ul'].includes(node.tagName);
      return isRead ? ownText(node.childNodes, depth + 1) : '';
    })
    .join('');

const typeOf = (list: HtmlElement): readonly [format: string, end: string] | undefined => {
  const style = attributeOf(list, 'style') ?? '';
  const named = /list-style(?:-type)?\s*:\s*([a-z-]{1,30})/iu.exec(style)?.[1]?.toLowerCase();
  return types[named ?? attributeOf(list, 'type') ?? 'decimal'];
};

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,4}$/u.test(value) ? Number(value) : undefined;

/**
 * What browsers show ahead of the items of an ordered list; nothing of a list that may be anything else than numbered
 * sentences, such as the navigation of a site.
 */
export const numbersOfItems = (list: HtmlElement): ReadonlyMap<HtmlElement, string> => {
  const numbers = new Map<HtmlElement, string>();
  const type = typeOf(list);
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const texts = items.map(({ childNodes }) => ownText(childNodes).trim());
  const areSentences = texts.every((text) => /[。；]/u.test(text) && !typed.test(text));
  const isPlain = items.every((item) => !/list-style|display/iu.test(attributeOf(item, 'style') ?? ''));
  if (!type || !areSentences || !isPlain || attributeOf(list, 'reversed') !== undefined) return numbers;
  const [format, end] = type;
  let number = (numberIn(attributeOf(list, 'start')) ?? 1) - 1;
  for (const item of items) {
    number = numberIn(attributeOf(item, 'value')) ?? number + 1;
    const sign = numberSign(format, number);
    if (sign !== undefined) numbers.set(item, `${sign}${end}`);
  }
  return numbers;
};

/** Whether styles that are not in the elements themselves may take the numbers of lists away, as those of most sites do. */
export const mayHideNumbers = (html: string): boolean =>
  /<link\s[^>]{0,300}stylesheet/iu.test(html) || (/<style[\s>]/iu.test(html) && html.includes('list-style'));
