import { deflateSync, Zip } from 'fflate';
import type { ZipInputFile } from 'fflate';
import { crc32 } from '../files/crc32';

/** A part of a zip as it stands in it, to be used for many. */
export interface PackedPart extends Pick<ZipInputFile, 'filename' | 'size' | 'crc' | 'compression'> {
  readonly data: ReturnType<typeof deflateSync>;
}

const stored = 0;
const deflated = 8;

/** @param isCompressed whether it is so already, as pictures are */
export const packPart = (filename: string, bytes: Uint8Array, isCompressed = false): PackedPart => ({
  ...{ filename, size: bytes.length, crc: crc32(bytes) },
  ...(isCompressed
    ? { compression: stored, data: Uint8Array.from(bytes) }
    : { compression: deflated, data: deflateSync(bytes) }),
});

/** A zip of parts that are packed already. */
export const zipPacked = (parts: readonly PackedPart[]): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  for (const { data, ...part } of parts) {
    const file: ZipInputFile = { ...part };
    zip.add(file);
    // Adding it has given it a way to hand over its data.
    file.ondata!(null, data, true);
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
