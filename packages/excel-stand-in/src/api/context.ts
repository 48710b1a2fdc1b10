import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { References } from '../wire/references';

/** What every API object of one open workbook shares. */
export interface Context {
  readonly workbook: Workbook;
  readonly references: References;
}

/** The cells that a range, or several ranges at once, stand for. */
export interface Target extends Context {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}
