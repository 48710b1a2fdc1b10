import { Bytes } from './bytes';
import type { Stretch } from './document-head';
import { eachChange } from './format-changes';

/** The list and the level that are said of a paragraph or a style; list 0 for none. */
export interface ListPlace {
  readonly list?: number | undefined;
  readonly depth?: number | undefined;
}

/** Changes that set them. */
export const listChanges = { list: 0x460b, depth: 0x260a } as const;
const [mostStyles, longestChain] = [5000, 20];
const ofParagraphs = 1;

const listPlaceIn = (format: Uint8Array): ListPlace => {
  let [list, depth]: [number | undefined, number | undefined] = [undefined, undefined];
  eachChange(format, (id, operand) => {
    if (id === listChanges.list) list = operand.getUint16(0, true);
    else if (id === listChanges.depth) depth = operand.getUint8(0);
  });
  return { list, depth };
};

/** The styles of paragraphs of a document ([MS-DOC] 2.9.271, STSH), as far as they number them. */
export class DocStyles {
  private readonly styles: readonly (ListPlace & { readonly basedOn: number })[];

  constructor(tables: Uint8Array, [from, to]: Stretch) {
    const bytes = new Bytes(tables.subarray(from, to));
    const head = new Bytes(bytes.take(bytes.word()));
    const count = Math.min(head.word(), mostStyles);
    const base = head.word();
    this.styles = Array.from({ length: count }, () => {
      const length = bytes.word();
      const style = readStyle(bytes.take(length), base);
      if (length % 2 === 1) bytes.take(1);
      return style;
    });
  }

  /** The list of a style, or of one that it is based on. @returns also which of these has it */
  placeOf(index: number): ListPlace & { readonly style?: number } {
    let depth: number | undefined;
    for (let [at, left] = [index, longestChain]; left > 0; left--) {
      const style = this.styles[at];
      if (!style) break;
      depth ??= style.depth;
      if (style.list !== undefined) return { list: style.list, depth, style: at };
      at = style.basedOn;
    }
    return { depth };
  }
}

const readStyle = (content: Uint8Array, base: number): ListPlace & { readonly basedOn: number } => {
  const bytes = new Bytes(content);
  bytes.take(2);
  const kindAndBase = bytes.word();
  const basedOn = kindAndBase >> 4;
  bytes.take(base - 4);
  if ((kindAndBase & 15) !== ofParagraphs) return { basedOn };
  // Its name ends with a 0.
  bytes.take(2 * bytes.word() + 2);
  const length = bytes.word();
  bytes.take(2);
  return { basedOn, ...listPlaceIn(bytes.take(Math.max(0, length - 2))) };
};
