import { westernText } from '../word/western';

/** How the bytes of a text are to be read that is in a font for such signs (`\fcharset`). */
const ofCharset: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const ofSymbols = 2;

/** The same by the number of a code page (`\ansicpg`, `\cpg`). */
const ofCodePage = (page: number): string | undefined => {
  const east: Readonly<Record<number, string>> = {
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    54_936: 'gb18030',
    65_001: 'utf-8',
  };
  return east[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);
};

const western = 'windows-1252';

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The fonts of an RTF, by which its bytes become text. */
export class RtfFonts {
  private readonly encodings = new Map<number, string>();
  private readonly symbols = new Set<number>();
  private usual = western;

  setCodePage(page: number): void {
    this.usual = ofCodePage(page) ?? this.usual;
  }

  setCharset(font: number, charset: number): void {
    const encoding = ofCharset[charset];
    if (encoding !== undefined) this.encodings.set(font, encoding);
    if (charset === ofSymbols) this.symbols.add(font);
  }

  /** Whether letters are pictures in a font. */
  isSymbol(font: number): boolean {
    return this.symbols.has(font);
  }

  setPageOf(font: number, page: number): void {
    const encoding = ofCodePage(page);
    if (encoding !== undefined) this.encodings.set(font, encoding);
  }

  /** The text that bytes are in a font. Western fonts are named for Chinese text too, which is then in the usual way. */
  textOf(bytes: Uint8Array, font: number): string {
    const named = this.encodings.get(font);
    if (named !== undefined) return decode(bytes, named, false)!;
    return (this.usual === western ? undefined : decode(bytes, this.usual, true)) ?? westernText(bytes);
  }
}
