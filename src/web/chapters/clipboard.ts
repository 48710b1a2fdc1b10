import type { CellArea } from '../../model/drawing';
import type { Book } from './book';
import type { PastedTexts } from './pending-pastes';
import { copyBlock } from '../../session/tables/copy-block';
import { fitBlock } from '../../session/tables/fit-block';
import { isIn } from '../../session/tables/moves';
import { mayBeBlock } from '../../session/tables/copied-block';
import type { Clipboard } from '../../session/tables/copied-block';
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

const misfit = '粘贴的内容和这张表对不上，没有填入。请从对应的单元格开始粘贴，或者用右侧的“导入”。';
const tooLong = '粘贴的内容太长或太特别，没有读完，没有填入。请只复制需要的单元格，再试一次。';

/** Reads aside what was copied. @returns where it goes; a sentence where none of it goes anywhere */
const readCopied = async (
  copied: Clipboard,
  { cells }: SheetLayout,
  { area, name }: SheetCell,
): Promise<PastedTexts | string> => {
  const { runAside } = await import('../run-aside');
  const block = await runAside('read-block', copied);
  if (block) {
    const fitted = fitBlock(cells, area, block);
    return fitted.kind === 'misfit' ? misfit : fitted;
  }
  // A single value after all.
  const text = copied.text.replace(/[\r\n]+/gu, '').trim();
  return text === '' ? misfit : { values: [{ name: name!, text }], skipped: 0 };
};

/**
 * Fills fields with a block that was copied elsewhere, from the cell in which one stands. It is read aside, and nothing
 * of it but texts comes into the page; what surely is a single value is left to the browser. The clerk may go on until it
 * is read, and all comes out as if it had been there at once.
 */
export const pasteInto = (event: ClipboardEvent, book: Book, layout: SheetLayout, cell: SheetCell): void => {
  const copied = clipboardOf(event);
  if (!mayBeBlock(copied)) return;
  event.preventDefault();
  book.settleTyping();
  // What is typed before it is read replaces what is there, as it does afterwards.
  if (event.target instanceof HTMLInputElement) event.target.select();
  const paste = book.beginPaste();
  if (!paste) return;
  book.say('正在读取粘贴的内容……', true);
  const finish = async (): Promise<void> => {
    const found = await readCopied(copied, layout, cell).catch(() => tooLong);
    if (typeof found !== 'string') book.paste(found.values, found.skipped, paste);
    else if (book.pastes.end(paste)) book.say(found);
  };
  book.pastes.waitFor(finish());
};
