/** Reading and changing a page as a tree, the few ways that scripts here need. */
import { defaultTreeAdapter as tree, html } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/**
 * All elements of a tree, in the order of the page.
 * @param {import('parse5').DefaultTreeAdapterTypes.Node} node
 * @returns {Generator<Element>}
 */
export function* elementsIn(node) {
  for (const child of tree.getChildNodes(node)) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/**
 * An attribute's value; undefined where the element has no such attribute.
 * @param {Element} element
 * @param {string} name
 * @returns {string | undefined}
 */
export const attributeOf = (element, name) => element.attrs.find((each) => each.name === name)?.value;

/** Gives attributes; those that are undefined are taken away. */
export const setAttributes = (element, values) => {
  const others = element.attrs.filter(({ name }) => !(name in values));
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  element.attrs = [...others, ...given.map(([name, value]) => ({ name, value }))];
};

/**
 * What stands between an element's tags, as a browser reads it in scripts and styles.
 * @param {Element} element
 * @returns {string}
 */
export const textIn = (element) => element.childNodes.map(({ value }) => value).join('');

/** A new element with a text in it, which for scripts and styles is not escaped. */
export const newElement = (name, attributes, text) => {
  const element = tree.createElement(name, html.NS.HTML, []);
  setAttributes(element, attributes);
  tree.insertText(element, text);
  return element;
};

/** Puts an element at the end of another, wherever it stood before. */
export const moveTo = (parent, element) => {
  tree.detachNode(element);
  tree.appendChild(parent, element);
};

/** Puts an element where another one stands, in its stead. */
export const replace = (old, element) => {
  tree.insertBefore(old.parentNode, element, old);
  tree.detachNode(old);
};

/** Puts a text into an element, as it is. */
export const insertText = (element, text) => tree.insertText(element, text);
