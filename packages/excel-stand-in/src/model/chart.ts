import { type Area, formatArea } from './address';
import { ExcelError } from './excel-error';

/** A chart on a sheet as data: where its figures come from, where it stands, and what of it shows. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** The sheet and the cells of its figures. */
  source: string;
  seriesBy: string;
  /** The first and the last cell that it covers; empty until it is placed. */
  position: string;
  title: { text: string; visible: boolean };
  /** A fill of '' is none. */
  legend: { visible: boolean; position: string; fill: string };
  dataLabels: { showValue: boolean; font: { size: number; color: string; bold: boolean; italic: boolean } };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
}

export interface ChartAxis {
  visible: boolean;
  reversePlotOrder: boolean;
  gridlines: { visible: boolean };
}

// Every type of the API: what one looks like is not modelled, so none is better known than another.
const types = `
ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked
3DColumnStacked100 BarClustered BarStacked BarStacked100 3DBarClustered 3DBarStacked 3DBarStacked100
LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 PieOfPie PieExploded
3DPieExploded BarOfPie XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines
XYScatterLinesNoMarkers AreaStacked AreaStacked100 3DAreaStacked 3DAreaStacked100 DoughnutExploded
RadarMarkers RadarFilled Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe Bubble
Bubble3DEffect StockHLC StockOHLC StockVHLC StockVOHLC CylinderColClustered CylinderColStacked
CylinderColStacked100 CylinderBarClustered CylinderBarStacked CylinderBarStacked100 CylinderCol
ConeColClustered ConeColStacked ConeColStacked100 ConeBarClustered ConeBarStacked ConeBarStacked100
ConeCol PyramidColClustered PyramidColStacked PyramidColStacked100 PyramidBarClustered
PyramidBarStacked PyramidBarStacked100 PyramidCol 3DColumn Line 3DLine 3DPie Pie XYScatter 3DArea
Area Doughnut Radar Histogram Boxwhisker Pareto RegionMap Treemap Waterfall Sunburst Funnel`
  .trim()
  .split(/\s+/);

const newAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  reversePlotOrder: false,
  gridlines: { visible: gridlines },
});

/** A chart as Excel makes it, before anything of it is set. */
export function newChart(
  { number, id }: { number: number; id: string },
  type: unknown,
  sheet: string,
  area: Area,
  seriesBy: unknown,
): Chart {
  if (!types.includes(String(type))) throw new ExcelError('InvalidArgument');
  if (!['Auto', 'Columns', 'Rows'].includes(String(seriesBy))) throw new ExcelError('InvalidArgument');
  return {
    id,
    name: `图表 ${number}`,
    type: String(type),
    source: `${sheet}!${formatArea(area)}`,
    seriesBy: String(seriesBy),
    position: '',
    title: { text: '图表标题', visible: true },
    legend: { visible: true, position: 'Right', fill: '' },
    dataLabels: { showValue: false, font: { size: 9, color: '#404040', bold: false, italic: false } },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
  };
}
