import type { Chapter } from '../model/chapter';
import type { Table } from '../model/table';
import type { Filing } from '../model/filing';
import { textName } from './names';
import { SheetBuilder } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { styles } from './styles';
import { drawTable, straightEdges } from './table-drawing';
import type { Placement, TableContents } from './table-drawing';

/** Least width of a sheet on which the clerk writes, in characters; and its columns where there is no table. */
const writingWidth = 92;
export const writingColumns: readonly number[] = [23, 23, 23, 23];
/** Height of a paragraph still to be written. */
const emptyText = 96;
/** Tables with more columns than this are printed across. */
const portraitColumns = 10;

/** The table of a chapter begins under the heading. */
export const chapterPlacement = (chapter: Chapter, table: Table): Placement => ({
  sheet: chapter.sheet,
  top: 1,
  edges: straightEdges(table),
});

/** What is drawn between the notes and the texts of a chapter, and the columns that it needs. */
export interface ChapterPart {
  readonly widths: readonly number[];
  readonly draw: (builder: SheetBuilder, filing: Filing) => void;
}

const widthsOf = (chapter: Chapter, table: Table | undefined): readonly number[] => {
  // LibreOffice fits no sheet to a page whose only column is wider than it.
  if (!table) return writingColumns;
  const missing = writingWidth - table.widths.reduce((sum, width) => sum + width, 0);
  return chapter.slots.length > 0 ? [...table.widths, missing] : table.widths;
};

/**
 * The sheet of one chapter: its table, if it has one, then its texts.
 * @param part what comes before them, where there is something
 */
export const drawChapter = (
  chapter: Chapter,
  table: Table | undefined,
  filing: Filing,
  contents: TableContents,
  isTotal: (field: string) => boolean,
  part?: ChapterPart,
): DrawnSheet => {
  const across = (table?.width ?? 0) > portraitColumns;
  const builder = new SheetBuilder(chapter.sheet, part?.widths ?? widthsOf(chapter, table), {
    orientation: across ? 'landscape' : 'portrait',
    onePage: chapter.slots.length === 0 ? true : 'where-legible',
    tab: table?.statutory ? 'C55A11' : '548235',
  });
  builder.line(chapter.heading, styles.title, { atLeast: 34 });
  if (table) drawTable(builder, table, chapterPlacement(chapter, table), contents, isTotal);
  for (const note of chapter.notes) builder.line(`※ ${note}`, styles.hint);
  if (part) builder.line('自己写的文字（用下面的表自动生成的，留空）', styles.slotHead, { atLeast: 24 });
  for (const slot of chapter.slots) {
    if (slot.heading !== undefined) builder.line(slot.heading, styles.slotHead, { atLeast: 24 });
    builder.line(slot.hint, styles.hint);
    builder.line(filing.texts[slot.key] ?? '', styles.text, { name: textName(slot.key), atLeast: emptyText });
  }
  // Below the text, which may be longer than a page: LibreOffice prints what begins far down over the foot of the page.
  part?.draw(builder, filing);
  const frozen = table?.statutory
    ? { rows: 1 + table.headRows, columns: table.labelColumns }
    : { rows: 1, columns: 0 };
  // Table two has a head for each block, so only its heading stays in view.
  const single = table?.blocks.length === 1;
  return builder.build(single ? frozen : { rows: 1, columns: 0 }, single ? frozen.rows : 0);
};
