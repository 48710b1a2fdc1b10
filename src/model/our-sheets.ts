import type { NamedCells } from './drawing';

/** The sheet with last year's figures. */
export const previousSheet = '上年数据';

/** The sheet with what the clerk states; and the one with problems, in workbooks whose chapter has no room for them. */
export const factsSheet = '工作情况';
export const problemsSheet = '问题清单';

/** Sheets of ours in which no cell has a name. */
export const reportSheet = '报告';
export const chartsSheet = '图解';

/** The setting that tells under which name our sheet of charts was added to a workbook. */
export const chartsKey = 'gouji.charts';

/** New names of sheets, by their names in the drawing. */
export type Renames = ReadonlyMap<string, string>;

/** The cell that says which sheets of ours have other names than usual. */
export const renamesName = 'gouji.cover.renames';

const [between, of] = ['；', '＝'];

export const sayRenames = (renames: Renames): string =>
  [...renames].map((pair) => pair.join(of)).join(between);

/** What {@link sayRenames} has written down, whichever program has saved the workbook since. */
export const renamesIn = (cells: NamedCells): Renames => {
  const text = String(cells.get(renamesName)?.value ?? '');
  return new Map(
    text
      .split(between)
      .map((entry) => entry.split(of))
      .flatMap(([old, name]) => (old && name ? [[old, name] as const] : [])),
  );
};
