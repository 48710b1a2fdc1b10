import { Paragraph, PatchType, patchDocument } from 'docx';
import type { FileChild, IPatch, ParagraphChild } from 'docx';
import { zipSync } from 'fflate';
import type { Report, ReportBlock } from '../model/report';
import { fontOf } from './docx-layout';
import { LikeBody } from './docx-like-body';
import { countPlaceholders, findBody, hasPlaceholder, sizeIn, textWidthIn } from './docx-places';
import type { BodyPlace } from './docx-places';
import { paragraphRuns, runsOf } from './docx-runs';
import { signatureLines } from './docx-signature';
import type { Signature } from './docx-signature';
import { headingLevels } from './docx-styles';
import { wordTable } from './docx-table';
import { Fault } from '../model/fault';
import type { Letterhead } from './exporter';
import { hideBraces, showBraces } from './docx-braces';

/** What a letterhead calls the places for the parts of a report. */
const places = { title: '标题', body: '正文', name: '落款', date: '日期' } as const;
const documentPath = 'word/document.xml';
const stylesPath = 'word/styles.xml';
/** In all parts together: more than a letterhead has. The library takes time with the square of the paragraphs. */
const mostTags = 60_000;
const mostParagraphs = 2000;
/** Of each name, in all parts together. */
const mostPlaceholders = 20;

const isXml = (path: string): boolean => /\.xml$/iu.test(path);

const textOf = (parts: Letterhead, path: string): string => new TextDecoder().decode(parts.get(path));

const countIn = (xmls: readonly string[], mark: RegExp): number =>
  xmls.reduce((sum, xml) => sum + xml.split(mark).length - 1, 0);

const isTooMuch = (xmls: readonly string[]): boolean =>
  countIn(xmls, /</u) > mostTags || countIn(xmls, /<w:p[\s/>]/u) > mostParagraphs;

const inline = (children: readonly ParagraphChild[]): IPatch => ({ type: PatchType.PARAGRAPH, children });

/** What becomes of the blocks of a report in a letterhead. */
class LetterheadBlocks {
  private readonly width: number;
  private readonly styles: string;

  constructor(
    parts: Letterhead,
    private readonly place: BodyPlace,
  ) {
    this.width = textWidthIn(textOf(parts, documentPath));
    this.styles = textOf(parts, stylesPath);
  }

  blockOf(block: ReportBlock): FileChild {
    if (block.kind === 'table') return wordTable(block.table, block.answers, this.width);
    return block.kind === 'heading' ? this.heading(block) : new LikeBody(this.place, block.runs);
  }

  /** In the letterhead's own style of that level; where it has none, in the official font and the size of its text. */
  private heading({ level, text }: Extract<ReportBlock, { kind: 'heading' }>): Paragraph {
    const together = { keepNext: true, keepLines: true };
    if (new RegExp(`<w:name w:val="heading ${level}"`, 'iu').test(this.styles))
      return new Paragraph({ heading: headingLevels[level], ...together, children: runsOf(text) });
    const size = sizeIn(this.place);
    return new Paragraph({
      ...together,
      outlineLevel: level - 1,
      indent: { firstLineChars: 200 },
      children: runsOf(text, {
        font: fontOf(`heading${level}`),
        ...(size === undefined ? {} : { size }),
      }),
    });
  }
}

/** @throws Fault for a letterhead that has no title, or too much of everything. */
const checkLetterhead = (parts: Letterhead): void => {
  const xmls = [...parts.keys()].filter(isXml).map((path) => textOf(parts, path));
  if (isTooMuch(xmls)) throw new Fault('信头文件内容过多，不像信头。请只保留信头和占位文字后再试。');
  for (const name of Object.values(places)) {
    const count = xmls.reduce((sum, xml) => sum + countPlaceholders(xml, name), 0);
    if (count > mostPlaceholders)
      throw new Fault(`信头文件里有 ${count} 处“{{${name}}}”，不像信头。请只留需要的几处后再试。`);
  }
  if (!xmls.some((xml) => hasPlaceholder(xml, places.title)))
    throw new Fault(
      `信头文件里没有“{{${places.title}}}”。请在放标题的地方写上“{{${places.title}}}”（用英文花括号）后再试。`,
    );
};

/**
 * The report in the office's own letterhead: its placeholders are filled in, all else of it stays as it is. The
 * library finds them however they are cut into runs, and fits the report's styles to those of the letterhead.
 * @param signed whether the signature follows the text where the letterhead has no place for it.
 * @throws Fault for a letterhead without the placeholders.
 */
export const fillLetterhead = async (
  report: Report,
  signature: Signature,
  signed: boolean,
  parts: Letterhead,
): Promise<Uint8Array> => {
  checkLetterhead(parts);
  const xml = textOf(parts, documentPath);
  const blocks = new LetterheadBlocks(parts, findBody(xml, places.body));
  const signs = signed && !hasPlaceholder(xml, places.name);
  const patched = patchDocument({
    outputType: 'uint8array',
    data: zipSync(Object.fromEntries(parts), { level: 0 }),
    trimPlaceholders: true,
    patches: {
      // No placeholder is looked for in what the clerk has written.
      [places.title]: inline(runsOf(hideBraces(report.title))),
      [places.name]: inline(paragraphRuns([{ ...signature.name, text: hideBraces(signature.name.text) }])),
      [places.date]: inline(paragraphRuns([signature.date])),
      // The last, for the same reason.
      [places.body]: {
        type: PatchType.DOCUMENT,
        children: [
          ...report.blocks.map((block) => blocks.blockOf(block)),
          ...(signs ? signatureLines(signature) : []),
        ],
      },
    },
  });
  try {
    return showBraces(await patched);
  } catch {
    // The places were found, so what is left is XML that the library cannot parse, and parts that it misses.
    throw new Fault('信头文件已损坏，不能使用。请用 Word 或 WPS 打开后另存为 .docx 再试。');
  }
};
