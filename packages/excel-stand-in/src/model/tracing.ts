import { type Area, formatArea, intersect } from './address';
import { referencesIn } from './references';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

const same = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && formatArea(a.area) === formatArea(b.area);

/** What the formulas of a place read, or (`deep`) what those in turn read too. */
export function precedentsOf(workbook: Workbook, place: Place, deep: boolean): Place[] {
  return trace(place, deep, ({ sheet, area }) =>
    sheet.keptIn(area).flatMap(([row, column]) => {
      const formula = sheet.peek(row, column)?.formula;
      return formula === undefined ? [] : readsOf(workbook, formula, sheet);
    }),
  );
}

/** The formulas that read a place, or (`deep`) those too that read these. */
export function dependentsOf(workbook: Workbook, place: Place, deep: boolean): Place[] {
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...sheet.entries()].flatMap(([row, column, { formula }]) =>
      formula === undefined
        ? []
        : [{ sheet, area: { row, column, rows: 1, columns: 1 }, reads: readsOf(workbook, formula, sheet) }],
    ),
  );
  return trace(place, deep, ({ sheet, area }) =>
    formulas.filter(({ reads }) => reads.some((read) => read.sheet === sheet && intersect(read.area, area))),
  );
}

function readsOf(workbook: Workbook, formula: string, own: Sheet): Place[] {
  return referencesIn(workbook.calculation.expand(formula, own)).flatMap(({ sheet: name, area }) => {
    const sheet = name === undefined ? own : workbook.findSheet(name);
    return sheet ? [{ sheet, area }] : [];
  });
}

function trace(start: Place, deep: boolean, next: (place: Place) => Place[]): Place[] {
  const found: Place[] = [];
  const visit = (place: Place): void => {
    for (const { sheet, area } of next(place)) {
      const reached = { sheet, area };
      if (found.some((other) => same(other, reached))) continue;
      found.push(reached);
      if (deep) visit(reached);
    }
  };
  visit(start);
  return found;
}
