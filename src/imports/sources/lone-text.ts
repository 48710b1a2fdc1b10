import type { SourceGrid } from '../source';

/** In characters. */
const longest = 40;

/** The text of a table that is a single figure or word, for which an editor makes one; nothing of any other table. */
export const loneText = ({ rows }: SourceGrid): string | undefined => {
  const cells = rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
  const text = cells[0]?.text.trim() ?? '';
  return cells.length === 1 && text.length <= longest && !text.includes('\n') ? text : undefined;
};
