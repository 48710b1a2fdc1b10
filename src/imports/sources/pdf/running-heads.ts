import type { PageItem, PageItems } from './page-items';
import { textOfLine } from './text-lines';
import type { TextLine } from './text-lines';

/** In points: so far from its upper and lower edge a page has heads and feet (GB/T 9704: 28 mm at its foot), */
const margin = 110;
/** but no more of its height than this. */
const mostOfPage = 0.2;
/** Lines at an edge that may be heads and feet. */
const mostLines = 4;

/** A number as only pages have it: — 3 —, 第3页, 3 / 9. */
const markedNumber =
  /^(?:[-—–－·•.\s]+\d{1,3}[-—–－·•.\s]+|第?\s*\d{1,3}\s*页(?:[\s,，、/／]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3})$/u;
const bareNumber = /^\d{1,3}$/u;

/** A line as it is on every page, whatever the number of the page. */
const shapeOf = ({ line }: { readonly line: TextLine }): string =>
  textOfLine(line).replace(/\s+/gu, '').replace(/\d+/gu, '0');

type LineItem = Extract<PageItem, { kind: 'line' }>;

/** Lines at the edges of a page, before its first and behind its last table. */
const edgeLines = ({ items, height }: PageItems): readonly LineItem[] => {
  const isLine = (item: PageItem): item is LineItem => item.kind === 'line';
  const until = (list: readonly PageItem[]): readonly LineItem[] => {
    const end = list.findIndex((item) => !isLine(item));
    return list.slice(0, end < 0 ? list.length : end).filter(isLine);
  };
  const [first, last] = [until(items), until([...items].reverse())];
  const edge = Math.min(margin, mostOfPage * height);
  return [
    ...first.slice(0, mostLines).filter(({ line }) => line.base < edge),
    ...last.slice(0, mostLines).filter(({ line }) => line.base > height - edge),
  ];
};

/** In points: heads stand at the same height on each page. */
const sameHeight = 4;

/** Pages without what stands at the same place of several and nowhere else, and without their numbers. */
export const withoutRunningHeads = (pages: readonly PageItems[]): readonly PageItems[] => {
  const edges = pages.map(edgeLines);
  const atEdges = new Set<PageItem>(edges.flat());
  const inside = new Set(
    pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'line' && !atEdges.has(item) ? shapeOf(item) : [])),
    ),
  );
  const byShape = new Map<string, { readonly page: number; readonly base: number }[]>();
  edges.forEach((items, page) =>
    items.forEach((item) => {
      const shape = shapeOf(item);
      byShape.set(shape, [...(byShape.get(shape) ?? []), { page, base: item.line.base }]);
    }),
  );
  const isRepeated = (item: LineItem, page: number): boolean => {
    const shape = shapeOf(item);
    return (
      /\p{L}/u.test(shape) &&
      !inside.has(shape) &&
      byShape
        .get(shape)!
        .some((other) => other.page !== page && Math.abs(other.base - item.line.base) < sameHeight)
    );
  };
  /** Counts on from the page before, or on to the next. */
  const isCounted = (item: LineItem, page: number): boolean =>
    [-1, 1].some((step) =>
      edges[page + step]?.some(
        ({ line }) =>
          Math.abs(line.base - item.line.base) < sameHeight &&
          Number(textOfLine(line)) === Number(textOfLine(item.line)) + step,
      ),
    );
  const isNumber = (item: LineItem, page: number): boolean => {
    const text = textOfLine(item.line).trim();
    return markedNumber.test(text) || (bareNumber.test(text) && isCounted(item, page));
  };
  return pages.map((page, index) => {
    const dropped = new Set<PageItem>(
      edges[index]!.filter((item) => isNumber(item, index) || isRepeated(item, index)),
    );
    return { ...page, items: page.items.filter((item) => !dropped.has(item)) };
  });
};
