import type { SheetChart } from 'hucre';
import { areaAddress, quoteSheet } from '../../model/address';
import type { CellArea, ChartDrawing, SheetDrawing } from '../../model/drawing';

/** Dark enough on paper that the series differ without colour. */
const seriesColours = ['0F703B', 'A9D6BC'];
const types = { bars: 'bar', columns: 'column' } as const;

const chartOf = (
  { kind, title, figures, place, description }: ChartDrawing,
  sheet: SheetDrawing,
): SheetChart => {
  const below: CellArea = { ...figures, row: figures.row + 1, rows: figures.rows - 1, columns: 1 };
  const reference = (column: number): string =>
    `${quoteSheet(sheet.name)}!${areaAddress({ ...below, column }, '$')}`;
  const headOf = (column: number): string => {
    const cell = sheet.cells.find((each) => each.row === figures.row && each.column === column);
    return cell && 'value' in cell.content ? String(cell.content.value ?? '') : '';
  };
  const columns = Array.from({ length: figures.columns - 1 }, (_, index) => figures.column + 1 + index);
  return {
    type: types[kind],
    title,
    series: columns.map((column, index) => ({
      name: headOf(column),
      values: reference(column),
      categories: reference(figures.column),
      ...(seriesColours[index] === undefined ? {} : { color: seriesColours[index] }),
    })),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    // One series needs no legend; several need their names.
    legend: columns.length > 1 ? 'bottom' : false,
    // Each bar bears its figure, so the axis has nothing to say.
    dataLabels: { showValue: true, position: 'outEnd' },
    // Excel draws the first category at the bottom.
    axes: { x: { reverse: kind === 'bars' }, y: { hidden: true } },
    altText: description,
  };
};

/** The charts of a sheet as hucre writes them; it does so in new files only. */
export const chartsOf = (sheet: SheetDrawing): SheetChart[] =>
  (sheet.charts ?? []).map((chart) => chartOf(chart, sheet));
