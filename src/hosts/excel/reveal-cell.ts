/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import type { Requests } from './requests';

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
      throw new HostFault('sheet-very-hidden', [worksheet.name], { cause });
    });
  if (worksheet.visibility === 'Hidden') throw new HostFault('sheet-hidden', [worksheet.name]);
  if (range && (range.rowHidden || range.columnHidden)) throw new HostFault('cell-hidden', [worksheet.name]);
};

/** Selects a named cell. @throws HostFault also where it is selected but cannot be seen */
export const revealCell = (requests: Requests, name: string): Promise<void> =>
  goTo(requests, ({ names }) => {
    const range = names.getItem(name).getRange();
    const { worksheet } = range;
    return { worksheet, range };
  });

/** Shows a sheet. @throws HostFault where it is hidden */
export const revealSheet = (requests: Requests, sheet: string): Promise<void> =>
  goTo(requests, ({ worksheets }) => ({ worksheet: worksheets.getItem(sheet) }));
