import { attributesOf, readTags } from '../../../files/xml-tags';
import type { Tag } from '../../../files/xml-tags';

/** What is said of the number of a paragraph: its list, 0 for none, and its level. */
export interface NumberFormat {
  list?: string | undefined;
  depth?: string | undefined;
}

interface Style extends NumberFormat {
  basedOn?: string;
}

const longestChain = 20;

/** The styles of paragraphs, as far as they number them. */
export class NumberedStyles {
  private readonly styles = new Map<string, Style>();
  private usual = '';
  private style: Style | undefined;

  constructor(xml: string) {
    const close = (name: string): void => {
      if (name === 'style') this.style = undefined;
    };
    readTags(xml, { open: (tag) => this.open(tag), close }, Infinity);
  }

  /**
   * How a style numbers its paragraphs.
   * @returns also the style that the list is from, which may be one that this is based on
   */
  formatOf(id = this.usual): NumberFormat & { style?: string } {
    let depth: string | undefined;
    let [name, left] = [id, longestChain];
    for (let style = this.styles.get(name); style && left > 0; style = this.styles.get(name), left--) {
      depth ??= style.depth;
      if (style.list !== undefined) return { list: style.list, depth, style: name };
      name = style.basedOn ?? '';
    }
    return { depth };
  }

  private open(tag: Tag): void {
    const attributes = attributesOf(tag);
    const value = attributes.get('w:val');
    if (tag.name === 'style') {
      if (tag.isEmpty || attributes.get('w:type') !== 'paragraph') return;
      const id = attributes.get('w:styleId') ?? '';
      if (['1', 'true', 'on'].includes(attributes.get('w:default') ?? '')) this.usual = id;
      this.style = {};
      this.styles.set(id, this.style);
    } else if (!this.style || value === undefined) return;
    else if (tag.name === 'basedOn') this.style.basedOn ??= value;
    else if (tag.name === 'numId') this.style.list ??= value;
    else if (tag.name === 'ilvl') this.style.depth ??= value;
  }
}
