/// <reference types="office-js" />
import { found } from '../probe';
import type { Probe, ProbeTools } from '../probe';

type Handlers = Pick<Excel.Worksheet, 'onChanged' | 'onSelectionChanged' | 'onActivated' | 'onFormatChanged'>;

/** Counts events of a sheet while something is done. @returns what the work returns. */
export const listening = async <T>(
  { run }: ProbeTools,
  sheet: string,
  event: keyof Handlers,
  work: (count: () => number) => Promise<T>,
): Promise<T> => {
  let heard = 0;
  const registration = await run(async (context) => {
    const target: Excel.Worksheet = context.workbook.worksheets.getItem(sheet);
    const hear = (): Promise<void> => Promise.resolve(void heard++);
    const added = target[event].add(hear) as OfficeExtension.EventHandlerResult<unknown>;
    await context.sync();
    return added;
  });
  try {
    return await work(() => heard);
  } finally {
    registration.remove();
    await registration.context.sync().catch(() => undefined);
  }
};

const write = (
  { run, sheets }: ProbeTools,
  before: (context: Excel.RequestContext) => void = () => undefined,
): Promise<void> =>
  run(async (context) => {
    before(context);
    context.workbook.worksheets.getItem(sheets.bench).getRange('J3').values = [[1]];
    context.runtime.enableEvents = true;
    await context.sync();
  });

/** What Excel tells the add-in by itself. */
export const eventProbes: readonly Probe[] = [
  {
    id: 'events.own-write',
    words: '插件写入后，Excel 会通知',
    source: 'doc',
    expected: 'onChanged is raised by what the add-in writes.',
    run: (tools) =>
      listening(tools, tools.sheets.bench, 'onChanged', async (count) => {
        await write(tools);
        return found(await tools.comes(() => count() > 0));
      }),
  },
  {
    id: 'events.silent-write',
    words: '插件可以写入而不引起通知',
    source: 'doc',
    expected: 'Nothing is raised by what is written while enableEvents is false.',
    run: (tools) =>
      listening(tools, tools.sheets.bench, 'onChanged', async (count) => {
        await write(tools, ({ runtime }) => void (runtime.enableEvents = false));
        return found(!(await tools.comes(() => count() > 0)));
      }),
  },
  {
    id: 'events.selection',
    words: '插件选中单元格后，Excel 会通知',
    source: 'doc',
    expected: 'onSelectionChanged is raised by Range.select.',
    run: (tools) =>
      listening(tools, tools.sheets.bench, 'onSelectionChanged', async (count) => {
        await tools.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(tools.sheets.bench);
          sheet.activate();
          sheet.getRange('J5').select();
          await context.sync();
        });
        return found(await tools.comes(() => count() > 0));
      }),
  },
  {
    id: 'events.freeze-inactive',
    words: '在没有显示的工作表上冻结窗格',
    source: 'office-js 3148',
    expected: 'It works, and raises onActivated of that sheet on the desktop, but not on the web.',
    run: (tools) =>
      listening(tools, tools.sheets.hand, 'onActivated', async (count) => {
        await tools.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.getItem(tools.sheets.bench).activate();
          worksheets.getItem(tools.sheets.hand).freezePanes.freezeRows(1);
          await context.sync();
        });
        const activated = await tools.comes(() => count() > 0);
        return found(activated === (tools.platform !== 'OfficeOnline'), { activated });
      }),
  },
];
