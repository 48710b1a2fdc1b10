import { damagedFile } from '../../files/bounds';
import { attributesOf, edited, readTags } from '../../files/xml-tags';
import type { Edit, Tag } from '../../files/xml-tags';
import { xmlIn } from '../../files/part-xml';
import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { tooMuch } from './document-flow';
import { listParts, listsIn } from './word/document-lists';
import { readWordXml } from './word/word-xml';

/** Pictures stand among the tags as text without end. */
const longestRun = Infinity;
/** What Word 2003 writes in the middle of the text, and other formats in parts of their own. */
const aside = new Set(['hdr', 'ftr', 'footnote', 'endnote', 'binData']);
/** Comments, and how a format was before it was changed. */
const asideTypes = new Set(['Word.Comment', 'Word.Formatting']);
const mostAside = 10_000;
const mainPart = /^word\/document\d{0,9}\.xml$/u;

/** Where elements are that fit, outside of one another. */
const placesOf = (
  xml: string,
  fits: (tag: Tag) => boolean,
): readonly (readonly [from: number, to: number])[] => {
  const places: [number, number][] = [];
  let [depth, from, outside] = [0, 0, -1];
  readTags(
    xml,
    {
      open: (tag) => {
        if (tag.isEmpty) return;
        if (outside < 0 && fits(tag)) [from, outside] = [tag.at, depth];
        depth++;
      },
      close: (_name, end) => {
        depth--;
        if (depth !== outside) return;
        if (places.push([from, end]) > mostAside) throw new Fault(tooMuch);
        outside = -1;
      },
    },
    longestRun,
  );
  return places;
};

const isAside = (tag: Tag): boolean =>
  aside.has(tag.name) || (tag.name === 'annotation' && asideTypes.has(attributesOf(tag).get('w:type') ?? ''));

/** The first part of a document whose name, without the first stroke, fits. */
const partIn = (xml: string, name: RegExp): string | undefined => {
  const [place] = placesOf(
    xml,
    (tag) => tag.name === 'part' && name.test((attributesOf(tag).get('pkg:name') ?? '').slice(1)),
  );
  return place && xml.slice(...place);
};

/**
 * Reads a Word document in one file of XML: of 2007 and later, with the parts of a .docx inside, or of 2003. They have
 * the same words for paragraphs and tables.
 * @throws Fault
 */
export const readFlatWord = (bytes: Uint8Array): Source => {
  const xml = xmlIn(bytes);
  if (xml === undefined) throw new Fault(damagedFile);
  if (!/<pkg:package\s/u.test(xml)) {
    const cuts = placesOf(xml, isAside).map(([from, to]): Edit => [from, to, '']);
    return readWordXml(edited(xml, cuts));
  }
  const main = partIn(xml, mainPart);
  if (main === undefined) throw new Fault(damagedFile);
  return readWordXml(
    main,
    undefined,
    listsIn((kind) => partIn(xml, listParts[kind])),
  );
};
