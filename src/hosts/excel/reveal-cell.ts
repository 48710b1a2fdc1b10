/// <reference types="office-js" />
import { Fault } from '../../model/fault';
import type { EditWatch } from './edit-watch';
import type { Requests } from './requests';

const hidden = {
  sheet: (name: string) =>
    `要看的单元格在隐藏的“${name}”表里。请右键单击任一工作表标签，选“取消隐藏”，再试一次。`,
  veryHidden: (name: string) =>
    `要看的单元格在深度隐藏的“${name}”表里，没能显示出来。请在“审阅”中取消“保护工作簿”，再试一次。`,
  cell: '要看的单元格所在的行或列隐藏着，可能是筛选造成的。请在“数据”中清除筛选，或取消隐藏，再试一次。',
};

/**
 * Goes to a cell or a sheet in one request. What can hide it is asked for first, so that it is known as well where
 * Excel refuses to go there.
 */
const goTo = async (
  requests: Requests,
  find: (workbook: Excel.Workbook) => {
    readonly worksheet: Excel.Worksheet;
    readonly range?: Excel.Range;
  },
  { shows = false } = {},
): Promise<void> => {
  let target: ReturnType<typeof find> | undefined;
  const isLoaded = (): boolean => target?.worksheet.toJSON().visibility !== undefined;
  try {
    await requests.run(async (context) => {
      target = find(context.workbook);
      const { worksheet, range } = target;
      if (shows) worksheet.visibility = 'Visible';
      worksheet.load('name,visibility');
      range?.load('rowHidden,columnHidden');
      worksheet.activate();
      range?.select();
      await context.sync();
    });
  } catch (error) {
    if (!target || !isLoaded() || target.worksheet.visibility === 'Visible') throw error;
  }
  const { worksheet, range } = target!;
  // In “取消隐藏” there is no such sheet: nobody but a program can show it.
  if (worksheet.visibility === 'VeryHidden')
    return goTo(requests, find, { shows: true }).catch((cause: unknown) => {
      throw new Fault(hidden.veryHidden(worksheet.name), { cause });
    });
  if (worksheet.visibility === 'Hidden') throw new Fault(hidden.sheet(worksheet.name));
  if (range && (range.rowHidden || range.columnHidden)) throw new Fault(hidden.cell);
};

/** Without the watch taking it for a selection of the clerk's. */
const quietly = (watch: EditWatch | undefined, work: () => Promise<void>): Promise<void> =>
  watch ? watch.whileSelecting(work) : work();

/** Selects a named cell. @throws Fault also where it is selected but cannot be seen */
export const revealCell = (requests: Requests, name: string, watch?: EditWatch): Promise<void> =>
  quietly(watch, () =>
    goTo(requests, ({ names }) => {
      const range = names.getItem(name).getRange();
      const { worksheet } = range;
      return { worksheet, range };
    }),
  );

/** Shows a sheet. @throws Fault where it is hidden */
export const revealSheet = (requests: Requests, sheet: string, watch?: EditWatch): Promise<void> =>
  quietly(watch, () => goTo(requests, ({ worksheets }) => ({ worksheet: worksheets.getItem(sheet) })));
