import type { CellArea } from '../../model/drawing';
import type { Book } from './book';
import { copyBlock } from '../../session/tables/copy-block';
import { fitBlock } from '../../session/tables/fit-block';
import { isIn } from '../../session/tables/moves';
import { mayBeBlock } from '../../session/tables/copied-block';
import type { Clipboard, CopiedBlock } from '../../session/tables/copied-block';
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

const clipboardOf = ({ clipboardData }: ClipboardEvent): Clipboard => ({
  html: clipboardData?.getData('text/html') ?? '',
  text: clipboardData?.getData('text/plain') ?? '',
});

/** Types a single value into a field as the browser would have pasted it, unless the field was left meanwhile. */
const typeInto = (field: HTMLElement, text: string): void => {
  if (document.activeElement === field)
    document.execCommand('insertText', false, text.replace(/[\r\n]+/gu, ''));
};

const fill = (book: Book, { cells }: SheetLayout, { area }: SheetCell, block: CopiedBlock): void => {
  const fitted = fitBlock(cells, area, block);
  if (fitted.kind === 'misfit')
    book.say('粘贴的内容和这张表对不上，没有填入。请从对应的单元格开始粘贴，或者用右侧的“导入”。');
  else book.paste(fitted.values, fitted.skipped);
};

/**
 * Fills fields with a block that was copied elsewhere, from the cell in which one stands. It is read aside, and nothing
 * of it but texts comes into the page; what surely is a single value is left to the browser.
 */
export const pasteInto = (event: ClipboardEvent, book: Book, layout: SheetLayout, cell: SheetCell): void => {
  const copied = clipboardOf(event);
  if (!mayBeBlock(copied)) return;
  event.preventDefault();
  const field = event.target as HTMLElement;
  const paste = async (): Promise<void> => {
    const { runAside } = await import('../run-aside');
    const block = await runAside('read-block', copied);
    if (block) fill(book, layout, cell, block);
    else typeInto(field, copied.text);
  };
  paste().catch(() =>
    book.say('粘贴的内容太长或太特别，没有读完，没有填入。请只复制需要的单元格，再试一次。'),
  );
};
