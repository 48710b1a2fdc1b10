/** A file in a zip, as the zip's directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
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
 * Reads a zip's directory the way hucre does, so that no two readings of a contrived file differ; what no workbook
 * needs is refused rather than read (64-bit sizes, contents whose sizes the directory leaves out).
 */
export const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] | 'damaged' | 'too-large' => {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  if (end === undefined) return 'damaged';
  const count = zip.getUint16(end + 10, true);
  let at = zip.getUint32(end + 16, true);
  if (count === overflow16 || at === overflow32 || zip.getUint32(end + 12, true) === overflow32)
    return 'too-large';

  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryLength > zip.byteLength || zip.getUint32(at, true) !== entrySignature) return 'damaged';
    const packed = zip.getUint32(at + 20, true);
    const unpacked = zip.getUint32(at + 24, true);
    const nameLength = zip.getUint16(at + 28, true);
    if ([packed, unpacked, zip.getUint32(at + 42, true)].includes(overflow32)) return 'too-large';
    if (packed === 0 && (zip.getUint16(at + 8, true) & sizesFollow) !== 0) return 'damaged';
    const nameAt = at + entryLength;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      packed,
      unpacked,
    });
    at = nameAt + nameLength + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
  }
  return entries;
};
