/// <reference types="office-js" />
import { found } from '../probe';
import type { Probe, ProbeTools } from '../probe';

interface PageSetting {
  readonly id: string;
  readonly words: string;
  set(this: void, layout: Excel.PageLayout): void;
  /** Loads what is compared. */
  readonly load: string;
  holds(this: void, layout: Excel.PageLayout): boolean;
}

/** In points. */
const margin = 54;

const settings: readonly PageSetting[] = [
  {
    id: 'orientation',
    words: '横向打印',
    set: (layout) => void (layout.orientation = 'Landscape'),
    load: 'orientation',
    holds: ({ orientation }) => orientation === 'Landscape',
  },
  {
    id: 'paper',
    words: '纸张设为 A4',
    set: (layout) => void (layout.paperSize = 'A4'),
    load: 'paperSize',
    holds: ({ paperSize }) => paperSize === 'A4',
  },
  {
    id: 'fit-to-page',
    words: '缩放到一页',
    set: (layout) => void (layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 }),
    load: 'zoom',
    holds: ({ zoom }) => zoom.horizontalFitToPages === 1 && zoom.verticalFitToPages === 1,
  },
  {
    id: 'centre',
    words: '打印时水平居中',
    set: (layout) => void (layout.centerHorizontally = true),
    load: 'centerHorizontally',
    holds: ({ centerHorizontally }) => centerHorizontally,
  },
  {
    id: 'margins',
    words: '设置页边距',
    set: (layout) => {
      layout.topMargin = margin;
      layout.footerMargin = margin / 2;
    },
    load: 'topMargin,footerMargin',
    // A printer may round them.
    holds: ({ topMargin, footerMargin }) =>
      Math.abs(topMargin - margin) < 2 && Math.abs(footerMargin - margin / 2) < 2,
  },
  {
    id: 'footer',
    words: '设置页脚的页码',
    set: (layout) => void (layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页'),
    load: 'headersFooters/defaultForAllPages/centerFooter',
    holds: ({ headersFooters }) => headersFooters.defaultForAllPages.centerFooter === '第 &P 页，共 &N 页',
  },
];

/** In milliseconds. */
const longest = 1000;

const trySetting = ({ set, load, holds }: PageSetting, { run, sheets, clock }: ProbeTools) =>
  run(async (context) => {
    const began = clock();
    const layout = context.workbook.worksheets.getItem(sheets.bench).pageLayout;
    set(layout);
    layout.load(load);
    await context.sync();
    const taken = holds(layout);
    return found(taken && clock() - began < longest, { taken });
  });

const areaProbe: Probe = {
  id: 'page.area-and-titles',
  words: '设置打印区域和每页重复的标题行',
  source: 'doc',
  expected: 'The area and the rows are taken.',
  run: ({ run, sheets }) =>
    run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheets.bench);
      pageLayout.setPrintArea('A1:D20');
      pageLayout.setPrintTitleRows('$1:$2');
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load('address');
      await context.sync();
      return found(!rows.isNullObject && rows.address.includes('1'));
    }),
};

/** What is set for printing; Excel asks the printer, which may take its time or refuse. */
export const pageSetupProbes: readonly Probe[] = [
  ...settings.map((setting) => ({
    id: `page.${setting.id}`,
    words: setting.words,
    source: setting.id === 'fit-to-page' ? 'office-js 1860' : 'assumed',
    expected: 'It is taken, and read back the same, in less than a second.',
    run: (tools: ProbeTools) => trySetting(setting, tools),
  })),
  areaProbe,
];
