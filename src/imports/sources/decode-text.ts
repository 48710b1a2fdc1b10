import { Fault } from '../../model/fault';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The encoding that a page names for itself, among its first bytes. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
};

/** Every second byte is 0 where mostly ASCII was written in two bytes each. */
const looksWide = (bytes: Uint8Array, zeroAt: 0 | 1): boolean => {
  const sample = bytes.subarray(0, 2000);
  const zeros = sample.filter((byte, index) => index % 2 === zeroAt && byte === 0).length;
  return zeros > sample.length / 5;
};

/** What a wrong decoding leaves behind, for a thousand characters. */
const garbled = (text: string): number => {
  const sample = text.slice(0, 200_000);
  const bad = sample.match(/(?![\t-\r\u007F-\u009F])[\uFFFD\uE000-\uF8FF\p{Cc}]/gu)?.length ?? 0;
  return (bad * 1000) / Math.max(sample.length, 1);
};

/**
 * Decodes a text in any encoding: a byte order mark counts most, then what is valid UTF-8, then what the page
 * says of itself, then GB18030, which older government sites are written in.
 * @param saidOutside the encoding that is named for it elsewhere; what it says of itself counts more
 */
export const decodeText = (bytes: Uint8Array, saidOutside?: string): string => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decode(bytes, 'utf-8')!;
  if (startsWith(bytes, 0xff, 0xfe)) return decode(bytes, 'utf-16le')!;
  if (startsWith(bytes, 0xfe, 0xff)) return decode(bytes, 'utf-16be')!;
  if (looksWide(bytes, 1)) return decode(bytes, 'utf-16le')!;
  if (looksWide(bytes, 0)) return decode(bytes, 'utf-16be')!;
  const strict = decode(bytes, 'utf-8', true);
  if (strict !== undefined) return strict;
  const named = declared(bytes) ?? saidOutside;
  const tries = [named, 'gb18030', 'big5', 'utf-8'].flatMap((encoding) => {
    const text = encoding === undefined ? undefined : decode(bytes, encoding);
    return text === undefined ? [] : [{ text, damage: garbled(text) }];
  });
  const best = tries.reduce((one, other) => (other.damage < one.damage ? other : one));
  if (best.damage > 20) throw new Fault('文字编码无法识别，读出来是乱码。请用记事本另存为 UTF-8 后再试。');
  return best.text;
};

/** Decodes what only programs write, and never in another encoding. @throws Fault */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  const text = decode(bytes, 'utf-8', true);
  if (text === undefined) throw new Fault('文件不是 UTF-8 编码。请另存为 UTF-8 后再试。');
  return text;
};
