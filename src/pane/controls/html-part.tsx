import { h } from 'preact';
import type { HtmlElement, HtmlNode } from '../../session/report/charts-view';

const partOf = (node: HtmlNode) => {
  if ('tagName' in node) return <HtmlPart part={node} />;
  return 'value' in node ? node.value : null;
};

/** A part of a page as it was parsed, made of elements one by one: no markup ever enters the page. */
export const HtmlPart = ({ part }: { readonly part: HtmlElement }) =>
  h(
    part.tagName,
    Object.fromEntries(part.attrs.map(({ name, value }) => [name, value])),
    ...part.childNodes.map(partOf),
  );
