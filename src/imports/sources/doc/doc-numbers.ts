import { deepestLevel } from '../lists/list-count';
import { WordListCounts } from '../word/word-list';
import type { DocLists } from './doc-lists';
import type { DocStyles, ListPlace } from './doc-styles';

/** Counts the paragraphs of a document of Word 97 to 2003 by its lists. */
export class DocNumbers {
  private readonly counts = new WordListCounts();

  constructor(
    private readonly styles: DocStyles,
    private readonly lists: DocLists,
  ) {}

  /** Counts a paragraph, by its style and what is said of itself. @returns what is shown ahead of it */
  next(style: number, own: ListPlace): string {
    const ofStyle = this.styles.placeOf(style);
    const id = own.list ?? ofStyle.list ?? 0;
    const list = this.lists.listOf(id);
    if (!list) return '';
    const isOfStyle = own.list === undefined && ofStyle.style !== undefined;
    const ofLevel = isOfStyle ? list.depthOf(String(ofStyle.style)) : undefined;
    const depth = own.depth ?? ofLevel ?? ofStyle.depth ?? 0;
    return depth <= deepestLevel ? this.counts.next(String(id), list, depth) : '';
  }
}
