import { deepestLevel } from '../lists/list-count';
import { isSymbolFont, writtenNumber } from '../lists/written-number';
import type { Numbering } from './numbering';
import type { NumberedStyles, NumberFormat } from './numbered-styles';
import { WordListCounts } from './word-list';

/** How a document numbers its paragraphs; one without lists needs neither. */
export interface DocumentLists {
  readonly numbering: Numbering;
  readonly styles: NumberedStyles;
}

/** A paragraph that is open: what is said of its number, and the number once all of that is read. */
interface OpenParagraph extends NumberFormat {
  style?: string | undefined;
  /** Its mark is not shown, so that there is no such paragraph. */
  isHidden: boolean;
  number: string;
  /** The number and its font, which Word 2003 writes itself. */
  written?: string | undefined;
  font?: string | undefined;
}

/** Counts the paragraphs of a document by its lists, tag by tag. */
export class ParagraphNumbers {
  private readonly counts = new WordListCounts();
  /** One is in another where that has a box. */
  private readonly paragraphs: OpenParagraph[] = [];
  private inFormat = false;

  constructor(private readonly lists: DocumentLists | undefined) {}

  /** Takes a tag that opens an element. */
  open(tagName: string, value: string | undefined): void {
    if (tagName === 'w:p') this.paragraphs.push({ isHidden: false, number: '' });
    else if (tagName === 'w:ppr') this.inFormat = true;
    const paragraph = this.inFormat ? this.paragraphs.at(-1) : undefined;
    if (!paragraph) return;
    if (tagName === 'w:pstyle') paragraph.style = value;
    else if (tagName === 'w:numid') paragraph.list = value;
    else if (tagName === 'w:ilvl') paragraph.depth = value;
    else if (tagName === 'wx:t') paragraph.written = value;
    else if (tagName === 'wx:font') paragraph.font = value;
    else if (['w:vanish', 'w:del', 'w:movefrom'].includes(tagName))
      paragraph.isHidden = !['0', 'false', 'off'].includes(value ?? '');
  }

  /** Takes the end of an element. @returns at that of a paragraph what is shown ahead of its text */
  close(tagName: string): string {
    if (tagName === 'w:p') return this.paragraphs.pop()?.number ?? '';
    if (tagName !== 'w:ppr' || !this.inFormat) return '';
    this.inFormat = false;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !paragraph.isHidden) paragraph.number = this.count(paragraph);
    return '';
  }

  private count(paragraph: OpenParagraph): string {
    const { written, font = '' } = paragraph;
    if (written !== undefined) return isSymbolFont(font) ? '' : writtenNumber(written);
    if (!this.lists) return '';
    const { numbering, styles } = this.lists;
    const ofStyle = styles.formatOf(paragraph.style);
    const id = paragraph.list ?? ofStyle.list;
    const list = id === undefined ? undefined : numbering.listOf(id);
    if (!list) return '';
    const ofLevel =
      paragraph.list === undefined && ofStyle.style !== undefined ? list.depthOf(ofStyle.style) : undefined;
    const depth = Number(paragraph.depth ?? ofLevel ?? ofStyle.depth ?? 0);
    return depth >= 0 && depth <= deepestLevel ? this.counts.next(id!, list, depth) : '';
  }
}
