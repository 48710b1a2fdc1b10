import { describeChart } from '../model/chart';
import type { Chart, ChartEntry } from '../model/chart';
import type { CellContent, CellRead, ChartDrawing, FormulaContent, SheetDrawing } from '../model/drawing';
import type { Form } from '../model/form';
import { chartsSheet } from '../model/our-sheets';
import { answerName, cellNames, previousName } from './names';
import { cellAt, SheetBuilder } from './sheet-builder';
import { styles } from './styles';

/** The figures of a chart are in the first columns, the chart beside them. */
const figureWidths = [18, 12, 12];
const chartWidths = [3, ...Array.from({ length: 6 }, () => 9)];
const chartRows = 13;
const rowHeight = 20;

type NameOf = (field: string) => string;

/** A sum of named cells that stays blank while all of them are. */
const sumOf = ({ fields }: ChartEntry, nameOf: NameOf): string => {
  const names = fields.map(nameOf).join(',');
  return `IF(COUNT(${names})=0,"",SUM(${names}))`;
};

/** The cells of one year's figures: this year's and last year's are in the workbook, an earlier year's are not. */
const yearsBack = [
  { year: cellNames.year, nameOf: answerName },
  { year: cellNames.previousYear, nameOf: previousName },
] as const;

const labelOf = (year: string): string => `${year}&"年"`;

/** The formulas of all charts of a form, drawn or not, with their results where cells have these values. */
export const chartFormulas = (
  form: Form,
  valueOf: (name: string) => CellRead['value'] | undefined,
): readonly FormulaContent[] => {
  const entries = form.charts.flatMap((chart) => chart.entries);
  return yearsBack.flatMap(({ year, nameOf }) => [
    { formula: labelOf(year), result: `${valueOf(year) ?? ''}年` },
    ...entries.map((entry) => {
      const figures = entry.fields.map((field) => valueOf(nameOf(field)));
      const numbers = figures.filter((figure) => typeof figure === 'number');
      const sum = numbers.reduce((all, each) => all + each, 0);
      return { formula: sumOf(entry, nameOf), result: numbers.length === 0 ? '' : sum };
    }),
  ]);
};

/** Rows of a chart's figures, the heads first. */
const contentsOf = (form: Form, chart: Chart): readonly (readonly CellContent[])[] => {
  const { categories, series, unit } = chart;
  const { entries, over } = form.charts.find(({ id }) => id === chart.id)!;
  const heads = ['项目', ...series.map(({ name }) => `${name}（${unit}）`)].map((value) => ({ value }));
  const rows = categories.map((category, at): readonly CellContent[] => {
    const source = yearsBack[over === 'years' ? categories.length - 1 - at : 0];
    const name: CellContent =
      over === 'years' && source ? { formula: labelOf(source.year), result: category } : { value: category };
    const figures = series.map(({ values }, index): CellContent => {
      const entry = entries[over === 'years' ? index : at]!;
      const value = values[at] ?? null;
      return source ? { formula: sumOf(entry, source.nameOf), result: value ?? '' } : { value };
    });
    return [name, ...figures];
  });
  return [heads, ...rows];
};

const drawBlock = (builder: SheetBuilder, form: Form, chart: Chart): ChartDrawing => {
  builder.line(chart.title, styles.slotHead, { atLeast: 24 });
  const top = builder.nextRow;
  const contents = contentsOf(form, chart);
  const rows = Math.max(contents.length, chartRows);
  for (let row = 0; row < rows; row++) builder.height(top + row, rowHeight);
  contents.forEach((line, row) =>
    line.forEach((content, column) => {
      const style = row === 0 ? styles.head : column === 0 ? styles.label : styles.figure;
      builder.put(cellAt(top + row, column), content, style);
    }),
  );
  // The cells under the chart are drawn as well, so that what comes next begins below it.
  const place = { row: top, column: figureWidths.length + 1, rows, columns: chartWidths.length - 1 };
  builder.put(
    { ...place, column: figureWidths.length, columns: chartWidths.length },
    { value: null },
    styles.hint,
  );
  const { kind, title } = chart;
  const figures = { row: top, column: 0, rows: contents.length, columns: chart.series.length + 1 };
  return { kind, title, figures, place, description: describeChart(chart) };
};

/** The sheet 图解: the figures of each chart, computed from the cells of the filing, and the chart beside them. */
export const drawCharts = (form: Form, charts: readonly Chart[], name = chartsSheet): SheetDrawing => {
  const builder = new SheetBuilder(name, [...figureWidths, ...chartWidths], {
    orientation: 'portrait',
    onePage: true,
    tab: '0F703B',
  });
  builder.line(chartsSheet, styles.title, { atLeast: 34 });
  builder.line('数字由各表算出，图随数字变化。', styles.hint);
  const drawn = charts.map((chart) => drawBlock(builder, form, chart));
  return { ...builder.build({ rows: 1, columns: 0 }).sheet, charts: drawn };
};
