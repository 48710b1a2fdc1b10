import { ListCount } from '../lists/list-count';
import type { ListLevels } from '../lists/list-count';

/** A list of Word with all that is said of it. */
export interface WordList {
  /** Lists with one key count on in one another. */
  readonly key: string;
  readonly levels: ListLevels;
  /** By depth, what it begins with. */
  readonly starts: ReadonlyMap<number, number>;
  /** The depth of the level that a style is for. */
  readonly depthOf: (style: string) => number | undefined;
}

/** Counts the paragraphs of all lists of a document of Word. */
export class WordListCounts {
  private readonly counts = new Map<string, ListCount>();
  /** Lists and levels that have begun. */
  private readonly begun = new Set<string>();

  /** Counts a paragraph of the list that is known by an id. @returns what is shown ahead of it */
  next(id: string, { key, levels, starts }: WordList, depth: number): string {
    const count = this.counts.get(key) ?? new ListCount();
    this.counts.set(key, count);
    const place = `${id} ${depth}`;
    const from = this.begun.has(place) ? undefined : starts.get(depth);
    this.begun.add(place);
    return count.next(levels, depth, from);
  }
}
