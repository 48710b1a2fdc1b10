const record = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};

const words = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

const begin = (kind: number): Buffer =>
  record(0x809, Buffer.concat([words(0x600, kind, 0x1faa, 0x7cc), Buffer.alloc(8)]));
const end = record(0x0a, Buffer.alloc(0));

/** The stream of a workbook of BIFF8. @param names how many names its one sheet has */
const workbookOf = (sheet: Buffer, names = 1): Buffer => {
  const globals = (position: number): Buffer => {
    const name = record(0x85, Buffer.concat([numbers(position), words(0), Buffer.from('\x01\0a', 'latin1')]));
    return Buffer.concat([begin(5), ...Array.from({ length: names }, () => name), end]);
  };
  return Buffer.concat([globals(globals(0).length), begin(0x10), sheet, end]);
};

const sectorSize = 512;
const perSector = sectorSize / 4;
const [endOfChain, ofTable, ofMore, nothing] = [0xfffffffe, 0xfffffffd, 0xfffffffc, 0xffffffff];
const inHeader = 109;

const entry = (name: string, kind: number, first: number, size: number, child: number): Buffer => {
  const text = Buffer.from(name, 'utf16le');
  const bytes = Buffer.alloc(128);
  text.copy(bytes);
  bytes.writeUInt16LE(text.length + 2, 64);
  bytes.writeUInt8(kind, 66);
  numbers(nothing, nothing, child).copy(bytes, 68);
  numbers(first, size).copy(bytes, 116);
  return bytes;
};

/** A compound file with one stream. */
const compound = (stream: Buffer): Uint8Array => {
  const content = Math.ceil(stream.length / sectorSize);
  let [table, more] = [1, 0];
  while (table * perSector < content + 1 + table + more) {
    table++;
    more = Math.max(0, Math.ceil((table - inHeader) / (perSector - 1)));
  }
  const [directory, first] = [more + table, more + table + 1];
  const following = new Uint32Array(table * perSector).fill(nothing);
  following.fill(ofMore, 0, more).fill(ofTable, more, directory).fill(endOfChain, directory, first);
  for (let at = 0; at < content; at++)
    following[first + at] = at === content - 1 ? endOfChain : first + at + 1;
  const tableSectors = Array.from({ length: table }, (_, at) => more + at);
  const header = Buffer.alloc(sectorSize);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  words(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  numbers(table, directory, 0, 4096, endOfChain, 0, more > 0 ? 0 : endOfChain, more).copy(header, 44);
  numbers(...Array.from({ length: inHeader }, (_, at) => tableSectors[at] ?? nothing)).copy(header, 76);
  const rest = Array.from({ length: more }, (_, at) => {
    const own = tableSectors.slice(inHeader + at * (perSector - 1), inHeader + (at + 1) * (perSector - 1));
    const next = at === more - 1 ? endOfChain : at + 1;
    return numbers(...own, ...Array<number>(perSector - 1 - own.length).fill(nothing), next);
  });
  const entries = [
    entry('Root Entry', 5, endOfChain, 0, 1),
    entry('Workbook', 2, first, stream.length, nothing),
    Buffer.alloc(256),
  ];
  const padding = Buffer.alloc(content * sectorSize - stream.length);
  return new Uint8Array(
    Buffer.concat([header, ...rest, Buffer.from(following.buffer), ...entries, stream, padding]),
  );
};

/** Pieces of one length after one another; apart from each other they would take more memory than reading them may. */
const many = (count: number, of: (at: number) => Buffer): Buffer => {
  const { length } = of(0);
  const all = Buffer.alloc(count * length);
  for (let at = 0; at < count; at++) of(at).copy(all, at * length);
  return all;
};

const cell = (row: number, column: number): Buffer =>
  record(0x203, Buffer.concat([words(row, column, 0), Buffer.from(Float64Array.of(1).buffer)]));
const cells = (row: number, count: number): Buffer =>
  record(0xbd, Buffer.concat([words(row, 0), Buffer.alloc(6 * count), words(count - 1)]));

const xls = (sheet: Buffer, names?: number): Uint8Array => compound(workbookOf(sheet, names));

/** What is too much in an .xls. */
export const xlsBombs: Readonly<Record<string, () => Uint8Array>> = {
  'cells far out in every row': () => xls(many(65_535, (at) => cell(at, 255))),
  'cells without end': () => xls(many(1_500_000, (at) => cell(at % 65_536, at >> 16))),
  'full rows without end': () => xls(many(20_000, (at) => cells(at, 256))),
  'one row again and again': () => xls(many(20_000, () => cells(5, 256))),
  'merges without end': () =>
    xls(many(30_000, () => record(0xe5, Buffer.concat([words(100), Buffer.alloc(800, 0xff)])))),
  'empty records without end': () => xls(many(5_000_000, () => Buffer.from([9, 9, 0, 0]))),
  'one sheet 20,000 times': () =>
    xls(
      many(3000, (at) => cell(at, 9)),
      20_000,
    ),
};
