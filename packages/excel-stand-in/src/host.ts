import { Range } from './api/range';
import { RangeAreas } from './api/range-areas';
import { servicesOf } from './api/services';
import { Workbook as WorkbookApi } from './api/workbook';
import { type Behaviour, completeBehaviour } from './model/behaviour';
import type { MakeFormulaEngine } from './model/formula-engine';
import { shiftArea } from './model/references';
import { Workbook } from './model/workbook';
import { Dispatcher } from './wire/dispatcher';
import { References } from './wire/references';
import { Wire } from './wire/wire';

/** A workbook, and the Excel that it is open in: any setting of its behaviour may be given. */
export interface HostOptions extends Partial<Behaviour> {
  /** Names of the sheets of a new workbook. */
  sheets?: readonly string[];
  /** Computes the formulas of a new workbook; without it, a formula is an error that says so. */
  formulas?: MakeFormulaEngine;
  /** A workbook to open again, as after closing and reopening the file; it brings its sheets and its formulas. */
  workbook?: Workbook;
  /** The version of ExcelApi that this Excel claims, 1.1 to 1.15. */
  excelApi?: string;
}

/** Excel without a screen: a workbook, and the wire to it. Both seams stand on one of these. */
export interface Host {
  readonly workbook: Workbook;
  readonly wire: Wire;
  readonly excelApi: string;
  /** How many ranges the client holds on to. */
  readonly references: References;
  /** The addresses that the add-in had opened in a browser window of their own. */
  readonly browserWindows: string[];
}

export function openHost({
  sheets,
  formulas,
  workbook = new Workbook(sheets, formulas),
  excelApi = '1.15',
  ...behaviour
}: HostOptions = {}): Host {
  workbook.behaviour = completeBehaviour(behaviour);
  const references = new References();
  const context = { workbook, references };
  const dispatcher = new Dispatcher(new WorkbookApi(context), references, excelApi, servicesOf(workbook));
  workbook.referenceTo = (sheet, area) => references.keep(new Range(context, sheet, area));
  workbook.shiftFollowers.clear();
  workbook.shiftFollowers.add((sheet, shift) => {
    for (const object of references.all()) {
      if (object instanceof Range && object.sheet === sheet)
        object.area = shiftArea(object.area, shift) ?? object.area;
      if (object instanceof RangeAreas && object.sheet === sheet)
        object.areas = object.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    }
  });
  return { workbook, wire: new Wire(workbook, dispatcher), excelApi, references, browserWindows: [] };
}
