import { strToU8, unzipSync, zipSync } from 'fflate';
import { documentXml, zipOfDocument } from './report-files';

/** A level of a list: its format, its text, and what else is said of it. */
export const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** Lists by their numbers from 1 on: one each, and further ones that count on in the first. */
export const numberingXml = (lists: readonly string[], further = ''): string =>
  `<w:numbering>${lists.map((levels, index) => `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum>`).join('')}${lists
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')}${further}</w:numbering>`;

/** A paragraph of a list, or of a style. */
export const item = (text: string, list: number | string, depth = 0): string => {
  const format =
    typeof list === 'string'
      ? `<w:pStyle w:val="${list}"/>`
      : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${format}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
};

/** A Word document with lists. */
export const numberedDocx = (body: string, numbering: string, styles = ''): Uint8Array =>
  zipSync({
    ...unzipSync(zipOfDocument(documentXml(body))),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
  });
