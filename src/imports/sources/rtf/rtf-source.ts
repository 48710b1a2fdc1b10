import { Fault } from '../../../model/fault';
import type { Source } from '../../source';
import { Allowance } from '../allowance';
import { tooMuch } from '../document-flow';
import { writtenNumber } from '../lists/written-number';
import { WordFlow } from '../word/word-flow';
import { RtfFonts } from './rtf-fonts';
import { outermost } from './rtf-group';
import type { Group } from './rtf-group';
import { RtfRow } from './rtf-row';
import { readTokens } from './rtf-tokens';
import type { RtfVisitor } from './rtf-tokens';
import { neverPassedOver, passedOver, signs } from './rtf-words';

const deepest = 1000;
/** Control words and groups; a report has 30,000, however its program writes it. */
const mostWords = 3_000_000;
const [tab, firstLetter] = [0x09, 0x20];
/** Words that end a paragraph; a break of the line in the file itself counts where it is marked. */
const endsParagraph = new Set(['par', 'sect', 'page', 'column', '\n', '\r']);
const boxes = new Set(['shptxt', 'dptxbxtext']);
/** In characters. */
const longestNumber = 40;
/** In bytes, of text without any mark between. */
const longestRun = 500_000;

class RtfReader implements RtfVisitor {
  readonly flow = new WordFlow();
  private group = outermost;
  private readonly around: Group[] = [];
  private readonly fonts = new RtfFonts();
  private usualFont = 0;
  private row = new RtfRow();
  private bytes: number[] = [];
  /** What a list shows ahead of the paragraph at hand, and of those around boxes. */
  private number = '';
  private readonly outerNumbers: string[] = [];
  /** How many signs are still to be passed over behind one in Unicode. */
  private substitutes = 0;
  /** Whether a group has just begun, and whether it may be passed over. */
  private begins = false;
  private isOptional = false;
  private readonly words = new Allowance(mostWords, tooMuch);

  openGroup(): void {
    this.words.take(1);
    this.endRun();
    if (this.around.push(this.group) > deepest) throw new Fault(tooMuch);
    const { isTwofold, isPassedOver } = this.group;
    this.change({
      ...{ outerRow: undefined, isBox: false, isTwofold: false },
      isPassedOver: isPassedOver || isTwofold,
    });
    this.begins = true;
    this.isOptional = false;
  }

  closeGroup(): void {
    this.endRun();
    this.begins = false;
    if (this.group.isBox) {
      this.flow.closeBox();
      this.number = this.outerNumbers.pop() ?? '';
    }
    this.row = this.group.outerRow ?? this.row;
    this.group = this.around.pop() ?? outermost;
  }

  byte(byte: number): void {
    this.begins = false;
    if (this.substitutes > 0) this.substitutes--;
    else if (this.isShown() && (byte >= firstLetter || byte === tab) && this.bytes.push(byte) > longestRun)
      throw new Fault(tooMuch);
  }

  control(word: string, number: number | undefined): void {
    this.words.take(1);
    if (word === '*' && this.begins) {
      this.isOptional = true;
      return;
    }
    if (this.begins && word === 'ud' && this.around.at(-1)?.isTwofold)
      this.change({ isPassedOver: this.around.at(-1)!.isPassedOver });
    else if (this.begins && !this.group.isPassedOver) this.beginGroup(word);
    this.begins = false;
    if (this.group.isPassedOver) return;
    if (this.group.isFontTable) return this.describeFont(word, number ?? 0);
    if (this.substitutes > 0 && signs.has(word)) {
      this.substitutes--;
      return;
    }
    this.endRun();
    if (word === 'u') this.addUnicode(number ?? 0);
    else if (signs.has(word)) this.addText(signs.get(word)!);
    else if (!this.endsSomething(word)) this.setFormat(word, number);
  }

  build(): Source {
    this.endRun();
    return this.flow.build();
  }

