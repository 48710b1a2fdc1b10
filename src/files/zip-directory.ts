import { Fault } from '../model/fault';
import { damagedFile, largestUnpacked, mostEntries, unpacksTooLarge } from './bounds';

/** A file in a zip, as the zip's directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** The directory does not say the sizes: they follow the content, or take 64 bits. */
  readonly hidesSize: 'follows' | 'wide' | undefined;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;
/** Stands for a size or number that is too large for its place. */
const overflow16 = 0xffff;
const overflow32 = 0xffffffff;
/** The sizes follow the content, and the directory may leave them out. */
const sizesFollow = 8;

const endOf = (zip: DataView): number | undefined => {
  const least = Math.max(0, zip.byteLength - endLength - longestComment);
  for (let at = zip.byteLength - endLength; at >= least; at--)
    if (zip.getUint32(at, true) === endSignature) return at;
  return undefined;
};

/**
 * Reads a zip's directory the way hucre does, so that no two readings of a contrived file differ.
 * @returns nothing where it is missing or broken; no entries where their number or its place takes 64 bits.
 */
export const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  if (end === undefined) return undefined;
  const count = zip.getUint16(end + 10, true);
  let at = zip.getUint32(end + 16, true);
  if (count === overflow16 || at === overflow32 || zip.getUint32(end + 12, true) === overflow32) return [];

  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryLength > zip.byteLength || zip.getUint32(at, true) !== entrySignature) return undefined;
    const packed = zip.getUint32(at + 20, true);
    const unpacked = zip.getUint32(at + 24, true);
    const nameLength = zip.getUint16(at + 28, true);
    const isWide = [packed, unpacked, zip.getUint32(at + 42, true)].includes(overflow32);
    const follows = packed === 0 && (zip.getUint16(at + 8, true) & sizesFollow) !== 0;
    const nameAt = at + entryLength;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      packed,
      unpacked,
      hidesSize: isWide ? 'wide' : follows ? 'follows' : undefined,
    });
    at = nameAt + nameLength + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
  }
  return entries;
};

/**
 * What a zip unpacks to, in bytes, by the sizes in its directory. hucre unpacks no file beyond its size there, except
 * where that size is 0, so a directory that understates its sizes does not get past either.
 * @param isCounted which of its files count, by their names.
 * @returns nothing where the directory needs 64 bits, or has more files than any report.
 * @throws Fault where the directory is missing, or leaves sizes out.
 */
export const unpackedSize = (
  bytes: Uint8Array,
  isCounted: (name: string) => boolean = () => true,
): number | undefined => {
  const entries = readDirectory(bytes);
  if (!entries) throw new Fault(damagedFile);
  if (entries.length === 0 || entries.length > mostEntries) return undefined;
  if (entries.some(({ hidesSize }) => hidesSize === 'wide')) return undefined;
  if (entries.some(({ packed, unpacked, hidesSize }) => hidesSize || (unpacked === 0 && packed > 2)))
    throw new Fault(damagedFile);
  return entries.reduce((sum, { name, unpacked }) => sum + (isCounted(name) ? unpacked : 0), 0);
};

/** @throws Fault for a zip that would not be safe to unpack. */
export const refuseUnsafe = (bytes: Uint8Array): void => {
  if ((unpackedSize(bytes) ?? Infinity) > largestUnpacked) throw new Fault(unpacksTooLarge);
};
