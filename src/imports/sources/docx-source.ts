import { damagedFile, largestUnpacked } from '../../files/bounds';
import { readableKindOf } from '../../files/file-kind';
import { attributesOf, readTags } from '../../files/xml-tags';
import type { Tag } from '../../files/xml-tags';
import { unzipSome } from '../../files/zip-entries';
import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { Allowance } from './allowance';
import { decodeText } from './decode-text';
import { tooMuch } from './document-flow';
import { readMht } from './mht-source';
import { readRtf } from './rtf/rtf-source';
import { readText } from './text-source';
import { readHtmlFile } from './workbook-pages';
import { listParts, listsIn } from './word/document-lists';
import type { DocumentLists } from './word/paragraph-numbers';
import { readWordXml } from './word/word-xml';
import type { ReadPart } from './word/word-xml';

/** Programs that edit documents on the web number the part with the text. */
const mainPart = /^word\/document\d{0,9}\.xml$/u;
const usualPart = 'word/document.xml';
/** Documents inside one another, and all together; these in bytes. */
const [deepest, mostParts, largestParts] = [3, 50, 2 * largestUnpacked];

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array());

/** Where the parts are that a document names by a key, by these. */
const placesIn = (relations: string): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  const open = (tag: Tag): void => {
    const attributes = attributesOf(tag);
    const [id, target] = ['Id', 'Target'].map((name) => attributes.get(name));
    if (tag.name === 'Relationship' && id !== undefined && target !== undefined)
      places.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`);
  };
  readTags(relations, { open });
  return places;
};

/** How a document numbers its paragraphs; where that is damaged, its text is there all the same. */
const listsOf = (bytes: Uint8Array): DocumentLists | undefined =>
  listsIn((kind) => {
    const [part] = unzipSome(bytes, (name) => listParts[kind].test(name)).values();
    return part && textOf(part);
  });

/** Reads documents, and others that programs have put into them whole, such as pages that Word is to lay out. */
class DocxReader {
  private readonly parts = new Allowance(mostParts, tooMuch);
  private readonly room = new Allowance(largestParts, tooMuch);

  read(bytes: Uint8Array, depth = 0): Source {
    const found = unzipSome(bytes, (name) => mainPart.test(name));
    const [name, xml] = found.has(usualPart)
      ? [usualPart, found.get(usualPart)]
      : ([...found][0] ?? [usualPart, undefined]);
    if (!xml) throw new Fault(damagedFile);
    let places: ReadonlyMap<string, string> | undefined;
    const readPart: ReadPart = (key) => {
      this.parts.take(1);
      if (depth >= deepest) throw new Fault(tooMuch);
      const relations = name.replace('word/', 'word/_rels/').concat('.rels');
      places ??= placesIn(textOf(unzipSome(bytes, (each) => each === relations).get(relations)));
      const place = places.get(key);
      const part = unzipSome(bytes, (each) => each === place).get(place ?? '');
      this.room.take(part?.length ?? 0);
      return part && this.readInserted(part, place!, depth + 1);
    };
    return readWordXml(textOf(xml), readPart, listsOf(bytes));
  }

  private readInserted(bytes: Uint8Array, name: string, depth: number): Source {
    const kind = readableKindOf(bytes, name);
    if (kind === 'mht') return readMht(bytes);
    if (kind === 'html') return readHtmlFile(bytes);
    if (kind === 'rtf') return readRtf(bytes);
    if (kind === 'docx') return this.read(bytes, depth);
    return kind === 'text' ? readText(decodeText(bytes)) : { blocks: [], pictures: 0 };
  }
}

/** Reads a Word document as {@link readWordXml} does, with all that was put into it. @throws Fault */
export const readDocx = (bytes: Uint8Array): Source => new DocxReader().read(bytes);
