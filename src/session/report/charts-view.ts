import type { Chart } from '../../model/chart';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { chartFigure } from '../../exports/chart-svg';
import { partOf } from '../../imports/sources/html-tree';
import type { HtmlElement } from '../../imports/sources/html-tree';
import { HostFault } from '../../model/host-fault';
import type { Host } from '../../hosts/host';
import { composeCharts } from '../../report/compose-charts';
import { chartsKey, chartsSheet } from '../../model/our-sheets';
import { drawCharts } from '../../workbook/charts-sheet';
import { otherNames } from '../../workbook/rename-sheets';

export { composeCharts };
export type { HtmlElement, HtmlNode } from '../../imports/sources/html-tree';

/** The charts of a filing, and the pictures of them. */
export interface ChartsView {
  readonly charts: readonly Chart[];
  readonly figures: readonly HtmlElement[];
}

/** The sheet on which charts were drawn, and what it lacks, as a host says. */
export interface DrawnCharts {
  readonly name: string;
  readonly notes: readonly string[];
}

/** The name of our sheet where the clerk has one of the usual name. */
const otherName = otherNames([chartsSheet], 1).get(chartsSheet)!;

/** The charts of a filing, with pictures. */
export const viewCharts = (form: Form, filing: Filing): ChartsView => {
  const charts = composeCharts(form, filing);
  return { charts, figures: charts.map((chart) => partOf(chartFigure(chart))) };
};

/**
 * Draws the charts on a sheet of ours, which is replaced from the second time on, and shows it. One of the clerk's own
 * that has its name is left alone.
 * @throws HostFault
 */
export const writeCharts = async (host: Host, form: Form, charts: readonly Chart[]): Promise<DrawnCharts> => {
  const add = async (name: string): Promise<DrawnCharts> => {
    const notes = await host.draw({ sheets: [drawCharts(form, charts, name)], names: [] });
    await host.saveSetting(chartsKey, name);
    return { name, notes };
  };
  const ours = await host.loadSetting(chartsKey);
  const drawn =
    ours === undefined
      ? await add(chartsSheet).catch((error: unknown) => {
          if (error instanceof HostFault && error.kind === 'sheet-exists') return add(otherName);
          throw error;
        })
      : { name: ours, notes: await host.redraw(drawCharts(form, charts, ours)) };
  await host.revealSheet(drawn.name);
  return drawn;
};
