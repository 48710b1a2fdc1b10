import type { CellArea } from '../../model/drawing';
import type { Book } from './book';
import { copyBlock } from '../../session/tables/copy-block';
import { fitBlock } from '../../session/tables/fit-block';
import { isIn } from '../../session/tables/moves';
import { readBlock } from '../../session/tables/read-clipboard';
import type { SheetLayout } from '../../session/tables/sheet-blocks';
import { isField } from '../../session/tables/sheet-cells';
import type { SheetCell } from '../../session/tables/sheet-cells';

/** What stands in a cell, whoever has written it there. */
export const shownIn = (book: Book, { name, content }: SheetCell): string => {
  if (name !== undefined) return book.textOf(name);
  return String(('formula' in content ? content.result : content.value) ?? '');
};

/** Copies the cells of an area with their look. */
export const copyFrom = (
  { clipboardData }: ClipboardEvent,
  book: Book,
  layout: SheetLayout,
  area: CellArea,
): void => {
  const { html, text } = copyBlock(layout.cells, area, (cell) => shownIn(book, cell));
  clipboardData?.setData('text/html', html);
  clipboardData?.setData('text/plain', text);
};

/** Empties the fields of an area; totals are added up again. */
export const clearIn = (book: Book, layout: SheetLayout, area: CellArea): void => {
  const fields = layout.cells.filter((cell) => isField(cell) && isIn(cell, area));
  const filled = fields.filter((cell) => !('formula' in cell.content) && shownIn(book, cell) !== '');
  book.fill(
    filled.map(({ name }) => ({ name: name!, text: '' })),
    filled.length > 0 ? `已清除 ${filled.length} 格。` : '',
  );
};

/**
 * Fills fields with a block that was copied elsewhere, from the cell in which one stands.
 * @returns whether there was a block; a single value is left to the browser.
 */
export const pasteInto = (
  { clipboardData }: ClipboardEvent,
  book: Book,
  layout: SheetLayout,
  { area }: SheetCell,
): boolean => {
  const block = readBlock({
    html: clipboardData?.getData('text/html') ?? '',
    text: clipboardData?.getData('text/plain') ?? '',
  });
  if (!block) return false;
  const fitted = fitBlock(layout.cells, area, block);
  if (fitted.kind === 'misfit')
    book.say('粘贴的内容和这张表对不上，没有填入。请从对应的单元格开始粘贴，或者用右侧的“导入”。');
  else book.paste(fitted.values, fitted.skipped);
  return true;
};
