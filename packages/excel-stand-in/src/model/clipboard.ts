import { demandOnSheet } from './address';
import { writeCells } from './editing';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import { moveBlock } from './moving';
import { type Block, copyBlock, type FormattedCell, pasteFormatted } from './pasting';

/** What was copied, or cut and not yet moved. */
export interface Clipboard extends Block {
  readonly cut: boolean;
}

type Rows<T> = readonly (readonly T[])[];

/** What can be pasted: plain texts, formatted cells of another program, or cells that were copied or cut. */
export type Pasted = Rows<string> | Rows<FormattedCell> | Clipboard;

/** Pastes; returns what is on the clipboard afterwards: cells that were cut are pasted once. */
export function paste(what: Pasted, to: Block, actor: Actor): Clipboard | undefined {
  if (!('workbook' in what)) {
    if (isPlain(what)) pasteTexts(to, what, actor);
    else pasteFormatted(to, what, actor);
    return undefined;
  }
  if (!what.cut) {
    copyBlock(what, to, actor);
    return what;
  }
  if (what.workbook !== to.workbook)
    throw new ExcelError('NotImplemented', 'The stand-in moves cells within one workbook only.');
  moveBlock(what, to, actor);
  return undefined;
}

function isPlain(cells: Rows<string> | Rows<FormattedCell>): cells is Rows<string> {
  return typeof cells[0]?.[0] === 'string';
}

function pasteTexts(
  { workbook, sheet, area: { row, column } }: Block,
  texts: Rows<string>,
  actor: Actor,
): void {
  const area = demandOnSheet({ row, column, rows: texts.length, columns: texts[0]?.length ?? 0 });
  writeCells(workbook, sheet, area, (r, c) => texts[r - row]?.[c - column] ?? null, actor);
}
