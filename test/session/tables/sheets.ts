import { forms } from '../../../src/forms/index';
import type { Filing } from '../../../src/model/filing';
import { Session } from '../../../src/session/session';
import { cellsOf } from '../../../src/session/tables/sheet-cells';
import type { SheetCell } from '../../../src/session/tables/sheet-cells';
import { thisYear } from '../../support/filing-fixture';

/** The sheets of a filing as they are seen, by name. */
export const sheetsOf = (filing: Filing): ReadonlyMap<string, readonly SheetCell[]> => {
  const { sheets, names } = new Session(filing, forms, thisYear).draw();
  return new Map(sheets.map((sheet) => [sheet.name, cellsOf(sheet, names)]));
};
