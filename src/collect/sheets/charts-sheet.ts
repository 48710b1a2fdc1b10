import type { CellContent, ChartDrawing } from '../../model/drawing';
import { chartTitle, describeChart } from '../../model/chart';
import type { Chart } from '../../model/chart';
import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { asAddedUp, sumOfKnown } from '../roll-up';
import { sheetNames } from './sheet-names';
import type { SheetPlan } from './sheet-plan';

const figureWidths = [30, 12];
const chartWidths = [3, ...Array.from({ length: 6 }, () => 9)];
const mostNamed = 10;
const chartRows = 14;
const rowHeight = 20;

interface DrawnChart {
  readonly chart: Chart;
  readonly contents: readonly CellContent[];
}

/** The bodies with the most new requests. */
const largest = ({ collection, roll }: SheetPlan): DrawnChart | undefined => {
  const received = collection.form.concerns.flows.at(-1)?.received;
  if (received === undefined) return undefined;
  const found = roll.counted
    .map(({ body, report }) => ({
      name: cellText(body.name),
      value: (report && asAddedUp(collection.form, report.figures)[received]) ?? 0,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, mostNamed);
  if (found.length === 0) return undefined;
  const values = found.map(({ value }) => value);
  return {
    chart: {
      id: 'largest',
      title: `新收申请最多的机关（前 ${mostNamed} 个）`,
      unit: '件',
      kind: 'bars',
      categories: found.map(({ name }) => name),
      series: [{ name: '本年新收', values }],
    },
    contents: values.map((value) => ({ value })),
  };
};

/** What the form shows of its tables, of the sums. */
const ofSums = ({ collection, roll, sumAt }: SheetPlan): readonly DrawnChart[] =>
  collection.form.charts.flatMap(({ id, title, unit, over, entries }): DrawnChart[] => {
    if (over !== 'entries') return [];
    const values = entries.map(({ fields }) => sumOfKnown(fields.map((field) => roll.sums[field])));
    if (values.every((value) => value === null)) return [];
    return [
      {
        chart: {
          id,
          title,
          unit,
          kind: 'bars',
          categories: entries.map(({ label }) => label),
          series: [{ name: '合计', values }],
        },
        contents: entries.map(({ fields }, index) => {
          const cells = fields.map(sumAt).join(',');
          return { formula: `IF(COUNT(${cells})=0,"",SUM(${cells}))`, result: values[index] ?? '' };
        }),
      },
    ];
  });

const drawBlock = (builder: SheetBuilder, { chart, contents }: DrawnChart): ChartDrawing => {
  builder.line(chartTitle(chart), styles.slotHead, { atLeast: 24 });
  const top = builder.nextRow;
  const rows = Math.max(contents.length + 1, chartRows);
  for (let row = 0; row < rows; row++) builder.height(top + row, rowHeight);
  builder.put(cellAt(top, 0), { value: '项目' }, styles.head);
  builder.put(cellAt(top, 1), { value: `${chart.series[0]!.name}（${chart.unit}）` }, styles.head);
  contents.forEach((content, index) => {
    builder.put(cellAt(top + 1 + index, 0), { value: chart.categories[index]! }, styles.leftLabel);
    builder.put(cellAt(top + 1 + index, 1), content, styles.figure);
  });
  // The cells under the chart are drawn as well, so that what comes next begins below it.
  builder.put(
    { row: top, column: figureWidths.length, rows, columns: chartWidths.length },
    { value: null },
    styles.hint,
  );
  return {
    kind: 'bars',
    title: chartTitle(chart),
    figures: { row: top, column: 0, rows: contents.length + 1, columns: 2 },
    place: { row: top, column: figureWidths.length + 1, rows, columns: chartWidths.length - 1 },
    description: describeChart(chart),
  };
};

/** What can be seen of the sums at a glance. */
export const drawChartsOf = (plan: SheetPlan): DrawnSheet => {
  const builder = new SheetBuilder(sheetNames.charts, [...figureWidths, ...chartWidths], {
    orientation: 'portrait',
    onePage: true,
    tab: '0F703B',
  });
  builder.line(sheetNames.charts, styles.title, { atLeast: 34 });
  const first = largest(plan);
  const all = [...(first ? [first] : []), ...ofSums(plan)];
  if (all.length === 0) {
    builder.line('没有可以画成图的数字。', styles.sentence);
    return builder.build();
  }
  builder.line(`数字来自“${sheetNames.totals}”和各机关的报告，图随数字变化。`, styles.hint);
  const charts = all.map((each) => drawBlock(builder, each));
  const { sheet, names } = builder.build({ rows: 1, columns: 0 });
  return { sheet: { ...sheet, charts }, names };
};
