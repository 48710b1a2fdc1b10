import type { Chart } from '../../model/chart';
import type { Filing, PreviousFiling } from '../../model/filing';
import type { Form } from '../../model/form';
import { chartFigure } from '../../exports/chart-svg';
import type { Host } from '../../hosts/host';
import { standAsPrevious } from '../../filing/last-year-bridge';
import { composeCharts } from '../../report/compose-charts';
import { chartsSheet, drawCharts } from '../../workbook/charts-sheet';
import { otherNames } from '../../workbook/rename-sheets';

/** The charts of a filing, and the pictures of them as HTML. */
export interface ChartsView {
  readonly charts: readonly Chart[];
  readonly html: string;
}

/** Tells, with the workbook, under which name our sheet of charts was added to it. */
const settingKey = 'gouji.charts';

/**
 * The charts of a filing.
 * @param earlier reports of earlier years besides last year's, of any form and in any order.
 */
export const chartsOf = (
  form: Form,
  filing: Filing,
  earlier: readonly PreviousFiling[] = [],
): readonly Chart[] => {
  const known = [...(filing.previous ? [filing.previous] : []), ...earlier];
  return composeCharts(
    form,
    filing,
    known.map((each) => standAsPrevious(each, form).previous),
  );
};

/** {@link chartsOf}, with pictures. */
export const viewCharts = (form: Form, filing: Filing): ChartsView => {
  const charts = chartsOf(form, filing);
  return { charts, html: charts.map(chartFigure).join('') };
};

/**
 * Draws the charts on a sheet of ours, which is replaced from the second time on, and shows it.
 * @param inTheWay names of the clerk's own sheets, for which ours gets another name.
 * @returns the name of the sheet @throws HostFault `sheet-exists`, with nothing changed.
 */
export const writeCharts = async (
  host: Host,
  form: Form,
  charts: readonly Chart[],
  inTheWay: readonly string[],
): Promise<string> => {
  const ours = await host.loadSetting(settingKey);
  const name = ours ?? otherNames(inTheWay, 1).get(chartsSheet) ?? chartsSheet;
  const sheet = drawCharts(form, charts, name);
  if (ours === undefined) {
    await host.draw({ sheets: [sheet], names: [] });
    await host.saveSetting(settingKey, name);
  } else await host.redraw(sheet);
  await host.revealSheet(name);
  return name;
};
