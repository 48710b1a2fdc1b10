import type { ICommandInfo, IRange } from '@univerjs/core';

interface Pasted {
  readonly textContent?: string;
}

const isOneMerge = (selected: IRange, merges: readonly IRange[]): boolean =>
  merges.some(
    ({ startRow, startColumn, endRow, endColumn }) =>
      startRow === selected.startRow &&
      startColumn === selected.startColumn &&
      endRow === selected.endRow &&
      endColumn === selected.endColumn,
  );

/**
 * The text that is to be pasted into merged cells, such as those for paragraphs: Univer pastes nothing there but what
 * has the same shape. Several lines stay together in the cell. Nothing where Univer is to paste itself: several
 * columns, or cells that are not merged.
 */
export const textForMerge = (
  { id, params }: Readonly<ICommandInfo>,
  selected: IRange | undefined,
  merges: readonly IRange[],
): string | undefined => {
  if (id !== 'sheet.command.paste-by-short-key' || !selected || !isOneMerge(selected, merges)) return undefined;
  const text = (params as Pasted | undefined)?.textContent?.replaceAll('\r\n', '\n').replace(/\n$/u, '');
  return text === undefined || text === '' || text.includes('\t') ? undefined : text;
};