  /** A group is for what its first word says. */
  private beginGroup(word: string): void {
    if (word === 'pict') this.flow.addPicture();
    if (passedOver.has(word) || (this.isOptional && !neverPassedOver.has(word)))
      this.change({ isPassedOver: true });
    else if (word === 'fonttbl') this.change({ isFontTable: true });
    else if (word === 'listtext' || word === 'pntext') this.change({ isListNumber: true });
    else if (word === 'upr') this.change({ isTwofold: true });
    else if (boxes.has(word)) this.beginBox();
    else if (word === 'nesttableprops') this.beginRow();
  }

  private beginBox(): void {
    this.flow.openBox();
    this.outerNumbers.push(this.number);
    this.number = '';
    this.change({ isBox: true, isInTable: false, level: 0 });
    this.beginRow();
  }

  /** The row of another table is described in this group. */
  private beginRow(): void {
    this.change({ outerRow: this.row });
    this.row = new RtfRow();
  }

  private describeFont(word: string, number: number): void {
    if (word === 'f') this.change({ font: number });
    else if (word === 'fcharset') this.fonts.setCharset(this.group.font, number);
    else if (word === 'cpg') this.fonts.setPageOf(this.group.font, number);
  }

  /** Marks that end a paragraph, a cell or a row. */
  private endsSomething(word: string): boolean {
    const { isInTable, level } = this.group;
    const inner = Math.max(2, level);
    const number = writtenNumber(this.number);
    if (endsParagraph.has(word)) this.flow.endParagraph(isInTable ? Math.max(1, level) : level, number);
    else if (word === 'cell') this.flow.endCell(1, number);
    else if (word === 'nestcell') this.flow.endCell(inner, number);
    else if (word === 'row') this.flow.endRow(1, this.row);
    else if (word === 'nestrow') this.flow.endRow(inner, this.row);
    else return false;
    this.number = '';
    return true;
  }

  private setFormat(word: string, number: number | undefined): void {
    const isOn = number !== 0;
    if (word === 'f') this.change({ font: number ?? 0 });
    else if (word === 'uc') this.change({ substitutes: Math.max(0, number ?? 1) });
    else if (word === 'v') this.change({ isHidden: isOn });
    else if (word === 'deleted') this.change({ isDeleted: isOn });
    else if (word === 'super') this.change({ isRaised: isOn });
    else if (word === 'up') this.change({ isRaised: isOn });
    else if (word === 'nosupersub' || word === 'sub' || word === 'dn') this.change({ isRaised: false });
    else if (word === 'plain')
      this.change({ isHidden: false, isDeleted: false, isRaised: false, font: this.usualFont });
    else if (word === 'pard') this.change({ isInTable: false, level: 0 });
    else if (word === 'intbl') this.change({ isInTable: true });
    else if (word === 'itap') this.change({ level: Math.max(0, number ?? 0) });
    else if (word === 'trowd') this.row = new RtfRow();
    else if (word === 'ansicpg') this.fonts.setCodePage(number ?? 0);
    else if (word === 'deff') this.usualFont = number ?? 0;
    else this.row.take(word, number ?? 0);
  }

  private addUnicode(number: number): void {
    this.addText(String.fromCharCode(number & 0xffff));
    this.substitutes = this.group.substitutes;
  }

  private addText(text: string): void {
    if (!this.isShown()) return;
    if (!this.group.isListNumber) this.flow.addText(text, this.group.isRaised);
    else if (!this.fonts.isSymbol(this.group.font) && this.number.length < longestNumber) this.number += text;
  }

  private isShown(): boolean {
    const { isPassedOver, isFontTable, isHidden, isDeleted } = this.group;
    return !isPassedOver && !isFontTable && !isHidden && !isDeleted;
  }

  /** Bytes become text when all of them are there that belong together. */
  private endRun(): void {
    this.substitutes = 0;
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    this.addText(this.fonts.textOf(bytes, this.group.font));
  }

  private change(values: Partial<Group>): void {
    this.group = { ...this.group, ...values };
  }
}

/**
 * Reads an RTF document: paragraphs and tables in order, the numbers of lists as they are shown. Headers, footnotes,
 * hidden and deleted text are left out.
 * @throws Fault
 */
export const readRtf = (bytes: Uint8Array): Source => {
  const reader = new RtfReader();
  readTokens(bytes, reader);
  return reader.build();
};
