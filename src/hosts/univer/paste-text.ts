import type { ICommandInfo, IRange } from '@univerjs/core';

interface Pasted {
  readonly textContent?: string;
}

/** Whether what is selected is one merged cell and nothing else. */
export const isOneMerge = (selected: IRange, merges: readonly IRange[]): boolean =>
  merges.some(
    ({ startRow, startColumn, endRow, endColumn }) =>
      startRow === selected.startRow &&
      startColumn === selected.startColumn &&
      endRow === selected.endRow &&
      endColumn === selected.endColumn,
  );

/**
 * The text that a command is about to paste. Into merged cells, such as those for paragraphs, Univer pastes nothing but
 * what has the same shape; as a text it goes in whole, several lines together. Nothing where it has several columns.
 */
export const textToPaste = ({ id, params }: Readonly<ICommandInfo>): string | undefined => {
  if (id !== 'sheet.command.paste-by-short-key') return undefined;
  const text = (params as Pasted | undefined)?.textContent?.replaceAll('\r\n', '\n').replace(/\n$/u, '');
  return text === undefined || text === '' || text.includes('\t') ? undefined : text;
};
