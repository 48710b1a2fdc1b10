import { Fault } from '../model/fault';
import { damagedFile } from './bounds';

/** Whether a part of a document begins as XML does, in whatever encoding; its name tells nothing that is certain. */
const beginsAsXml = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100)).replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*</u.test(start);
};

/** The encoding that the first bytes of a part tell; UTF-8 where they tell none. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * The XML of a part of a document, in whichever encoding programs write it.
 * @returns nothing where it is something else, such as a picture
 * @throws Fault where it is in an encoding that not all programs read alike, or declares a type of its own
 */
export const xmlIn = (bytes: Uint8Array): string | undefined => {
  if (!beginsAsXml(bytes)) return undefined;
  const encoding = encodingOf(bytes);
  let xml: string;
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(damagedFile);
  }
  const isAsItSays = (encoding === 'utf-8' ? /^utf-?8$|^us-ascii$/iu : /^utf-?16/iu).test(
    declaredIn(xml) ?? encoding,
  );
  if (xml.includes('\0') || /<!(?:DOCTYPE|ENTITY)/u.test(xml) || !isAsItSays) throw new Fault(damagedFile);
  return xml;
};

/** The encoding that an XML names in its first line. */
const declaredIn = (xml: string): string | undefined => {
  const [declaration = ''] = xml.slice(0, 500).split('?>', 1);
  return declaration.includes('<?xml')
    ? /\sencoding\s?=\s?["']([\w.-]+)/iu.exec(declaration)?.[1]
    : undefined;
};
