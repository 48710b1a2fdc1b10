import { Paragraph, PatchType, patchDocument } from 'docx';
import type { FileChild, IParagraphOptions, IPatch, ParagraphChild } from 'docx';
import { zipSync } from 'fflate';
import { chartsHeading } from '../model/chart';
import type { PrintedBlock, PrintedReport } from '../model/report';
import { fontOf } from './docx-layout';
import { LikeBody } from './docx-like-body';
import { countPlaceholders, findBody, hasPlaceholder, sizeIn, textWidthIn } from './docx-places';
import type { BodyPlace } from './docx-places';
import { paragraphRuns, runsOf } from './docx-runs';
import { signatureLines } from './docx-signature';
import type { Signature } from './signature';
import { chartsStyleName, headingLevels, styleIds } from './docx-styles';
import { wordGrid } from './docx-grid';
import { wordTable } from './docx-table';
import { Fault } from '../model/fault';
import type { Letterhead } from './exporter';
import { hideBraces, showBraces } from './docx-braces';

/** What a letterhead calls the places for the parts of a report. */
const places = { title: '标题', body: '正文', name: '落款', date: '日期', charts: chartsHeading } as const;
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

/** What may follow the text of a report. */
export interface Additions {
  /** Whether the signature follows the text where the letterhead has no place for it. */
  readonly signed: boolean;
  /** Charts as wide as the text, under a heading that looks like this; left out where there are none. */
  readonly chartsIn?: (width: number, look: IParagraphOptions) => readonly FileChild[];
}

/** A heading stays whole, and with what follows. */
const together = { keepNext: true, keepLines: true } as const;

/** The same place, but its lines begin at the edge of the text. */
const withoutIndent = (place: BodyPlace): BodyPlace => ({
  ...place,
  properties: place.properties.replace(/ w:firstLine(?:Chars)?="\d*"/gu, ''),
});

/** What becomes of the blocks of a report in a letterhead. */
class LetterheadBlocks {
  readonly width: number;
  private readonly styles: string;

  constructor(
    parts: Letterhead,
    private readonly place: BodyPlace,
  ) {
    this.width = textWidthIn(textOf(parts, documentPath));
    this.styles = textOf(parts, stylesPath);
  }

  /** @param keepNext whether it stays with what follows */
  blockOf(block: PrintedBlock, keepNext: boolean): FileChild {
    if (block.kind === 'table') return wordTable(block.table, block.answers, this.width);
    if (block.kind === 'grid') return wordGrid(block.grid, this.width, keepNext);
    if (block.kind === 'addressee') return new LikeBody(withoutIndent(this.place), [block]);
    return block.kind === 'heading' ? this.heading(block) : new LikeBody(this.place, block.runs);
  }

  /** The heading of what follows the text, which has no style in a letterhead. */
  annexLook(): IParagraphOptions {
    return this.officialLook(1, chartsHeading);
  }

  /** In the letterhead's own style of that level; where it has none, as official documents have it. */
  private heading({ level, text }: Extract<PrintedBlock, { kind: 'heading' }>): Paragraph {
    if (new RegExp(`<w:name w:val="heading ${level}"`, 'iu').test(this.styles))
      return new Paragraph({ heading: headingLevels[level], ...together, children: runsOf(text) });
    return new Paragraph(this.officialLook(level, text));
  }

  /** In the official font and the size of the letterhead's text. */
  private officialLook(level: 1 | 2, text: string): IParagraphOptions {
    const size = sizeIn(this.place);
    return {
      ...together,
      outlineLevel: level - 1,
      indent: { firstLineChars: 200 },
      children: runsOf(text, {
        font: fontOf(`heading${level}`),
        ...(size === undefined ? {} : { size }),
      }),
    };
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

const withPart = (parts: Letterhead, path: string, xml: string): Letterhead =>
  new Map([...parts, [path, new TextEncoder().encode(xml)]]);

/** A letterhead without a place for charts has them at its end, after the signature, where an annex belongs. */
const withPlaceForCharts = (parts: Letterhead): Letterhead => {
  const xml = textOf(parts, documentPath);
  if (hasPlaceholder(xml, places.charts)) return parts;
  const end = xml.lastIndexOf('</w:body>');
  // The page of the last section is described after all its paragraphs.
  const section = xml.lastIndexOf('<w:sectPr');
  const at = section > xml.lastIndexOf('</w:p>') ? section : end;
  const place = `<w:p><w:r><w:t>{{${places.charts}}}</w:t></w:r></w:p>`;
  return withPart(parts, documentPath, xml.slice(0, at) + place + xml.slice(at));
};

/** LibreOffice begins no page with a paragraph whose style it does not know. */
const withStyleForCharts = (parts: Letterhead): Letterhead => {
  const xml = textOf(parts, stylesPath);
  const end = xml.lastIndexOf('</w:styles>');
  if (end < 0 || xml.includes(`"${styleIds.charts}"`)) return parts;
  const style = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleIds.charts}"><w:name w:val="${chartsStyleName}"/></w:style>`;
  return withPart(parts, stylesPath, xml.slice(0, end) + style + xml.slice(end));
};

/**
 * The report in the office's own letterhead: its placeholders are filled in, all else of it stays as it is. The
 * library finds them however they are cut into runs, and fits the report's styles to those of the letterhead.
 * @throws Fault for a letterhead without the placeholders.
 */
export const fillLetterhead = async (
  report: PrintedReport,
  signature: Signature,
  { signed, chartsIn }: Additions,
  letterhead: Letterhead,
): Promise<Uint8Array> => {
  checkLetterhead(letterhead);
  const parts = chartsIn ? withStyleForCharts(withPlaceForCharts(letterhead)) : letterhead;
  const xml = textOf(parts, documentPath);
  const blocks = new LetterheadBlocks(parts, findBody(xml, places.body));
  // It has to be a paragraph of its own too.
  if (hasPlaceholder(xml, places.charts)) findBody(xml, places.charts);
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
      [places.charts]: {
        type: PatchType.DOCUMENT,
        children: chartsIn?.(blocks.width, blocks.annexLook()) ?? [],
      },
      // The last, for the same reason.
      [places.body]: {
        type: PatchType.DOCUMENT,
        children: [
          ...report.blocks.map((block) => blocks.blockOf(block, signed && block === report.blocks.at(-1))),
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
