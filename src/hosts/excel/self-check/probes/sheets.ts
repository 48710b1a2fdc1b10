/// <reference types="office-js" />
import { found, refusalOf } from '../probe';
import type { Probe, ProbeTools } from '../probe';

const freeze = async (tools: ProbeTools, work: (sheet: Excel.Worksheet) => void) => {
  const code = await refusalOf(tools, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(tools.sheets.bench);
    sheet.activate();
    work(sheet);
  });
  return found(code === null, { code });
};

/** Sheets, their panes and charts. */
export const sheetProbes: readonly Probe[] = [
  {
    id: 'sheets.name-taken',
    words: '工作表重名时，Excel 拒绝',
    source: 'doc',
    expected: 'ItemAlreadyExists',
    run: async (tools) => {
      const code = await refusalOf(tools, ({ workbook }) => void workbook.worksheets.add(tools.sheets.bench));
      return found(code === 'ItemAlreadyExists', { code });
    },
  },
  {
    id: 'sheets.rename',
    words: '工作表改名后照常读写',
    source: 'office-js 3218',
    expected: 'A sheet that was renamed can be written and read by its new name.',
    run: async ({ run, sheets }) => {
      await run(async (context) => {
        context.workbook.worksheets.add(sheets.spare(1)).name = sheets.spare(2);
        await context.sync();
      });
      return run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheets.spare(2)).getRange('B2');
        range.values = [[5]];
        range.load('values');
        await context.sync();
        return found(range.values[0]?.[0] === 5);
      });
    },
  },
  {
    id: 'sheets.freeze-rows',
    words: '冻结前几行',
    source: 'office-js 2196',
    expected: 'freezeRows works on the sheet in front.',
    run: (tools) => freeze(tools, ({ freezePanes }) => freezePanes.freezeRows(2)),
  },
  {
    id: 'sheets.freeze-both',
    words: '冻结行和列',
    source: 'office-js 2196',
    expected: 'freezeAt works on the sheet in front.',
    run: (tools) =>
      freeze(tools, (sheet) => {
        sheet.freezePanes.unfreeze();
        sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      }),
  },
  {
    id: 'sheets.gridlines',
    words: '不显示网格线',
    source: 'doc',
    expected: 'Gridlines are switched off on a sheet that is not in front.',
    run: async (tools) => {
      const code = await refusalOf(tools, ({ workbook }) => {
        workbook.worksheets.getItem(tools.sheets.hand).showGridlines = false;
      });
      return found(code === null, { code });
    },
  },
  {
    id: 'sheets.chart',
    words: '画一张图表',
    source: 'doc',
    expected: 'A chart is drawn, titled and placed.',
    run: ({ run, sheets }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheets.bench);
        sheet.getRange('L3:M5').values = [
          ['', '件'],
          ['甲', 3],
          ['乙', 5],
        ];
        const chart = sheet.charts.add('BarClustered', sheet.getRange('L3:M5'), 'Columns');
        chart.title.text = '自检';
        chart.setPosition('L7', 'P15');
        chart.legend.visible = false;
        chart.dataLabels.showValue = true;
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.title.load('text');
        await context.sync();
        return found(chart.title.text === '自检');
      }),
  },
  {
    id: 'settings.in-workbook',
    words: '在工作簿里存一项设置',
    source: 'doc',
    expected: 'A setting is read back as it was stored.',
    run: async ({ run, settingKey }) => {
      await run(async (context) => {
        context.workbook.settings.add(settingKey, 'yes');
        await context.sync();
      });
      return run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(settingKey);
        setting.load('value');
        await context.sync();
        return found(!setting.isNullObject && setting.value === 'yes');
      });
    },
  },
];
