import { asTyped } from './letters';
import { unknownSign } from './page-marks';

/** A glyph as pdf.js gives it, as far as it is used here. */
export interface FontGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly [number, number, number] | null;
  readonly isSpace: boolean;
}

/** Signs that no font draws: whatever has their number is the number of a drawing, and not of a character. */
const nothing = /^(?![\t-\r])[\p{Cc}\uE000-\uF8FF\uFFFE\uFFFF]/u;

/**
 * Says what the signs of one font stand for. A file may say that their numbers are those of characters where they are
 * those of drawings; that is seen from numbers that are none of characters.
 */
export class FontTrust {
  private hasDrawings = false;

  /** Sees a sign, before any is asked for. */
  see(glyph: FontGlyph): void {
    if (isItsNumber(glyph) && nothing.test(glyph.unicode)) this.hasDrawings = true;
  }

  /** What a sign stands for. */
  textOf(glyph: FontGlyph): string {
    const { unicode } = glyph;
    if (unicode === '' || nothing.test(unicode)) return unknownSign;
    return this.hasDrawings && isItsNumber(glyph) ? unknownSign : asTyped(unicode);
  }
}

/** Whether a sign is said to stand for the character that has its number. */
const isItsNumber = ({ unicode, originalCharCode }: FontGlyph): boolean =>
  unicode === String.fromCharCode(originalCharCode);
