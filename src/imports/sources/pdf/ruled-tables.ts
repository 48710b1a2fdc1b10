import type { DrawnLine } from './page-marks';
import { groupsOf, near, placesOf } from './rule-groups';
import type { RuleGroup } from './rule-groups';

/** A cell as it is drawn. Rows and columns are 0-based. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table whose cells are drawn. */
export interface RuledTable {
  /** Where its rows and columns begin, and where the last ones end. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly boxes: readonly Box[];
}

/** No table of a report has so many. */
const mostRows = 400;
const mostColumns = 80;
/** No page has so many tables: it is a drawing. */
const mostTables = 100;

/** The lines that stand at each place. */
const rulesAt = (places: readonly number[], rules: readonly DrawnLine[]): readonly (readonly DrawnLine[])[] =>
  places.map((place) => rules.filter(({ at }) => Math.abs(at - place) < near));

/** Whether lines cover most of the way between two places. */
const cover = (rules: readonly DrawnLine[], from: number, to: number): boolean => {
  let length = 0;
  for (const rule of rules) length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return length > (to - from) / 2;
};

/** Squares of the grid that no line parts, as rectangles: where they make up none, each stands for itself. */
const boxesOf = (tops: readonly number[], lefts: readonly number[], group: RuleGroup): readonly Box[] => {
  const taken = new Set<number>();
  const boxes: Box[] = [];
  const [rows, columns] = [tops.length - 1, lefts.length - 1];
  const [level, upright] = [rulesAt(tops, group.level), rulesAt(lefts, group.upright)];
  const isOpenBelow = (row: number, column: number): boolean =>
    !cover(level[row + 1]!, lefts[column]!, lefts[column + 1]!);
  const isOpenBeside = (row: number, column: number): boolean =>
    !cover(upright[column + 1]!, tops[row]!, tops[row + 1]!);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && isOpenBeside(row, right) && !taken.has(row * columns + right + 1))
        right++;
      const isOpenRow = (below: number): boolean => {
        for (let each = column; each <= right; each++)
          if (!isOpenBelow(below, each) || (each < right && !isOpenBeside(below + 1, each))) return false;
        return true;
      };
      let bottom = row;
      while (bottom + 1 < rows && isOpenRow(bottom)) bottom++;
      for (let each = row; each <= bottom; each++)
        for (let over = column; over <= right; over++) taken.add(each * columns + over);
      boxes.push({ row, column, rows: bottom - row + 1, columns: right - column + 1 });
    }
  return boxes;
};

/** Where cells may begin and end. A table may be open at its sides, as in print: its lines' ends say where. */
const edgesOf = ({ level, upright }: RuleGroup): { tops: number[]; lefts: number[] } => ({
  tops: [...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])],
  lefts: [...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])],
});

/** The tables that the lines on a page make up, from the top down. */
export const ruledTables = (rules: readonly DrawnLine[]): readonly RuledTable[] => {
  const groups = groupsOf(rules).filter(({ level, upright }) => level.length >= 2 && upright.length >= 1);
  return (groups.length > mostTables ? [] : groups)
    .flatMap((group) => {
      const edges = edgesOf(group);
      const [tops, lefts] = [placesOf(edges.tops), placesOf(edges.lefts)];
      if (tops.length < 2 || lefts.length < 3 || tops.length > mostRows || lefts.length > mostColumns)
        return [];
      return [{ tops, lefts, boxes: boxesOf(tops, lefts, group) }];
    })
    .sort((one, other) => one.tops[0]! - other.tops[0]!);
};
