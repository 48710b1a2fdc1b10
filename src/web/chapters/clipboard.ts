import type { CellArea } from '../../model/drawing';
import type { Book } from './book';
import { copyBlock } from '../../session/tables/copy-block';
import { fitBlock } from '../../session/tables/fit-block';
import { isIn } from '../../session/tables/moves';
import { readBlock } from '../../session/tables/read-clipboard';
import type { SheetLayout } from '../../session/tables/sheet-blocks';
import { drawnText, isField } from '../../session/tables/sheet-cells';
import type { SheetCell } from '../../session/tables/sheet-cells';

/** Copies the cells of an area with their look. */
export const copyFrom = (
  { clipboardData }: ClipboardEvent,
  book: Book,
  layout: SheetLayout,
  area: CellArea,
): void => {
  const { html, text } = copyBlock(layout.cells, area, (cell) =>
    cell.name === undefined ? drawnText(cell) : book.textOf(cell.name),
  );
  clipboardData?.setData('text/html', html);
  clipboardData?.setData('text/plain', text);
};

/** Empties the fields of an area. */
export const clearIn = (book: Book, layout: SheetLayout, area: CellArea): void =>
  book.clear(layout.cells.filter((cell) => isField(cell) && isIn(cell, area)).map(({ name }) => name!));

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
