import { Fault } from '../../model/fault';
import { attributesOf, edited, readTags } from '../../files/xml-tags';
import type { Edit, Tag } from '../../files/xml-tags';
import { refuseFetching } from './letterhead-fields';
import { elsewhere, embedded, macros } from './letterhead-words';

/** What macros are called, as content types and as relationships, whatever the files with them are called. */
const ofMacros = /vbaProject|vbaData|macroEnabled|attachedToolbars|keyMapCustomizations/iu;
const ofEmbedded =
  /\/(?:oleObject|package|control|activeXControlBinary|activeX|aFChunk|subDocument|frame)$/iu;
const embeddedTypes = /activeX|oleObject/iu;
const harmlessAddress = /^(?:https?:|mailto:|#)/iu;
/** An address that leads out of the file: with a scheme, or to another machine. */
const outside = /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu;

/** What Word does as soon as it opens a document with it: fetches a template, asks a database. */
const takenOut: ReadonlySet<string> = new Set(['attachedTemplate', 'mailMerge']);

/** @returns whether it is to be taken out. @throws Fault for whatever else leads out of the file, and for macros */
const isOfTemplate = (tag: Tag): boolean => {
  const attributes = attributesOf(tag);
  const type = attributes.get('Type') ?? '';
  const isOutside = (attributes.get('TargetMode') ?? 'Internal') !== 'Internal';
  if (ofMacros.test(type)) throw new Fault(macros);
  if (/\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource|recipientData)$/u.test(type)) return true;
  if (ofEmbedded.test(type)) throw new Fault(isOutside ? elsewhere : embedded);
  const isLink = type.endsWith('/hyperlink') && harmlessAddress.test(attributes.get('Target') ?? '');
  if (isOutside && !isLink) throw new Fault(elsewhere);
  return false;
};

/** Pictures of old shapes, and of drawings, may name where they are without a relationship. @throws Fault */
const refuseSources = (tag: Tag): void => {
  if (!/src|href|embeddedHtml/iu.test(tag.rest)) return;
  for (const [name, value] of attributesOf(tag)) {
    const own = name.slice(name.indexOf(':') + 1).toLowerCase();
    const isLink = name === 'href' || (own === 'href' && tag.name === 'a');
    const isFetched = ['src', 'href', 'althref'].includes(own) && outside.test(value);
    if (own === 'embeddedhtml' || (isFetched && !(isLink && harmlessAddress.test(value))))
      throw new Fault(elsewhere);
  }
};

const refuseTypes = (tag: Tag): void => {
  const type = attributesOf(tag).get('ContentType') ?? '';
  if (ofMacros.test(type)) throw new Fault(macros);
  if (embeddedTypes.test(type)) throw new Fault(embedded);
};

/** An XML of a letterhead without what leads to a template or a database elsewhere. */
export interface HarmlessXml {
  readonly xml: string;
  readonly tookOut: boolean;
}

/**
 * Takes out of an XML what leads to a template or a database, wherever in the file it stands.
 * @throws Fault for all else that leads out of the file, and for macros and embedded files
 */
export const harmlessXml = (xml: string): HarmlessXml => {
  const edits: Edit[] = [];
  let from = -1;
  readTags(xml, {
    open: (tag) => {
      if (from >= 0) return;
      const { name, at, end, isEmpty } = tag;
      const isOut = name === 'Relationship' ? isOfTemplate(tag) : takenOut.has(name);
      if (isOut && isEmpty) edits.push([at, end, '']);
      else if (isOut) from = at;
      else if (name === 'Default' || name === 'Override') refuseTypes(tag);
      else refuseSources(tag);
    },
    close: (name, end) => {
      if (from < 0 || !(takenOut.has(name) || name === 'Relationship')) return;
      edits.push([from, end, '']);
      from = -1;
    },
  });
  const harmless = edited(xml, edits);
  refuseFetching(harmless);
  return { xml: harmless, tookOut: edits.length > 0 };
};
