import { CellValueType } from '@univerjs/core';
import type { ICommandInfo, IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

interface Pasted {
  readonly textContent?: string;
}

/** Whether what is selected is one merged cell and nothing else. */
const isOneMerge = (selected: IRange, merges: readonly IRange[]): boolean =>
  merges.some(
    ({ startRow, startColumn, endRow, endColumn }) =>
      startRow === selected.startRow &&
      startColumn === selected.startColumn &&
      endRow === selected.endRow &&
      endColumn === selected.endColumn,
  );

/** The text that a command is about to paste; nothing where it has several columns. */
const textToPaste = ({ id, params }: Readonly<ICommandInfo>): string | undefined => {
  if (id !== 'sheet.command.paste-by-short-key') return undefined;
  const text = (params as Pasted | undefined)?.textContent?.replaceAll('\r\n', '\n').replace(/\n$/u, '');
  return text === undefined || text === '' || text.includes('\t') ? undefined : text;
};

/**
 * Pastes a text in place of a command. Into merged cells, such as those for paragraphs, Univer pastes nothing but what
 * has the same shape; as a text it goes in whole, several lines together.
 * @returns whether the command has nothing left to do.
 */
export const pasteIntoMerge = (command: Readonly<ICommandInfo>, api: FUniver): boolean => {
  const text = textToPaste(command);
  if (text === undefined) return false;
  const sheet = api.getActiveWorkbook()!.getActiveSheet();
  const range = sheet.getActiveRange()?.getRange();
  if (!range || !isOneMerge(range, sheet.getSheet().getMergeData())) return false;
  const content = { v: text, t: CellValueType.STRING, f: null, p: null };
  sheet.getRange(range.startRow, range.startColumn).setValue(content);
  return true;
};
