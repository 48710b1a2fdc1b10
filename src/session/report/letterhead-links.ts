import { Fault } from '../../model/fault';
import { attributesOf, edited, readTags } from '../../files/xml-tags';
import type { Edit } from '../../files/xml-tags';
import type { Letterhead } from '../../exports/exporter';

const settings = 'word/settings.xml';
const contentTypes = '[Content_Types].xml';

const macros = '信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。';
const embedded = '信头文件里嵌有控件或别的文件，不能使用。请在 Word 或 WPS 中删去它们，保存后再试。';
const elsewhere = '信头文件里有指向别的文件的链接，不能使用。请在 Word 或 WPS 中断开或删去链接，保存后再试。';
const oddPath = '信头文件的内部结构不正常，不能使用。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
const tookTemplate = '信头文件连着别处的模板，报告里已经去掉';

/** What macros are called, as content types and as relationships, whatever the files with them are called. */
const ofMacros = /vbaProject|vbaData|macroEnabled|attachedToolbars|keyMapCustomizations/iu;
const ofEmbedded =
  /\/(?:oleObject|package|control|activeXControlBinary|activeX|aFChunk|subDocument|frame)$/iu;
const embeddedTypes = /activeX|oleObject/iu;
/** Fields that fetch something from another file. */
const fetching = /(?:^|[\s"])(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|INCLUDE)(?:\s|$)/iu;
const harmlessAddress = /^(?:https?:|mailto:|#)/iu;

const isOdd = (path: string): boolean =>
  path.startsWith('/') || /[\\:\p{Cc}]/u.test(path) || path.split('/').includes('..');

/** Takes out what leads to a template elsewhere. @throws Fault for all else that leads out of the file, and macros */
const harmlessLinks = (xml: string): string => {
  const edits: Edit[] = [];
  readTags(xml, {
    open: (tag) => {
      if (tag.name !== 'Relationship') return;
      const attributes = attributesOf(tag);
      const type = attributes.get('Type') ?? '';
      const isOutside = (attributes.get('TargetMode') ?? 'Internal') !== 'Internal';
      if (ofMacros.test(type)) throw new Fault(macros);
      if (type.endsWith('/attachedTemplate') && tag.isEmpty) edits.push([tag.at, tag.end, '']);
      else if (ofEmbedded.test(type)) throw new Fault(isOutside ? elsewhere : embedded);
      else if (
        isOutside &&
        !(type.endsWith('/hyperlink') && harmlessAddress.test(attributes.get('Target') ?? ''))
      )
        throw new Fault(elsewhere);
    },
  });
  return edited(xml, edits);
};

const withoutTemplate = (xml: string): string => {
  const edits: Edit[] = [];
  readTags(xml, {
    open: (tag) => {
      if (tag.name === 'attachedTemplate' && tag.isEmpty) edits.push([tag.at, tag.end, '']);
    },
  });
  return edited(xml, edits);
};

/** What fields say that they do, however it is cut into runs. */
const fieldsIn = (xml: string): string => {
  let [fields, from] = ['', -1];
  readTags(xml, {
    open: (tag) => {
      if (tag.name === 'fldSimple')
        fields += ` ${[...attributesOf(tag)].find(([name]) => name.endsWith('instr'))?.[1] ?? ''} `;
      if (tag.name === 'instrText' && !tag.isEmpty) from = tag.end;
      else if (tag.name === 'fldChar') fields += ' ';
    },
    close: (name, end) => {
      if (name === 'instrText' && from >= 0) fields += xml.slice(from, xml.lastIndexOf('<', end - 1));
    },
  });
  return fields;
};

/** What the content types say: a template is a document by its letters, and macros are nowhere. @throws Fault */
const harmlessTypes = (xml: string): string => {
  if (ofMacros.test(xml)) throw new Fault(macros);
  if (embeddedTypes.test(xml)) throw new Fault(embedded);
  return xml.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
};

/**
 * A letterhead that asks for nothing outside of it and runs nothing: a template elsewhere is taken out.
 * @param tell is told of what was taken out
 * @throws Fault for macros and embedded files under any name, and for links to other files
 */
export const harmlessLetterhead = (parts: Letterhead, tell: (words: string) => void): Letterhead => {
  const harmless = new Map<string, Uint8Array>();
  let tookOut = false;
  for (const [path, bytes] of parts) {
    if (isOdd(path)) throw new Fault(oddPath);
    if (/vbaProject\.bin$/iu.test(path)) throw new Fault(macros);
    if (/\.(?:bin|ole)$/iu.test(path) && /^word\/(?:embeddings|activeX)\//iu.test(path))
      throw new Fault(embedded);
    if (!/\.(?:xml|rels)$/iu.test(path)) {
      harmless.set(path, bytes);
      continue;
    }
    const before = new TextDecoder().decode(bytes);
    const xml = path.endsWith('.rels')
      ? harmlessLinks(before)
      : path === settings
        ? withoutTemplate(before)
        : path === contentTypes
          ? harmlessTypes(before)
          : before;
    if (path.endsWith('.rels') && xml !== before) tookOut = true;
    if (fetching.test(fieldsIn(xml))) throw new Fault(elsewhere);
    harmless.set(path, xml === before ? bytes : new TextEncoder().encode(xml));
  }
  if (tookOut) tell(tookTemplate);
  return harmless;
};
