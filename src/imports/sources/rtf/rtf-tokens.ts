/** What is told of an RTF, piece by piece. */
export interface RtfVisitor {
  openGroup(): void;
  closeGroup(): void;
  /** A control word, or a sign that is one; `*` says that what follows may be passed over. */
  control(word: string, number: number | undefined): void;
  /** A byte of text, written as it is or as a number. */
  byte(byte: number): void;
}

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [backslash, opening, closing, quote, minus] = ['\\', '{', '}', "'", '-'].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
];
const [space, lineFeed, carriageReturn] = [0x20, 0x0a, 0x0d];
const [longestWord, mostDigits] = [32, 10];

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** Where a stretch ends that begins there: as long as bytes fit, and no longer than so many. */
const endOf = (bytes: Uint8Array, from: number, most: number, fits: (code: number) => boolean): number => {
  let at = from;
  while (at < bytes.length && at - from < most && fits(bytes[at]!)) at++;
  return at;
};

const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Reads a control word. @returns where it ends */
const readWord = (bytes: Uint8Array, from: number, visitor: RtfVisitor): number => {
  const end = endOf(bytes, from, longestWord, isLetter);
  const word = textOf(bytes, from, end);
  const digits = bytes[end] === minus && isDigit(bytes[end + 1]) ? end + 1 : end;
  const digitsEnd = endOf(bytes, digits, mostDigits, isDigit);
  const number = digitsEnd > digits ? Number(textOf(bytes, end, digitsEnd)) : undefined;
  const next = bytes[digitsEnd] === space ? digitsEnd + 1 : digitsEnd;
  // What follows are bytes of something else, such as a picture, and no text.
  if (word === 'bin') return next + Math.max(0, number ?? 0);
  visitor.control(word, number);
  return next;
};

/** Reads what follows a backslash. @returns where it ends */
const readControl = (bytes: Uint8Array, at: number, visitor: RtfVisitor): number => {
  const sign = bytes[at];
  if (sign === undefined) return at;
  if (isLetter(sign)) return readWord(bytes, at, visitor);
  if (sign === quote) {
    const byte = Number.parseInt(textOf(bytes, at + 1, at + 3), 16);
    if (!Number.isNaN(byte)) visitor.byte(byte);
    return at + 3;
  }
  if (sign === backslash || sign === opening || sign === closing) visitor.byte(sign);
  else visitor.control(String.fromCharCode(sign), undefined);
  return at + 1;
};

/** Reads an RTF from its first byte to its last. */
export const readTokens = (bytes: Uint8Array, visitor: RtfVisitor): void => {
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at]!;
    at++;
    if (code === backslash) at = readControl(bytes, at, visitor);
    else if (code === opening) visitor.openGroup();
    else if (code === closing) visitor.closeGroup();
    else if (code !== lineFeed && code !== carriageReturn) visitor.byte(code);
  }
};
