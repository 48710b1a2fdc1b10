import { Fault } from '../../../model/fault';
import { lineOf } from '../../source';
import type { Source, SourceBlock } from '../../source';
import { blocksOr, placesOfTables } from '../allowance';
import type { Allowance } from '../allowance';
import { GridBuilder } from '../grid-builder';
import type { AlignedRows } from './aligned-rows';
import { TableJoiner } from './joined-tables';
import { itemsOf } from './page-items';
import type { PageMarks } from './page-marks';
import { unknownSign } from './page-marks';
import { flowOf } from './paragraphs';
import { readPages } from './read-pdf';
import { tooMuch } from './room';
import { withoutRunningHeads } from './running-heads';

const isScan =
  'PDF 里没有文字，只有图片，应当是扫描件。请找到 Word、网页或文字版 PDF；都没有的，请用文字识别软件转成 Word 后再导入，并逐个核对数字。';
const isUnreadable =
  'PDF 里的文字没有注明是哪些字，读出来是乱码。请找到 Word 或网页版；没有的，请用文字识别软件转成 Word 后再导入，并逐个核对数字。';
const isMadeOut =
  'PDF 是扫描件，其中的文字是软件识别出来的，数字可能认错。请找到 Word、网页或文字版 PDF；都没有的，请打开后全选复制，粘贴导入，并逐个核对数字。';
const hasNothing = 'PDF 里没有文字。请检查是不是选错了文件。';

/** Of all signs, so many may be unknown. */
const mostUnknown = 0.3;

const checkSigns = (pages: readonly PageMarks[]): void => {
  const signs = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ''));
  if (signs.length === 0) throw new Fault(pages.some(({ pictures }) => pictures > 0) ? isScan : hasNothing);
  // Nobody sees such text: a program that looked at the picture put it there, to be searched.
  if (signs.every(({ isInvisible }) => isInvisible === true)) throw new Fault(isMadeOut);
  const unknown = signs.filter(({ text }) => text === unknownSign).length;
  if (unknown > mostUnknown * signs.length) throw new Fault(isUnreadable);
};

/** A page without the text on it that nobody sees. */
const whatIsSeen = (page: PageMarks): PageMarks => ({
  ...page,
  glyphs: page.glyphs.filter(({ isInvisible }) => isInvisible !== true),
});

const gridOfRows = ({ rows }: AlignedRows, places: Allowance): SourceBlock => {
  const builder = new GridBuilder(places);
  for (const texts of rows) builder.addRow(texts.map((text) => ({ text, rows: 1, columns: 1 })));
  return builder.build();
};

/** The blocks of pages in the order in which they are read. */
const blocksOf = (pages: readonly PageMarks[]): readonly SourceBlock[] => {
  const room = blocksOr(tooMuch);
  const places = placesOfTables();
  const joiner = new TableJoiner(places);
  const grids: { readonly at: number; readonly table: Parameters<TableJoiner['gridOf']>[0] }[] = [];
  const blocks: SourceBlock[] = [];
  const items = withoutRunningHeads(pages.map(itemsOf));
  const firsts = new Set(items.flatMap((page) => page.items[0] ?? []));
  for (const block of flowOf(items)) {
    room.take(1);
    if (block.kind !== 'table') {
      joiner.end();
      blocks.push(block.kind === 'line' ? lineOf(block.text) : gridOfRows(block.rows, places));
      continue;
    }
    const table = joiner.add(block.table, firsts.has(block));
    if (table) grids.push({ at: blocks.push(lineOf('')) - 1, table });
  }
  for (const { at, table } of grids) blocks[at] = joiner.gridOf(table);
  return blocks;
};

/**
 * Reads a PDF: its words by their places as paragraphs and tables. Nothing is drawn, run or fetched.
 * @throws Fault for scans, for files whose letters nobody knows, and for locked, damaged and endless ones
 */
export const readPdf = async (bytes: Uint8Array): Promise<Source> => {
  const { pages, title } = await readPages(bytes);
  checkSigns(pages);
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  return { blocks: blocksOf(pages.map(whatIsSeen)), pictures, ...(title === undefined ? {} : { title }) };
};
