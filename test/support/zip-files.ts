import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip, which may lie about itself. */
export interface Packed {
  readonly name: string;
  /** The content, deflated. */
  readonly packed: Uint8Array;
  readonly checksum: number;
  /** Size of the content as the file's own header and the directory say it. */
  readonly unpacked: number;
  readonly inDirectory?: { readonly packed?: number; readonly unpacked?: number };
  /** Says that the sizes follow the content. */
  readonly sizesFollow?: true;
}

/** An honest file. */
export const pack = (name: string, content: Uint8Array): Packed => ({
  name,
  packed: deflateRawSync(content),
  checksum: crc32(content),
  unpacked: content.length,
});

const pieceSize = 64 * 1024 * 1024;
let knownPiece: Uint8Array | undefined;

/** 64 MB of spaces; packed once, for that takes longer than most readers take to refuse them. */
const packedPiece = (): Uint8Array =>
  (knownPiece ??= deflateRawSync(Buffer.alloc(pieceSize, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  }));

/** Spaces without end: `pieces` times 64 MB in 64 KB each, with its true size. */
export const bombOf = (name: string, pieces: number): Packed => {
  const piece = packedPiece();
  const lastBlock = Buffer.from([3, 0]);
  return {
    name,
    packed: Buffer.concat([...Array.from({ length: pieces }, () => piece), lastBlock]),
    checksum: 0,
    unpacked: pieces * pieceSize,
  };
};

const numbers = (...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );

/** What a file's own header and its line in the directory have in common. */
const describe = (file: Packed, sizes: { readonly packed: number; readonly unpacked: number }): Buffer =>
  numbers(
    [2, 20],
    [2, file.sizesFollow ? 8 : 0],
    [2, 8],
    [4, 0],
    [4, file.checksum],
    [4, sizes.packed],
    [4, sizes.unpacked],
    [2, Buffer.byteLength(file.name)],
    [2, 0],
  );

/**
 * A zip of these files.
 * @param onThisDisk how many of them the end of the directory says are on this disk; all where left out.
 */
export const zipOf = (files: readonly Packed[], onThisDisk = files.length): Uint8Array => {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const sizes = { packed: file.packed.length, unpacked: file.unpacked };
    const name = Buffer.from(file.name);
    const content = Buffer.concat([numbers([4, 0x04034b50]), describe(file, sizes), name, file.packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      describe(file, { ...sizes, ...file.inDirectory }),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      name,
    );
    contents.push(content);
    at += content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, onThisDisk],
    [2, files.length],
    [4, size],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...contents, ...directory, end]);
};
