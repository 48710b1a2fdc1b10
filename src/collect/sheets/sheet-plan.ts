import { addressOf, quoteSheet } from '../../model/address';
import type { CellContent } from '../../model/drawing';
import { placesOf } from '../../workbook/table-drawing';
import type { Collection } from '../collection';
import { rollUp } from '../roll-up';
import type { RollUp } from '../roll-up';
import { BodiesLayout } from './bodies-layout';
import { mostBodies } from './sheet-names';
import { totalsPlacements } from './totals-layout';

/** What every sheet is drawn from. */
export interface SheetPlan {
  readonly collection: Collection;
  readonly roll: RollUp;
  /** Where everything is on 分单位; left out where there are too many bodies for that sheet. */
  readonly layout?: BodiesLayout;
  /** A reference to the cell of a sum on 汇总表. */
  readonly sumAt: (field: string) => string;
}

export const planSheets = (collection: Collection): SheetPlan => {
  const roll = rollUp(collection);
  const places = new Map(
    [...totalsPlacements(collection)].flatMap(([table, placement]) => [...placesOf(table, placement)]),
  );
  return {
    collection,
    roll,
    ...(collection.bodies.length > mostBodies ? {} : { layout: new BodiesLayout(collection, roll) }),
    sumAt: (field) => {
      const { sheet, row, column } = places.get(field)!;
      return `${quoteSheet(sheet)}!${addressOf(row, column)}`;
    },
  };
};

/** What a formula over 分单位 gives, as the formula where there is that sheet. */
export const overBodies = (
  { layout }: SheetPlan,
  formulaOf: (layout: BodiesLayout) => string,
  result: string | number | null,
): CellContent => (layout ? { formula: formulaOf(layout), result: result ?? '' } : { value: result });
