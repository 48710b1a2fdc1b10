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
/** Signs that Chinese texts are written in. */
const usual = /^[ -~·—‘-”…\u3000-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]/u;
/** With so many different signs, numbers that are all characters are no accident. */
const manySigns = 20;

/**
 * Says what the signs of one font stand for. Where a file does not say it, pdf.js takes the numbers of their drawings
 * for those of characters, and that is seen from numbers that are none.
 */
export class FontTrust {
  private readonly codes = new Map<number, string>();

  constructor(private readonly isComposite: boolean) {}

  /** Sees a sign, before any is asked for. */
  see({ originalCharCode, unicode }: FontGlyph): void {
    this.codes.set(originalCharCode, unicode);
  }

  /** What a sign stands for. */
  textOf(glyph: FontGlyph): string {
    const { unicode } = glyph;
    if (nothing.test(unicode) || unicode === '') return unknownSign;
    return isGuessed(glyph) && !this.areCharacters() ? unknownSign : asTyped(unicode);
  }

  private known: boolean | undefined;

  /** Whether numbers that are taken for characters are. */
  private areCharacters(): boolean {
    return (this.known ??= this.findOut());
  }

  private findOut(): boolean {
    const signs = [...this.codes];
    const guessed = signs.filter(([originalCharCode, unicode]) => isGuessed({ originalCharCode, unicode }));
    if (guessed.some(([, unicode]) => nothing.test(unicode))) return false;
    // A font of two bytes a sign has a number for each of thousands of drawings.
    if (!this.isComposite || guessed.length < signs.length) return true;
    return signs.length >= manySigns && signs.every(([, unicode]) => usual.test(unicode));
  }
}

/** Whether a sign has its own number for a character, which is so where nothing else is known of it. */
const isGuessed = ({ originalCharCode, unicode }: Pick<FontGlyph, 'originalCharCode' | 'unicode'>): boolean =>
  unicode === String.fromCharCode(originalCharCode);
