import { unzipSync, zipSync } from 'fflate';
import type { Bomb } from './bomb-parts';
import { odsBombs } from './ods-bombs';
import { sheetBombs } from './sheet-bombs';
import type { NamedBomb } from './text-bombs';
import { workbookBombs } from './workbook-bombs';

/** Files that ask for far more than any report has, by what they have too much of. @param book a workbook of ours */
export const structuralBombs = (book: Uint8Array): ReadonlyMap<string, NamedBomb> => {
  const parts = unzipSync(book);
  const ofBook = (bomb: Bomb): Uint8Array => zipSync(bomb(parts), { level: 1 });
  const bombs = new Map<string, NamedBomb>();
  for (const [what, bomb] of Object.entries({ ...sheetBombs, ...workbookBombs }))
    bombs.set(`xlsx: ${what}`, { name: 'a.xlsx', make: () => ofBook(bomb) });
  for (const [what, make] of Object.entries(odsBombs)) bombs.set(`ods: ${what}`, { name: 'a.ods', make });
  return bombs;
};
