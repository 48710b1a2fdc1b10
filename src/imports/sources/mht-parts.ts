import { Fault } from '../../model/fault';

/** A page in a web archive. */
export interface MhtPage {
  /** By which other parts name it; empty where it has none. */
  readonly id: string;
  /** Where it was before it was saved; empty where nothing is said. */
  readonly location: string;
  /** The encoding that its head names. */
  readonly charset: string | undefined;
  /** Its bytes, out of the way in which they are wrapped up. */
  readonly content: () => Uint8Array;
}

/** The pages of a web archive, and the one among them that it was made of; others are its frames. */
export interface MhtPages {
  readonly pages: readonly MhtPage[];
  readonly own: MhtPage | undefined;
}

const tooMuch = '网页存档里的内容过多，不像年度报告，已停止读取。请用浏览器打开原网页，另存为 .html 后再试。';
const [mostParts, deepest] = [5000, 8];
/** In characters. */
const longestHead = 65_536;

type Heads = ReadonlyMap<string, string>;

/** The heads of a part; one that goes on in the next line begins there with a space. */
const headsIn = (text: string): Heads =>
  new Map(
    text
      .replace(/\r?\n[\t ]/gu, ' ')
      .split(/\r?\n/u)
      .flatMap((line): [string, string][] => {
        const colon = line.indexOf(':');
        return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
      }),
  );

/** A parameter of a head, e.g. the charset of a type. */
const parameterOf = (head: string, name: string): string | undefined => {
  for (const [, key, quoted, bare] of head.matchAll(
    /;\s{0,99}([\w-]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|([^;\s]*))/gu,
  ))
    if (key!.toLowerCase() === name) return quoted ?? bare;
  return undefined;
};

const [equals, lineFeed, carriageReturn] = [0x3d, 0x0a, 0x0d];
const blanks: readonly (number | undefined)[] = [0x09, 0x20, carriageReturn];

/** The value of a hexadecimal digit; NaN of anything else. */
const digitOf = (code: number | undefined): number =>
  code === undefined ? NaN : Number.parseInt(String.fromCharCode(code), 16);

const fromQuotedPrintable = (bytes: Uint8Array): Uint8Array => {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === equals) {
      const byte = 16 * digitOf(bytes[at + 1]) + digitOf(bytes[at + 2]);
      let end = at + 1;
      while (end < at + 10 && blanks.includes(bytes[end])) end++;
      // A line that goes on in the next one.
      if (bytes[end] === lineFeed) {
        at = end;
        continue;
      }
      if (!Number.isNaN(byte)) {
        decoded[length++] = byte;
        at += 2;
        continue;
      }
    }
    decoded[length++] = bytes[at]!;
  }
  return decoded.subarray(0, length);
};

const fromBase64 = (text: string): Uint8Array => {
  const signs = text.replace(/[^A-Za-z\d+/]/gu, '');
  // One sign alone at the end is less than a byte.
  const decoded = atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
  const bytes = new Uint8Array(decoded.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = decoded.charCodeAt(at);
  return bytes;
};

/** Goes through the parts of an archive, and parts in parts. */
class Archive {
  readonly pages: MhtPage[] = [];
  private parts = 0;
  /** One character for each byte. */
  private readonly text: string;

  constructor(private readonly bytes: Uint8Array) {
    this.text = new TextDecoder('latin1').decode(bytes);
  }

  /** Reads the part between two places. @returns its heads */
  read(from: number, to: number, depth = 0): Heads {
    if (++this.parts > mostParts || depth > deepest) throw new Fault(tooMuch);
    const start = /^(?:ï»¿)?\s{0,9}/u.exec(this.text.slice(from, from + 12))![0].length + from;
    const blank = /\r?\n\r?\n/u.exec(this.text.slice(start, Math.min(to, start + longestHead)));
    const body = blank ? start + blank.index + blank[0].length : to;
    const heads = headsIn(this.text.slice(start, blank ? start + blank.index : start));
    const type = heads.get('content-type') ?? '';
    const boundary = parameterOf(type, 'boundary');
    if (/^multipart\//iu.test(type) && boundary) this.readParts(`--${boundary}`, body, to, depth);
    else if (/^(?:text\/html|application\/xhtml\+xml)/iu.test(type)) this.addPage(heads, type, body, to);
    return heads;
  }

  private readParts(mark: string, from: number, to: number, depth: number): void {
    let begun: number | undefined;
    for (let at = this.text.indexOf(mark, from); at >= 0 && at < to; at = this.text.indexOf(mark, at + 1)) {
      const isAtLine = at === from || this.text[at - 1] === '\n';
      const after = this.text.slice(at + mark.length, at + mark.length + 2);
      if (!isAtLine || !/^(?:--|\s)/u.test(after)) continue;
      if (begun !== undefined) this.read(begun, at, depth + 1);
      begun = after === '--' ? undefined : at + mark.length;
      if (begun === undefined) return;
    }
    // The end of the file is missing.
    if (begun !== undefined) this.read(begun, to, depth + 1);
  }

  private addPage(heads: Heads, type: string, from: number, to: number): void {
    const encoding = (heads.get('content-transfer-encoding') ?? '').toLowerCase();
    const content = (): Uint8Array => {
      const bytes = this.bytes.subarray(from, to);
      if (encoding === 'base64') return fromBase64(this.text.slice(from, to));
      return encoding === 'quoted-printable' ? fromQuotedPrintable(bytes) : bytes;
    };
    const said = (name: string): string => heads.get(name) ?? '';
    this.pages.push({
      id: said('content-id'),
      location: said('content-location'),
      charset: parameterOf(type, 'charset'),
      content,
    });
  }
}

/** Finds the pages in a web archive (.mht), which is a message with parts. @throws Fault */
export const pagesIn = (bytes: Uint8Array): MhtPages => {
  const archive = new Archive(bytes);
  const heads = archive.read(0, bytes.length);
  const start = parameterOf(heads.get('content-type') ?? '', 'start');
  const { pages } = archive;
  return { pages, own: pages.find(({ id }) => id !== '' && id === start) ?? pages[0] };
};
