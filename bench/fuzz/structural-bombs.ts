import { unzipSync, zipSync } from 'fflate';
import type { Bomb } from './bomb-parts';
import { odsBombs } from './ods-bombs';
import { sheetBombs } from './sheet-bombs';
import type { NamedBomb } from './text-bombs';
import { workbookBombs } from './workbook-bombs';
import { xlsBombs } from './xls-bombs';
import { xlsbBombs } from './xlsb-bombs';

/** Files that ask for far more than any report has, by what they have too much of. @param book a workbook of ours */
export const structuralBombs = (book: Uint8Array): ReadonlyMap<string, NamedBomb> => {
  const parts = unzipSync(book);
  const ofBook = (bomb: Bomb): Uint8Array => zipSync(bomb(parts), { level: 1 });
  const bombs = new Map<string, NamedBomb>();
  for (const [what, bomb] of Object.entries({ ...sheetBombs, ...workbookBombs }))
    bombs.set(`xlsx: ${what}`, { name: 'a.xlsx', make: () => ofBook(bomb) });
  for (const [ending, made] of Object.entries({ ods: odsBombs, xls: xlsBombs, xlsb: xlsbBombs }))
    for (const [what, make] of Object.entries(made))
      bombs.set(`${ending}: ${what}`, { name: `a.${ending}`, make });
  return bombs;
};
