import { coreOf, fold } from '../fold';
import type { GridCell, SourceBlock, SourceGrid } from '../source';
import { cellsIn, headCount } from './grid-heads';
import type { Labels } from './labels';

/** What may stand between the parts of a table that goes over pages: - 3 -, 续表, （续上表）. */
const betweenParts = /^(?:[-—–]? ?\d{0,3} ?[-—–]?|第 ?\d{1,3} ?页.{0,12}|\(?续?上?表? ?\d?\(?续?\)?)$/u;

const isBetweenParts = (block: SourceBlock): boolean =>
  block.kind === 'line' && betweenParts.test(fold(block.text).replace(/\s+/gu, ' ').trim());

const widthOf = ({ rows }: SourceGrid): number =>
  rows.reduce((widest, { length }) => Math.max(widest, length), 0);

/** Whether a grid begins in the middle of a table: no head and no banner of one stands above its figures. */
const goesOn = ({ rows }: SourceGrid, labels: Labels): boolean => {
  const first = rows
    .map((row) => cellsIn(row).filter(({ text }) => text.trim() !== ''))
    .find(({ length }) => length > 0);
  if (!first || headCount(first, labels.heads) >= 2) return false;
  const banners = new Set(
    labels.rows.flatMap(({ block }) => (block.banner === undefined ? [] : coreOf(block.banner))),
  );
  return !first.some(({ text }) => banners.has(coreOf(text)));
};

/** One grid of several, their rows below each other. */
const joined = (parts: readonly SourceGrid[]): SourceGrid => {
  const rows: (readonly (GridCell | undefined)[])[] = [];
  for (const part of parts) {
    const above = rows.length;
    const moved = new Map<GridCell, GridCell>();
    const move = (cell: GridCell | undefined): GridCell | undefined => {
      if (!cell || above === 0) return cell;
      const known = moved.get(cell) ?? { ...cell, row: cell.row + above };
      moved.set(cell, known);
      return known;
    };
    for (const row of part.rows) rows.push(row.map(move));
  }
  return { kind: 'grid', rows };
};

/** Puts the parts of a table together that a page has one below the other, of which only the first has the heads. */
export const joinGrids = (blocks: readonly SourceBlock[], labels: Labels): readonly SourceBlock[] => {
  const done: (SourceBlock | readonly SourceGrid[])[] = [];
  let open: SourceGrid[] | undefined;
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (!isBetweenParts(block)) open = undefined;
      done.push(block);
    } else if (open && widthOf(open[0]!) === widthOf(block) && goesOn(block, labels)) open.push(block);
    else {
      open = [block];
      done.push(open);
    }
  }
  return done.map((each) => ('kind' in each ? each : each.length === 1 ? each[0]! : joined(each)));
};
