import { deepestLevel, ListCount } from './list-count';
import { OdfListStyles, outline } from './odf-list-styles';
import type { ValueOf } from './odf-list-styles';

/** A list that is open, or one in an item of it. */
interface OpenList {
  readonly style: string;
  readonly count: ListCount;
  item: { isNumbered: boolean; readonly style: string; readonly start: number | undefined } | undefined;
}

const longestChain = 20;

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,4}$/u.test(value) ? Number(value) : undefined;

/** Counts the items of lists, and the headings, of a text of LibreOffice, tag by tag. */
export class OdfLists {
  private readonly styles = new OdfListStyles();
  /** Styles of paragraphs: the list that each is said to be in, where that is said, and what it is based on. */
  private readonly paragraphs = new Map<string, { list: string | undefined; parent: string }>();
  private readonly headings = new ListCount();
  private readonly lists: OpenList[] = [];
  private readonly byId = new Map<string, ListCount>();
  private readonly lastOfStyle = new Map<string, ListCount>();

  /** Takes a tag that opens an element. @returns for a paragraph what is shown ahead of its text */
  open(tagName: string, value: ValueOf): string {
    const list = this.lists.at(-1);
    if (tagName === 'text:list') this.openList(list, value);
    else if (tagName === 'text:list-item' && list) {
      const style = value('text:style-override') ?? list.style;
      list.item = { isNumbered: false, style, start: numberIn(value('text:start-value')) };
    } else if (tagName === 'text:p' || tagName === 'text:h')
      return list ? this.next(list) : tagName === 'text:h' ? this.heading(value) : '';
    else this.describe(tagName.slice(tagName.indexOf(':') + 1), value);
    return '';
  }

  /** Takes the end of an element. */
  close(tagName: string): void {
    const list = this.lists.at(-1);
    if (tagName === 'text:list') this.lists.pop();
    else if (tagName === 'text:list-item' && list) list.item = undefined;
  }

  /** Takes what a tag says of styles, its name without the prefix. */
  describe(tagName: string, value: ValueOf): void {
    this.styles.open(tagName, value);
    if (tagName === 'style' && value('style:family') === 'paragraph')
      this.paragraphs.set(value('style:name') ?? '', {
        list: value('style:list-style-name'),
        parent: value('style:parent-style-name') ?? '',
      });
  }

  /** Whether paragraphs of a style are said to be in no list. */
  private isInNone(name: string): boolean {
    let style = this.paragraphs.get(name);
    for (let left = longestChain; style && style.list === undefined && left > 0; left--)
      style = this.paragraphs.get(style.parent);
    return style?.list === '';
  }

  private openList(outer: OpenList | undefined, value: ValueOf): void {
    const style = value('text:style-name') ?? outer?.style ?? '';
    const continued = this.byId.get(value('text:continue-list') ?? '');
    const before = value('text:continue-numbering') === 'true' ? this.lastOfStyle.get(style) : undefined;
    const count = outer?.count ?? continued ?? before ?? new ListCount();
    const id = value('xml:id');
    if (id !== undefined) this.byId.set(id, count);
    this.lastOfStyle.set(style, count);
    this.lists.push({ style, count, item: undefined });
  }

  /** Only the first paragraph of an item has a number. */
  private next({ item, count }: OpenList): string {
    const depth = this.lists.length - 1;
    if (!item || item.isNumbered || depth > deepestLevel) return '';
    item.isNumbered = true;
    return count.next(this.styles.levelsOf(item.style), depth, item.start);
  }

  private heading(value: ValueOf): string {
    const depth = (numberIn(value('text:outline-level')) ?? 1) - 1;
    const isInNone = this.isInNone(value('text:style-name') ?? '') || value('text:is-list-header') === 'true';
    if (isInNone || depth < 0 || depth > deepestLevel) return '';
    return this.headings.next(this.styles.levelsOf(outline), depth, numberIn(value('text:start-value')));
  }
}
