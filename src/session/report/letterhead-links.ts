import { Fault } from '../../model/fault';
import { attributesOf, edited, readTags } from '../../files/xml-tags';
import type { Edit, Tag } from '../../files/xml-tags';
import { leadsOut, refuseFetching } from './letterhead-fields';
import { elsewhere, embedded, macros, odd } from './letterhead-words';

/** What macros are called, as content types and as relationships, whatever the files with them are called. */
const ofMacros = /vbaProject|vbaData|macroEnabled|attachedToolbars|keyMapCustomizations/iu;
const ofEmbedded =
  /\/(?:oleObject|package|control|activeXControlBinary|activeX|aFChunk|subDocument|frame)$/iu;
const embeddedTypes = /activeX|oleObject/iu;

/** What Word follows as soon as it opens a document: a template, a database. */
const tookOutTypes = /\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource|recipientData)$/u;
const tookOutElements: ReadonlySet<string> = new Set(['attachedTemplate', 'mailMerge']);

/** All that a letterhead leads to, by the last words of the types of relationships. */
const known = new Set(
  [
    'officeDocument core-properties extended-properties custom-properties thumbnail',
    'styles stylesWithEffects settings webSettings fontTable font theme themeOverride numbering',
    'footnotes endnotes header footer image hyperlink glossaryDocument printerSettings',
    'customXml customXmlProps comments commentsExtended commentsIds commentsExtensible people',
    'chart chartUserShapes chartStyle chartColorStyle',
    'diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing',
  ].flatMap((names) => names.split(' ')),
);

/**
 * Whether a relationship is to be taken out: what is unknown can be only where nothing in the document names it.
 * @throws Fault where it leads out of the file, to macros or to another file in it
 */
const isTakenOut = (tag: Tag, isOfPackage: boolean): boolean => {
  const attributes = attributesOf(tag);
  const [type = '', target = ''] = ['Type', 'Target'].map((name) => attributes.get(name));
  const isOutside = (attributes.get('TargetMode') ?? 'Internal') !== 'Internal';
  if (ofMacros.test(type)) throw new Fault(macros);
  if (tookOutTypes.test(type)) return true;
  if (ofEmbedded.test(type)) throw new Fault(isOutside ? elsewhere : embedded);
  if (isOutside && !type.endsWith('/hyperlink')) throw new Fault(elsewhere);
  if (leadsOut(target)) throw new Fault(elsewhere);
  const isKnown = known.has(type.slice(type.lastIndexOf('/') + 1));
  if (!isKnown && !isOfPackage) throw new Fault(odd);
  return !isKnown;
};

/** An address of a page is a link in some tags, and in others where a picture is fetched from. @throws Fault */
const refuseSources = (tag: Tag): void => {
  if (tag.name === 'script') throw new Fault(embedded);
  if (!/src|href|embeddedHtml/iu.test(tag.rest)) return;
  for (const [name, value] of attributesOf(tag)) {
    const own = name.slice(name.indexOf(':') + 1).toLowerCase();
    const isFetched =
      own === 'src' || own === 'althref' || (own === 'href' && name !== 'href' && tag.name !== 'a');
    const isPage = /^\s*https?:/iu.test(value);
    const isAddress = isFetched || own === 'href';
    if (own === 'embeddedhtml' || (isAddress && leadsOut(value)) || (isFetched && isPage))
      throw new Fault(elsewhere);
  }
};

const refuseTypes = (tag: Tag): void => {
  const type = attributesOf(tag).get('ContentType') ?? '';
  if (ofMacros.test(type)) throw new Fault(macros);
  if (embeddedTypes.test(type)) throw new Fault(embedded);
};

/** An XML of a letterhead without what leads to a template, a database or an add-in. */
export interface HarmlessXml {
  readonly xml: string;
  readonly tookOut: boolean;
}

/**
 * Takes out of an XML what leads to a template, a database or an add-in, wherever in the file it stands.
 * @param isOfPackage whether it says what the file as a whole has
 * @throws Fault for all else that leads out of the file, and for macros and embedded files
 */
export const harmlessXml = (xml: string, isOfPackage: boolean): HarmlessXml => {
  const edits: Edit[] = [];
  let from = -1;
  readTags(xml, {
    open: (tag) => {
      if (from >= 0) return;
      const { name, at, end, isEmpty } = tag;
      const isOut = name === 'Relationship' ? isTakenOut(tag, isOfPackage) : tookOutElements.has(name);
      if (isOut && isEmpty) edits.push([at, end, '']);
      else if (isOut) from = at;
      else if (name === 'Default' || name === 'Override') refuseTypes(tag);
      else refuseSources(tag);
    },
    close: (name, end) => {
      if (from < 0 || !(tookOutElements.has(name) || name === 'Relationship')) return;
      edits.push([from, end, '']);
      from = -1;
    },
  });
  const harmless = edited(xml, edits);
  refuseFetching(harmless);
  return { xml: harmless, tookOut: edits.length > 0 };
};
