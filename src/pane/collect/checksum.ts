import { sha256 } from '../../model/sha-256';

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of a content in hexadecimal; a page on plain http has to work it out by itself. */
export const checksum = async (content: Uint8Array): Promise<string> => {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return sha256(content);
  return hexadecimal(new Uint8Array(await subtle.digest('SHA-256', content as BufferSource)));
};
