import { textWidth } from './docx-layout';
import { decodedEntities } from '../files/xml-tags';
import { Fault } from '../model/fault';

/** The paragraph of a letterhead in whose place the text of the report goes. */
export interface BodyPlace {
  /** The XML of its properties and of those of its text. */
  readonly properties: string;
  readonly runProperties: string;
}

/** Paragraphs that have no others inside, such as those of a text box. */
const paragraphs = /<w:p(?=[\s>])(?:(?!<w:p[\s>])[\s\S])+?<\/w:p\s?>/gu;
const runs = /<w:r(?=[\s>])(?:(?!<w:r[\s>])[\s\S])+?<\/w:r\s?>/gu;
const texts = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t\s?>/gu;

const textIn = (xml: string): string =>
  decodedEntities([...xml.matchAll(texts)].map(([, text]) => text).join(''));

/** The first element of a tag that has no attributes, up to the first end of one. */
const elementIn = (xml: string, tag: string): string | undefined => {
  const from = xml.indexOf(`<${tag}>`);
  const to = xml.indexOf(`</${tag}>`, from);
  return from < 0 || to < 0 ? undefined : xml.slice(from, to + `</${tag}>`.length);
};

const placeholderOf = (name: string): RegExp => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, 'u');

/** Whether a part of a .docx has a placeholder, however it is cut into runs. */
export const hasPlaceholder = (xml: string, name: string): boolean =>
  [...xml.matchAll(paragraphs)].some(([paragraph]) => placeholderOf(name).test(textIn(paragraph)));

/** How often a part of a .docx has a placeholder. */
export const countPlaceholders = (xml: string, name: string): number =>
  [...xml.matchAll(paragraphs)].reduce(
    (sum, [paragraph]) => sum + textIn(paragraph).split(placeholderOf(name)).length - 1,
    0,
  );

/**
 * Finds the paragraph with that placeholder.
 * @throws Fault where there is none or more than one, or where it is not a paragraph of its own.
 */
export const findBody = (xml: string, name: string): BodyPlace => {
  const found = [...xml.matchAll(paragraphs)].filter(([each]) => placeholderOf(name).test(textIn(each)));
  const [match] = found;
  if (!match)
    throw new Fault(
      `信头文件的正文里没有“{{${name}}}”。请在放报告的地方单独写一段“{{${name}}}”（用英文花括号）后再试。`,
    );
  if (found.length > 1) throw new Fault(`信头文件里有 ${found.length} 处“{{${name}}}”。请只留一处后再试。`);
  const [paragraph] = match;
  if (textIn(paragraph).replace(placeholderOf(name), '').trim() !== '' || paragraph.includes('<w:drawing>'))
    throw new Fault(`信头文件里“{{${name}}}”同一段还有别的内容。请让它单独成为一段后再试。`);
  const properties = elementIn(paragraph, 'w:pPr') ?? '';
  if (properties.includes('<w:sectPr'))
    throw new Fault(`信头文件里“{{${name}}}”后面紧跟分节符。请在它后面另起一个空段后再试。`);
  const run = [...paragraph.matchAll(runs)].find(([each]) => textIn(each) !== '')?.[0] ?? '';
  return { properties, runProperties: elementIn(run, 'w:rPr') ?? '<w:rPr></w:rPr>' };
};

/** The size of type of that place in half points, if it has one of its own. */
export const sizeIn = ({ runProperties }: BodyPlace): number | undefined => {
  const size = /<w:sz w:val="(\d+)"/u.exec(runProperties)?.[1];
  return size === undefined ? undefined : Number(size);
};

/** How wide the text of the last section is, in twips; that of an official document where it does not say. */
export const textWidthIn = (xml: string): number => {
  const lengthOf = (tag: string, name: string): number => {
    // A search for the last one by a pattern alone would begin anew at every sign.
    const last = [...xml.matchAll(new RegExp(`<w:${tag}\\s[^<>]*>`, 'gu'))].at(-1)?.[0] ?? '';
    return Number(new RegExp(`\\sw:${name}="(\\d+)"`, 'u').exec(last)?.[1]);
  };
  const width = lengthOf('pgSz', 'w') - lengthOf('pgMar', 'left') - lengthOf('pgMar', 'right');
  return width > textWidth / 2 ? width : textWidth;
};
