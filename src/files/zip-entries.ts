import { Inflate, inflateSync } from 'fflate';
import { Fault } from '../model/fault';
import { damagedFile } from './bounds';
import { crc32 } from './crc32';
import { readDirectory, safeEntries } from './zip-directory';
import type { ZipEntry } from './zip-directory';

const headerSignature = 0x04034b50;
const headerLength = 30;
const [stored, deflated, encrypted] = [0, 8, 1];
/** In bytes: what is packed unpacks to a thousand times as much at most. */
const sliceSize = 4096;
/** In bytes: so much is unpacked at once, into no more room than it should take. */
const largestAtOnce = 65_536;

/** Where the content of a file begins. @throws Fault where its own header is not what the directory says */
const contentAt = (bytes: Uint8Array, { name, at }: ZipEntry): number => {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + headerLength > bytes.length || zip.getUint32(at, true) !== headerSignature)
    throw new Fault(damagedFile);
  const nameAt = at + headerLength;
  const nameEnd = nameAt + zip.getUint16(at + 26, true);
  // A name that is damaged in the directory would make a file seem to be missing.
  if (new TextDecoder().decode(bytes.subarray(nameAt, nameEnd)) !== name) throw new Fault(damagedFile);
  return nameEnd + zip.getUint16(at + 28, true);
};

/** Unpacks all at once; what is beyond its size is not kept, and tells that there is too much. */
const inflateAtOnce = (packed: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new Fault(damagedFile);
  }
};

/** Unpacks a slice at a time, and stops as soon as there is more than there should be. */
const inflateInSlices = (packed: Uint8Array, size: number): Uint8Array => {
  const content = new Uint8Array(size);
  let length = 0;
  const inflating = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Fault(damagedFile);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += sliceSize)
      inflating.push(packed.subarray(at, at + sliceSize), at + sliceSize >= packed.length);
  } catch {
    // fflate throws errors of many kinds; whichever it is, the file is damaged.
    throw new Fault(damagedFile);
  }
  return content.subarray(0, length);
};

const unpack = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const { flags, method, packed, unpacked, checksum } = entry;
  const at = contentAt(bytes, entry);
  if (at + packed > bytes.length || flags & encrypted) throw new Fault(damagedFile);
  const raw = bytes.subarray(at, at + packed);
  if (method !== stored && method !== deflated) throw new Fault(damagedFile);
  const inflate = packed <= largestAtOnce ? inflateAtOnce : inflateInSlices;
  const content = method === stored ? raw : inflate(raw, unpacked);
  if (content.length !== unpacked || crc32(content) !== checksum) throw new Fault(damagedFile);
  return content;
};

/**
 * Unpacks the files of a zip that are wanted, by their names.
 * @throws Fault where it would not be safe to unpack, and where anything of it is damaged: sizes and checksums of what is
 * unpacked, and the names of all files, are as the zip says them twice.
 */
export const unzipSome = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> => {
  const entries = safeEntries(bytes, wanted);
  for (const entry of readDirectory(bytes) ?? []) contentAt(bytes, entry);
  return new Map(entries.map((entry) => [entry.name, unpack(bytes, entry)]));
};
