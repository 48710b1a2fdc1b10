import { Fault } from '../model/fault';
import { damagedFile } from './bounds';

const byteOrderMark = '\ufeff';

/** Whether a part of a document begins as XML does, in whatever encoding; its name tells nothing that is certain. */
const beginsAsXml = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100)).replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*</u.test(start);
};

/**
 * The XML of a part of a document, as UTF-8, in which all programs write it.
 * @returns nothing where it is something else, such as a picture
 * @throws Fault where it is in another encoding, which not all programs read alike, or declares a type of its own
 */
export const xmlIn = (bytes: Uint8Array): string | undefined => {
  if (!beginsAsXml(bytes)) return undefined;
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault(damagedFile);
  }
  const isOther = xml.includes('\0') || /<!(?:DOCTYPE|ENTITY)/u.test(xml) || !isUtf8(encodingOf(xml));
  if (isOther) throw new Fault(damagedFile);
  return xml.startsWith(byteOrderMark) ? xml.slice(1) : xml;
};

/** What an XML says of itself in its first line. */
const encodingOf = (xml: string): string | undefined => {
  const [declaration = ''] = xml.slice(0, 500).split('?>', 1);
  return declaration.includes('<?xml')
    ? /\sencoding\s?=\s?["']([\w.-]+)/iu.exec(declaration)?.[1]
    : undefined;
};

const isUtf8 = (encoding: string | undefined): boolean =>
  encoding === undefined || /^(?:utf-?8|us-ascii)$/iu.test(encoding);
