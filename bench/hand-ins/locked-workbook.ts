/** A sector of a compound file, in bytes. */
const sector = 512;
const noSector = 0xffffffff;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;

/** One entry of the directory. */
const entry = (
  name: string,
  kind: number,
  about: { child?: number; right?: number; start?: number; size?: number },
): Buffer => {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name === '' ? 0 : 2 * (name.length + 1), 64);
  bytes[66] = kind;
  bytes[67] = 1;
  bytes.writeUInt32LE(noSector, 68);
  bytes.writeUInt32LE(about.right ?? noSector, 72);
  bytes.writeUInt32LE(about.child ?? noSector, 76);
  bytes.writeUInt32LE(about.start ?? 0, 116);
  bytes.writeUInt32LE(about.size ?? 0, 120);
  return bytes;
};

/** In sectors: so long that it is no short stream, which would be kept elsewhere. */
const contentLength = 9;

/** A workbook with a password, as Excel writes it: a compound file with what is encrypted, of which nothing can be told. */
export const lockedWorkbook = (): Uint8Array => {
  const head = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(0x1000, 56);
  head.writeUInt32LE(endOfChain, 60);
  head.writeUInt32LE(endOfChain, 68);
  head.fill(0xff, 76);
  head.writeUInt32LE(0, 76);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(tableSector, 0);
  table.writeUInt32LE(endOfChain, 4);
  const chains = [2, 2 + contentLength];
  for (const start of chains)
    for (let at = 0; at < contentLength; at++)
      table.writeUInt32LE(at === contentLength - 1 ? endOfChain : start + at + 1, 4 * (start + at));
  const size = contentLength * sector;
  const directory = Buffer.concat([
    entry('Root Entry', 5, { child: 1, start: endOfChain }),
    entry('EncryptionInfo', 2, { right: 2, start: chains[0]!, size }),
    entry('EncryptedPackage', 2, { start: chains[1]!, size }),
    entry('', 0, {}),
  ]);
  const content = Buffer.from(Uint8Array.from({ length: 2 * size }, (_, at) => (at * 97 + (at >> 3)) % 256));
  return Buffer.concat([head, table, directory, content]);
};
