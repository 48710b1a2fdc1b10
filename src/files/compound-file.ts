import { Fault } from '../model/fault';
import { damagedFile, mostEntries } from './bounds';

const [signature, headerSize, entrySize] = [0xe011cfd0, 512, 128];
/** From here on, numbers of sectors mean an end or nothing. */
const noSector = 0xfffffffa;
/** Where the header says how large sectors are, how many the table has, and where everything begins. */
const at = {
  shift: 30,
  tableSectors: 44,
  directory: 48,
  smallest: 56,
  smallTable: 60,
  moreOfTable: 68,
  table: 76,
};
const sectorsInHeader = 109;
/** In bytes: smaller streams stand together in one, in sectors of this size. */
const [usualSmallest, smallSector] = [4096, 64];
const [streamType, rootType] = [2, 5];

/** A stream, a folder of streams, or the root of all. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly size: number;
  /** Numbers of the entries beside it in the same folder, and of one inside it. */
  readonly beside: readonly number[];
  readonly inside: number;
}

const chainIn = (following: readonly number[], first: number, most: number): readonly number[] => {
  const sectors: number[] = [];
  for (let next = first; next < noSector; next = following[next] ?? noSector)
    if (sectors.push(next) > most) throw new Fault(damagedFile);
  return sectors;
};

/** The sectors of a compound file, which most old documents are, and which of them follow one another. */
class Sectors {
  readonly view: DataView;
  private readonly size: number;
  private readonly most: number;
  private readonly following: number[] = [];

  /** @throws Fault */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(at.shift, true);
    if (this.view.getUint32(0, true) !== signature || shift < 7 || shift > 12) throw new Fault(damagedFile);
    this.size = 1 << shift;
    this.most = Math.ceil(bytes.length / this.size);
    for (const sector of this.tableSectors()) this.following.push(...this.numbersIn(sector));
  }

  /** The sectors that follow one another from there. @throws Fault where they go in a circle */
  chain(first: number): readonly number[] {
    return chainIn(this.following, first, this.most);
  }

  /** What follows what among the small sectors. */
  smallTable(): readonly number[] {
    return this.chain(this.view.getUint32(at.smallTable, true)).flatMap((sector) => this.numbersIn(sector));
  }

  contentOf(sectors: readonly number[]): Uint8Array {
    const content = new Uint8Array(sectors.length * this.size);
    sectors.forEach((sector, index) => content.set(this.sector(sector), index * this.size));
    return content;
  }

  /** Whether there may be so many sectors in all streams together. */
  fits(sectors: number): boolean {
    return sectors <= 2 * this.most;
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  private numbersIn(number: number): readonly number[] {
    const sector = this.sector(number);
    const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
    return Array.from({ length: Math.floor(sector.length / 4) }, (_, index) =>
      view.getUint32(4 * index, true),
    );
  }

  /** The sectors with the table of what follows what. @throws Fault where they are more than a table needs */
  private tableSectors(): readonly number[] {
    const count = this.view.getUint32(at.tableSectors, true);
    if (count > this.most / (this.size / 4) + 2) throw new Fault(damagedFile);
    const sectors = Array.from({ length: sectorsInHeader }, (_, index) =>
      this.view.getUint32(at.table + 4 * index, true),
    ).filter((sector) => sector < noSector);
    let next = this.view.getUint32(at.moreOfTable, true);
    while (next < noSector && sectors.length < count) {
      const numbers = this.numbersIn(next);
      if (numbers.length === 0) throw new Fault(damagedFile);
      sectors.push(...numbers.slice(0, -1));
      next = numbers.at(-1)!;
    }
    return sectors.slice(0, count);
  }
}

const nameIn = (entry: DataView): string => {
  const length = Math.min(32, Math.floor(entry.getUint16(64, true) / 2));
  const codes = Array.from({ length }, (_, index) => entry.getUint16(2 * index, true));
  return String.fromCharCode(...codes).split('\0', 1)[0]!;
};

