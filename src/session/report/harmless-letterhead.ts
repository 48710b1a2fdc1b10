import { Fault } from '../../model/fault';
import { xmlIn } from '../../files/part-xml';
import type { Letterhead } from '../../exports/exporter';
import { harmlessXml } from './letterhead-links';
import { embedded, macros, odd, tookTemplate } from './letterhead-words';

const isOdd = (path: string): boolean =>
  path.startsWith('/') || /[\\:%\p{Cc}\p{Cf}]/u.test(path) || path.split('/').includes('..');

/** What else there is in a document: pictures, fonts, what a printer is told, folders. */
const isKnownKind = (path: string): boolean =>
  /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|wdp|ico|webp|odttf|ttf|fntdata)$|\/printerSettings\d*\.bin$|\/$/iu.test(
    path,
  );

/** A template is a document by its letters. */
const asDocument = (xml: string): string =>
  xml.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');

const xmlOf = (path: string, bytes: Uint8Array): string | undefined => {
  try {
    const xml = xmlIn(bytes);
    if (xml !== undefined || !/\.(?:xml|rels)$/iu.test(path)) return xml;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  throw new Fault(odd);
};

/**
 * A letterhead that asks for nothing outside of it and runs nothing: what leads to templates, databases
 * or add-ins is taken out.
 * Programs take names of parts without regard to case, and whatever a relationship leads to, so each part is looked at.
 * @param tell is told of what was taken out
 * @throws Fault for macros and embedded files under any name, and for links to other files
 */
export const harmlessLetterhead = (parts: Letterhead, tell: (words: string) => void): Letterhead => {
  const harmless = new Map<string, Uint8Array>();
  let tookOut = false;
  for (const [path, bytes] of parts) {
    if (isOdd(path)) throw new Fault(odd);
    if (/vbaProject\.bin$/iu.test(path)) throw new Fault(macros);
    if (/^word\/(?:embeddings|activeX)\/.*\.(?:bin|ole)$/iu.test(path)) throw new Fault(embedded);
    const before = xmlOf(path, bytes);
    if (before === undefined && !isKnownKind(path)) {
      tookOut = true;
      continue;
    }
    const found = before === undefined ? undefined : harmlessXml(before, path === '_rels/.rels');
    tookOut ||= found?.tookOut === true;
    const xml = found && asDocument(found.xml);
    const isChanged = xml !== undefined && xml !== before;
    // One in another encoding says so in its first line.
    if (isChanged && bytes.includes(0)) throw new Fault(odd);
    harmless.set(path, isChanged ? new TextEncoder().encode(xml) : bytes);
  }
  if (tookOut) tell(tookTemplate);
  return harmless;
};
