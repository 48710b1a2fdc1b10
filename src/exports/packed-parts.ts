import { deflateSync, Zip, ZipDeflate } from 'fflate';
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

/** A zip that is written part by part, so that no more of it is held than what was not taken yet. */
export class ZipSeries {
  private chunks: Uint8Array[] = [];
  private readonly zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    this.chunks.push(chunk);
  });

  /** @returns what of the zip is written by that */
  add({ data, ...part }: PackedPart): readonly Uint8Array[] {
    const file: ZipInputFile = { ...part };
    this.zip.add(file);
    // Adding it has given it a way to hand over its data.
    file.ondata!(null, data, true);
    return this.take();
  }

  /** Compresses a content that comes piece by piece. */
  async *addPieces(
    filename: string,
    pieces: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<readonly Uint8Array[]> {
    const file = new ZipDeflate(filename, { level: 3 });
    this.zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield this.take();
    }
    file.push(new Uint8Array(), true);
    yield this.take();
  }

  /** @returns the last of it */
  end(): readonly Uint8Array[] {
    this.zip.end();
    return this.take();
  }

  private take(): readonly Uint8Array[] {
    const { chunks } = this;
    this.chunks = [];
    return chunks;
  }
}

/** A zip of parts that are packed already. */
export const zipPacked = (parts: readonly PackedPart[]): Uint8Array => {
  const zip = new ZipSeries();
  const chunks = [...parts.flatMap((part) => zip.add(part)), ...zip.end()];
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
