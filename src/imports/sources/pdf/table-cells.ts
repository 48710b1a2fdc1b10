import type { Glyph } from './page-marks';
import type { RuledTable } from './ruled-tables';
import { linesOf } from './text-lines';
import type { TextLine } from './text-lines';

/** A table of a page with what is written in it. */
export interface PageTable extends RuledTable {
  /** The lines in each box. */
  readonly lines: readonly (readonly TextLine[])[];
}

/** Above the line on which letters stand, in their height: there is the middle of most. */
const middle = 0.35;

/** Index of the last place that is not behind a point; -1 where all are. */
const placeOf = (places: readonly number[], point: number): number => {
  let index = -1;
  while (index + 1 < places.length && places[index + 1]! <= point) index++;
  return index;
};

/**
 * Gives the signs of a page to the boxes that they stand in.
 * @returns the tables, and the signs that stand in none
 */
export const fillTables = (
  tables: readonly RuledTable[],
  glyphs: readonly Glyph[],
): { readonly tables: readonly PageTable[]; readonly rest: readonly Glyph[] } => {
  const contents = tables.map(({ boxes }) => boxes.map((): Glyph[] => []));
  const columns = tables.map(({ lefts }) => lefts.length - 1);
  const boxAt = tables.map(({ boxes }, index) => {
    const places = new Map<number, number>();
    boxes.forEach((box, at) => {
      for (let row = box.row; row < box.row + box.rows; row++)
        for (let column = box.column; column < box.column + box.columns; column++)
          places.set(row * columns[index]! + column, at);
    });
    return places;
  });
  const rest = glyphs.filter((glyph) => {
    const [x, y] = [glyph.x + glyph.width / 2, glyph.y - middle * glyph.size];
    return !tables.some(({ tops, lefts }, index) => {
      if (x < lefts[0]! || x >= lefts.at(-1)! || y < tops[0]! || y >= tops.at(-1)!) return false;
      const at = boxAt[index]!.get(placeOf(tops, y) * columns[index]! + placeOf(lefts, x));
      if (at !== undefined) contents[index]![at]!.push(glyph);
      return at !== undefined;
    });
  });
  return {
    tables: tables.flatMap((table, index) => {
      const lines = contents[index]!.map(linesOf);
      return lines.some((each) => each.length > 0) ? [{ ...table, lines }] : [];
    }),
    rest,
  };
};
