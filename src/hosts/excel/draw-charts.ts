/// <reference types="office-js" />
import { addressOf, areaAddress } from '../../model/address';
import type { ChartDrawing, SheetDrawing } from '../../model/drawing';

const types = { bars: 'BarClustered', columns: 'ColumnClustered' } as const;

const drawChart = (worksheet: Excel.Worksheet, { kind, title, figures, place }: ChartDrawing): void => {
  const { row, column, rows, columns } = place;
  const chart = worksheet.charts.add(types[kind], worksheet.getRange(areaAddress(figures)), 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.setPosition(addressOf(row, column), addressOf(row + rows - 1, column + columns - 1));
  // One series needs no legend; several need their names.
  chart.legend.visible = figures.columns > 2;
  // Each bar bears its figure, so the axis has nothing to say.
  chart.dataLabels.showValue = true;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  // Excel draws the first category at the bottom.
  if (kind === 'bars') chart.axes.categoryAxis.reversePlotOrder = true;
};

/** Draws Excel's own charts over a sheet, which follow its figures from then on. */
export const drawCharts = (worksheet: Excel.Worksheet, { charts = [] }: SheetDrawing): void => {
  for (const chart of charts) drawChart(worksheet, chart);
};
