import { Fault } from '../model/fault';
import { damagedFile, longestRun, longestTag, tooIntricate } from './bounds';

/** A tag that opens an element, and where it stands in the XML. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly at: number;
  /** Behind its last sign. */
  readonly end: number;
  /** Whether nothing is in the element. */
  readonly isEmpty: boolean;
  /** What stands in it besides its name. */
  readonly rest: string;
}

/** What is told of the tags of an XML, in their order. */
export interface TagVisitor {
  readonly open?: (tag: Tag) => void;
  /** @param end where the element ends; not told of empty ones */
  readonly close?: (name: string, end: number) => void;
}

/** More than any program nests elements. */
const deepest = 250;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const [quote, apostrophe, greater] = [0x22, 0x27, 0x3e];

/** Where a tag ends that begins there: signs in quotes are none of it. */
const endOfTag = (xml: string, from: number): number => {
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign === greater) return at + 1;
    if (sign !== quote && sign !== apostrophe) continue;
    at = xml.indexOf(sign === quote ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw new Fault(damagedFile);
};

const after = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Fault(damagedFile);
  return at + mark.length;
};

/** What is no element: comments, texts as they are, declarations. */
const passOver = (xml: string, at: number): number | undefined => {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  if (xml.startsWith('<!', at)) return after(xml, '>', at + 2);
  return xml.startsWith('<?', at) ? after(xml, '?>', at + 2) : undefined;
};

/**
 * Reads the tags of an XML, without making anything of them, as hucre finds them in it.
 * @param longest as many signs as may be between two tags
 * @returns how many elements there are
 * @throws Fault where it is broken, or elements are nested too deep
 */
export const readTags = (xml: string, { open, close }: TagVisitor = {}, longest = longestRun): number => {
  let count = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0;) {
    const passed = passOver(xml, at);
    const end = passed ?? (xml[at + 1] === '/' ? after(xml, '>', at) : endOfTag(xml, at + 1));
    if (passed === undefined && end - at > longestTag) throw new Fault(tooIntricate);
    if (passed === undefined && xml[at + 1] === '/') {
      depth--;
      close?.(bare(xml.slice(at + 2, end - 1).trim()), end);
    } else if (passed === undefined) {
      count++;
      const isEmpty = xml[end - 2] === '/';
      if (!isEmpty && ++depth > deepest) throw new Fault(tooIntricate);
      if (open) {
        const content = xml.slice(at + 1, isEmpty ? end - 2 : end - 1);
        const space = content.search(/\s/u);
        const [name, rest] = space < 0 ? [content, ''] : [content.slice(0, space), content.slice(space + 1)];
        open({ name: bare(name), at, end, isEmpty, rest });
      }
    }
    at = xml.indexOf('<', end);
    if (at - end > longest) throw new Fault(tooIntricate);
  }
  return count;
};

const isSpace = (sign: string | undefined): boolean => sign !== undefined && ' \t\n\r'.includes(sign);

/** The first place from there on that fits, or the end; no pattern, whose time would grow with the square. */
const seek = (text: string, from: number, fits: (sign: string) => boolean): number => {
  let at = from;
  while (at < text.length && !fits(text[at]!)) at++;
  return at;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text as it is meant: numbers and words can be hidden in entities. */
export const decodedEntities = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hexadecimal, name) => {
    const code = parseInt(String(decimal ?? hexadecimal), decimal === undefined ? 16 : 10);
    if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[String(name)] ?? whole;
  });

/**
 * The attributes of a tag by their names, prefixes included; the last where one is there twice, as hucre has it.
 */
export const attributesOf = ({ rest }: Pick<Tag, 'rest'>): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  const pastSpace = (from: number): number => seek(rest, from, (sign) => !isSpace(sign));
  for (let at = pastSpace(0); at < rest.length; at = pastSpace(at)) {
    const nameEnd = seek(rest, at, (sign) => sign === '=' || isSpace(sign));
    const name = rest.slice(at, nameEnd);
    const equals = pastSpace(nameEnd);
    if (name === '') break;
    if (rest[equals] !== '=') {
      attributes.set(name, '');
      at = equals;
      continue;
    }
    const from = pastSpace(equals + 1);
    const quote = rest[from];
    const isQuoted = quote === '"' || quote === "'";
    const start = isQuoted ? from + 1 : from;
    const end = seek(rest, start, isQuoted ? (sign) => sign === quote : isSpace);
    attributes.set(name, decodedEntities(rest.slice(start, end)));
    at = isQuoted ? end + 1 : end;
  }
  return attributes;
};

/** The text of an element that has no others inside: comments are none of it, and what stands between CDATA marks is. */
export const textOfElement = (xml: string): string => {
  let text = '';
  for (let at = 0; at < xml.length;) {
    const mark = xml.indexOf('<!', at);
    text += decodedEntities(xml.slice(at, mark < 0 ? undefined : mark));
    if (mark < 0) break;
    at = passOver(xml, mark)!;
    if (xml.startsWith('<![CDATA[', mark)) text += xml.slice(mark + 9, at - 3);
  }
  return text;
};

/** A place in a text where something else is to stand. */
export type Edit = readonly [from: number, to: number, text: string];

/** A text with its places changed; they are in their order, and none in another. */
export const edited = (text: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to, piece] of edits) {
    pieces.push(text.slice(at, from), piece);
    at = to;
  }
  return pieces.join('') + text.slice(at);
};
