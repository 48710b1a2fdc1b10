/// <reference types="office-js" />
import { found } from './probe';
import type { Probe } from './probe';

/** What whoever meets such a sheet reads on it. */
const note = '勾稽自检用的工作表，自检结束后自动删除；如果还在，可以直接删除。';

/** Comes before everything else, which is tried on these sheets. */
export const addScratchSheets: Probe = {
  id: 'sheets.add',
  words: '新建自检用的工作表',
  source: 'doc',
  expected: 'Two sheets are added.',
  run: ({ run, sheets }) =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of [sheets.bench, sheets.hand]) worksheets.add(name).getRange('A1').values = [[note]];
      await context.sync();
      return found(true);
    }),
};
