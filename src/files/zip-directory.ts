import { Fault } from '../model/fault';
import { damagedFile, largestUnpacked, mostEntries, unpacksTooLarge } from './bounds';
import { readWideNumbers } from './zip-wide-numbers';

/** A file in a zip, as the zip's directory describes it; sizes and places in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
}

const endSignature = 0x06054b50;
const wideEndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;
/** Stands for a number of files that is too large for its place. */
const overflow16 = 0xffff;
const overflow32 = 0xffffffff;
/** The sizes follow the content, and the directory may leave them out. */
const sizesFollow = 8;

/** Where the end of a directory is described; nothing where that is in doubt, as with a second one in its comment. */
const endOf = (zip: DataView): number | undefined => {
  const least = Math.max(0, zip.byteLength - endLength - longestComment);
  const found: number[] = [];
  for (let at = zip.byteLength - endLength; at >= least; at--)
    if (zip.getUint32(at, true) === endSignature) found.push(at);
  const whole = found.filter((at) => at + endLength + zip.getUint16(at + 20, true) === zip.byteLength);
  return whole.length > 1 ? undefined : (whole[0] ?? found[0]);
};

/** Whether a directory ends where its end is described, or where that is told in wide numbers before. */
const isBeforeEnd = (zip: DataView, at: number, end: number): boolean =>
  at === end || (at < end && zip.getUint32(at, true) === wideEndSignature);

/**
 * Reads a zip's directory. All that is unpacked of it is found by this reading, so that no two readings of a contrived
 * file differ.
 * @returns nothing where it is missing or broken; no entries where their number or its place takes 64 bits.
 */
export const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  if (end === undefined) return undefined;
  const count = zip.getUint16(end + 10, true);
  const size = zip.getUint32(end + 12, true);
  const start = zip.getUint32(end + 16, true);
  if (count === overflow16 || start === overflow32 || size === overflow32) return [];

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + entryLength > zip.byteLength || zip.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = zip.getUint16(at + 28, true);
    const nameAt = at + entryLength;
    const extraAt = nameAt + nameLength;
    const next = extraAt + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
    const narrow = [24, 20, 42].map((place) => zip.getUint32(at + place, true));
    const [unpacked = 0, packed = 0, header = 0] = readWideNumbers(zip, extraAt, next, narrow);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)),
      flags: zip.getUint16(at + 8, true),
      method: zip.getUint16(at + 10, true),
      checksum: zip.getUint32(at + 16, true),
      packed,
      unpacked,
      at: header,
    });
    at = next;
  }
  // Else the end counts fewer files than there are, and one that is left out would be missed by nobody.
  return at === start + size && isBeforeEnd(zip, at, end) ? entries : undefined;
};

/** What files unpack to, in bytes, by the sizes in the directory; none is unpacked beyond its size there. */
export const unpackedSize = (entries: readonly ZipEntry[]): number =>
  entries.reduce((sum, { unpacked }) => sum + unpacked, 0);

/** Whether the directory leaves out how large a file is. */
const hidesSize = ({ name, flags, packed, unpacked }: ZipEntry): boolean =>
  unpacked === 0 && (packed > 2 || (packed === 0 && (flags & sizesFollow) !== 0 && !name.endsWith('/')));

/**
 * Whether a file is there twice, of which one reader would take the first and another the last. Office takes names that
 * differ in capitals only for the same; of those in other encodings than UTF-8, only their length is known here.
 */
const hasOneTwice = (entries: readonly ZipEntry[]): boolean => {
  const names = entries.map(({ name }) => name.toLowerCase()).filter((name) => !name.includes('\ufffd'));
  return new Set(names).size < names.length;
};

/**
 * The files of a zip that may be unpacked safely, as its directory describes them.
 * @param isCounted which of its files are to be unpacked, by their names.
 * @throws Fault where the directory is missing, leaves sizes out or names a file twice; where it has more files than any
 * report, or they unpack to too much.
 */
export const safeEntries = (
  bytes: Uint8Array,
  isCounted: (name: string) => boolean = () => true,
): readonly ZipEntry[] => {
  const entries = readDirectory(bytes);
  if (!entries) throw new Fault(damagedFile);
  if (entries.length === 0 || entries.length > mostEntries) throw new Fault(unpacksTooLarge);
  if (hasOneTwice(entries) || entries.some(hidesSize)) throw new Fault(damagedFile);
  const counted = entries.filter(({ name }) => isCounted(name));
  if (unpackedSize(counted) > largestUnpacked) throw new Fault(unpacksTooLarge);
  return counted;
};

/** @throws Fault for a zip that would not be safe to unpack. */
export const refuseUnsafe = (bytes: Uint8Array): void => void safeEntries(bytes);