const entriesIn = (sectors: Sectors): readonly Entry[] => {
  const directory = sectors.contentOf(sectors.chain(sectors.view.getUint32(at.directory, true)));
  const entries: Entry[] = [];
  for (let from = 0; from + entrySize <= directory.length; from += entrySize) {
    const entry = new DataView(directory.buffer, directory.byteOffset + from, entrySize);
    if (from / entrySize > mostEntries) throw new Fault(damagedFile);
    const [left, right, inside, first, size] = [68, 72, 76, 116, 120].map((place) =>
      entry.getUint32(place, true),
    ) as [number, number, number, number, number];
    entries.push({
      name: nameIn(entry),
      type: entry.getUint8(66),
      first,
      size,
      beside: [left, right],
      inside,
    });
  }
  return entries;
};

const openSectors = (bytes: Uint8Array): Sectors => {
  if (bytes.length < headerSize) throw new Fault(damagedFile);
  const sectors = new Sectors(bytes);
  if ((sectors.view.getUint32(at.smallest, true) || usualSmallest) !== usualSmallest)
    throw new Fault(damagedFile);
  return sectors;
};

/**
 * A stream of a compound file, such as the workbook in an .xls.
 * @param names of it, the likeliest first
 * @returns nothing where there is none, and for one so small that it stands together with others
 * @throws Fault where the file is damaged, or has more in its streams than in itself
 */
export const compoundStream = (bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined => {
  const sectors = openSectors(bytes);
  const found = new Map<string, Uint8Array>();
  let all = 0;
  for (const { name, type, first, size } of entriesIn(sectors)) {
    if (type !== streamType || size < usualSmallest) continue;
    const chain = sectors.chain(first);
    all += chain.length;
    if (!sectors.fits(all)) throw new Fault(damagedFile);
    if (names.includes(name)) found.set(name, sectors.contentOf(chain).subarray(0, size));
  }
  return names.flatMap((name) => found.get(name) ?? [])[0];
};

/** What the root of a compound file holds itself; what is embedded has folders of its own. */
const inRoot = (entries: readonly Entry[]): readonly Entry[] => {
  const found = new Set<Entry>();
  const next = entries.flatMap(({ type, inside }) => (type === rootType ? [inside] : [])).slice(0, 1);
  for (let number = next.pop(); number !== undefined; number = next.pop()) {
    const entry = entries[number];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    next.push(...entry.beside);
  }
  return [...found];
};

/** The names of what the root of a compound file holds. @throws Fault where the file is damaged */
export const namesInRoot = (bytes: Uint8Array): readonly string[] =>
  inRoot(entriesIn(openSectors(bytes))).map(({ name }) => name);

/** Streams that the root of a compound file holds, by their names, however small they are. @throws Fault */
export const rootStreams = (bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, Uint8Array> => {
  const sectors = openSectors(bytes);
  const entries = entriesIn(sectors);
  const streams = inRoot(entries).filter(({ type }) => type === streamType);
  const wanted = names.flatMap((name) => streams.find((stream) => stream.name === name) ?? []);
  const small = smallStreams(sectors, entries);
  let all = 0;
  const large = ({ first, size }: Entry): Uint8Array => {
    const chain = sectors.chain(first);
    all += chain.length;
    if (!sectors.fits(all)) throw new Fault(damagedFile);
    return sectors.contentOf(chain).subarray(0, size);
  };
  return new Map(
    wanted.map((entry) => [entry.name, entry.size < usualSmallest ? small(entry) : large(entry)]),
  );
};

/** Takes small streams out of the one in which they stand together. */
const smallStreams = (sectors: Sectors, entries: readonly Entry[]): ((entry: Entry) => Uint8Array) => {
  const root = entries.find(({ type }) => type === rootType);
  let together: Uint8Array | undefined;
  let table: readonly number[] = [];
  return ({ first, size }) => {
    if (!together) {
      together = root ? sectors.contentOf(sectors.chain(root.first)) : new Uint8Array();
      table = sectors.smallTable();
    }
    const content = new Uint8Array(size);
    const chain = chainIn(table, first, usualSmallest / smallSector);
    for (let index = 0; index * smallSector < size && index < chain.length; index++) {
      const from = chain[index]! * smallSector;
      const length = Math.min(smallSector, size - index * smallSector);
      content.set(together.subarray(from, from + length), index * smallSector);
    }
    return content;
  };
};
