import { AlignmentType, Paragraph } from 'docx';
import type { FileChild, IParagraphOptions } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import { chartsHeading, chartTitle, describeChart, withoutFigure } from '../model/chart';
import type { Chart } from '../model/chart';
import { fontNames, twipsInPixel } from './docx-layout';
import { runsOf } from './docx-runs';
import { styleIds } from './docx-styles';

/** Dark enough on paper that the series differ without colour. */
const seriesColours = ['0F703B', 'A9D6BC'];
/** In pixels: of a bar with the room about it, of the title and the edges, of a chart of columns; all three fit a page. */
const barHeight = 26;
const aroundBars = 64;
const columnsHeight = 240;

const [name] = fontNames.table;
const font = { name, color: '000000' };
const small = { ...font, size: 10.5 };

/** A bar that cannot be drawn says so by its name. */
const categoriesOf = ({ categories, series }: Chart): string[] =>
  categories.map((category, at) =>
    series.every(({ values }) => values[at] == null) ? `${category}（${withoutFigure}）` : category,
  );

const runOf = (chart: Chart, width: number): ChartRunOptions => {
  const { title, kind, series, categories } = chart;
  const drawn = {
    title: { text: chartTitle(chart), font: { ...font, size: 12 } },
    categories: categoriesOf(chart),
    series: series.map((each, index) => ({
      ...{ name: each.name, values: each.values },
      color: seriesColours[index % seriesColours.length]!,
    })),
    // One series needs no legend; several need their names. Each bar bears its figure, so the axis has nothing to say.
    ...(series.length > 1 ? { legend: { font: small } } : { legend: false as const }),
    ...{ font, dataLabels: { value: true, font: small } },
    // From zero, so that a bar twice as long means twice as many.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    gapWidth: 60,
    altText: { name: title, title, description: describeChart(chart) },
  };
  const axis = { font: small };
  return kind === 'bars'
    ? {
        ...drawn,
        type: 'bar',
        // Word draws the first category at the bottom.
        categoryAxis: { ...axis, reverseOrder: true },
        transformation: { width, height: categories.length * barHeight + aroundBars },
      }
    : { ...drawn, type: 'column', categoryAxis: axis, transformation: { width, height: columnsHeight } };
};

/**
 * Charts as an annex, which begins a page of its own: Word's own charts, each with its figures in it to be edited, and
 * with all of them in words for those who cannot see it.
 * @param width of the text, in twips.
 * @param look of its heading, where the document has no style for it.
 */
export const wordCharts = (
  charts: readonly Chart[],
  width: number,
  look: IParagraphOptions = { children: runsOf(chartsHeading) },
): readonly FileChild[] => [
  new Paragraph({ ...look, style: styleIds.charts, pageBreakBefore: true }),
  ...charts.map(
    (chart) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0, firstLineChars: 0 },
        spacing: { before: 120, after: 120 },
        children: [new ChartRun(runOf(chart, Math.floor(width / twipsInPixel)))],
      }),
  ),
];
