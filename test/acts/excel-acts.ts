import { pick } from '../../bench/repair/random';
import { typedTexts } from './cell-states';
import type { ExcelClerk } from './excel-clerk';
import { paneActs } from './pane-acts';
import type { Act } from './pane-acts';

/** What is done in Excel, with the pane beside it. */
export const excelActs: Readonly<Record<string, Act<ExcelClerk>>> = {
  ...paneActs,
  'type in a sheet': { weight: 14, run: (on) => on.type() },
  'paste in a sheet': { weight: 3, run: (on) => on.paste() },
  'undo in a sheet': { weight: 3, run: (on) => on.undo() },
  'begin to edit a cell': { weight: 3, run: (on) => on.beginEdit() },
  'end editing': { weight: 3, run: (on) => on.endEdit(pick(on.random, [undefined, ...typedTexts])) },
  'lock a cell': { weight: 1, run: (on) => on.lock(true) },
  'unlock a cell': { weight: 2, run: (on) => on.lock(false) },
  'the workbook is read-only': { weight: 0.5, run: (on) => void (on.excel.workbook.readOnly = true) },
  'the workbook can be written': { weight: 2, run: (on) => void (on.excel.workbook.readOnly = false) },
  'Excel will fail': { weight: 4, run: (on) => on.failSoon() },
  'Excel is sound': { weight: 2, run: (on) => on.excel.wire.clearFaults() },
  wait: { weight: 6, run: (on) => on.wait() },
  'kill the pane': { weight: 2, run: (on) => on.reopen() },
};
