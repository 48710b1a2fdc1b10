const [sectorSize, smallSize, smallest] = [512, 64, 4096];
const [endOfChain, ofTable, nothing] = [0xfffffffe, 0xfffffffd, 0xffffffff];
const inHeader = 109;

const words = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

const padded = (bytes: Uint8Array, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)]);

/** Content in sectors one after another, and what follows what among them. */
class Chains {
  readonly following: number[] = [];
  readonly content: Buffer[] = [];

  constructor(private readonly size: number) {}

  /** @returns the first sector */
  add(bytes: Uint8Array): number {
    const content = padded(bytes, this.size);
    const first = this.following.length;
    const count = content.length / this.size;
    if (count === 0) return endOfChain;
    for (let at = 1; at <= count; at++) this.following.push(at === count ? endOfChain : first + at);
    this.content.push(content);
    return first;
  }
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
  readonly right?: number;
  readonly child?: number;
}

const entryBytes = ({ name, kind, first, size, right = nothing, child = nothing }: Entry): Buffer => {
  const text = Buffer.from(name, 'utf16le');
  const bytes = Buffer.alloc(128);
  text.copy(bytes);
  bytes.writeUInt16LE(text.length + 2, 64);
  bytes.writeUInt8(kind, 66);
  numbers(nothing, right, child).copy(bytes, 68);
  numbers(first, size).copy(bytes, 116);
  return bytes;
};

/**
 * A compound file, as old documents are, with streams in its root and others in a folder of it.
 * @param embedded streams in a folder, such as those of a document inside another
 */
export const compoundFile = (
  streams: Readonly<Record<string, Uint8Array>>,
  embedded: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array => {
  const large = new Chains(sectorSize);
  const small = new Chains(smallSize);
  const place = (bytes: Uint8Array): number => (bytes.length < smallest ? small : large).add(bytes);
  const entriesOf = (some: Readonly<Record<string, Uint8Array>>, from: number, last: number): Entry[] =>
    Object.entries(some).map(([name, bytes], index, { length }) => ({
      name,
      kind: 2,
      first: place(bytes),
      size: bytes.length,
      right: index === length - 1 ? last : from + index + 1,
    }));
  const [own, folder] = [Object.keys(streams).length, Object.keys(embedded).length];
  const entries = [
    ...entriesOf(streams, 1, folder > 0 ? own + 1 : nothing),
    ...(folder > 0 ? [{ name: 'ObjectPool', kind: 1, first: 0, size: 0, child: own + 2 }] : []),
    ...entriesOf(embedded, own + 2, nothing),
  ];
  const together = Buffer.concat(small.content);
  const root = { name: 'Root Entry', kind: 5, first: large.add(together), size: together.length, child: 1 };
  const smallTable = large.add(
    padded(numbers(...small.following), sectorSize).fill(0xff, 4 * small.following.length),
  );
  const directory = large.add(Buffer.concat([root, ...entries].map(entryBytes)));
  const perSector = sectorSize / 4;
  let tables = 1;
  while (tables * perSector < large.following.length + tables) tables++;
  const first = large.following.length;
  const table = new Uint32Array(tables * perSector).fill(nothing);
  table.set(large.following);
  table.fill(ofTable, first, first + tables);
  const header = Buffer.alloc(sectorSize);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  words(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  numbers(tables, directory, 0, smallest, smallTable, 1, endOfChain, 0).copy(header, 44);
  numbers(...Array.from({ length: inHeader }, (_, at) => (at < tables ? first + at : nothing))).copy(
    header,
    76,
  );
  return new Uint8Array(Buffer.concat([header, ...large.content, Buffer.from(table.buffer)]));
};
