import { chartTitle, describeChart, withoutFigure } from '../model/chart';
import type { Chart } from '../model/chart';
import { displayWidth } from '../model/display-width';
import { escaped } from '../model/markup';

/*
 * Everything is drawn in the colour of the text around it, so that it is legible in high contrast; a style sheet may
 * give `.chart-bar` a colour. Series differ by hatching, and every bar bears its figure. In units of the view box.
 */
const width = 340;
const fontSize = 12;
const halfCharacter = 6.5;
const gap = 8;

const text = (x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${x}" y="${y}" font-size="${fontSize}" text-anchor="${anchor}" fill="currentColor">${escaped(content)}</text>`;

const figure = (value: number | null): string => (value === null ? withoutFigure : String(value));

/** A whole rectangle, or one that is only hatched. */
const bar = (chart: Chart, series: number, [x, y, wide, high]: readonly number[]): string =>
  series === 0
    ? `<rect class="chart-bar" x="${x}" y="${y}" width="${wide}" height="${high}" fill="currentColor"/>`
    : `<rect class="chart-bar hatched" x="${x}" y="${y}" width="${wide}" height="${high}" fill="url(#${hatchOf(chart)})" stroke="currentColor"/>`;

const hatchOf = ({ id }: Chart): string => `chart-${id}-hatch`;

const hatch = (chart: Chart): string =>
  `<defs><pattern id="${hatchOf(chart)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="chart-bar" width="2" height="6" fill="currentColor"/></pattern></defs>`;

const round = (length: number): number => Math.round(length * 10) / 10;

const largestOf = ({ series }: Chart): number =>
  Math.max(1, ...series.flatMap(({ values }) => values.map(Number)));

interface Drawn {
  readonly height: number;
  readonly shapes: string;
}

/** Bars that lie, their names before them and their figures after them. */
const drawBars = (chart: Chart): Drawn => {
  const { categories, series } = chart;
  const rowHeight = 26;
  const left = Math.max(...categories.map(displayWidth)) * halfCharacter + gap;
  const longest = width - left - gap - displayWidth(withoutFigure) * halfCharacter;
  const rows = categories.map((category, index) => {
    const value = series[0]?.values[index] ?? null;
    const length = round((Math.max(0, value ?? 0) / largestOf(chart)) * longest);
    const top = index * rowHeight;
    return (
      text(left - gap, top + 17, category, 'end') +
      bar(chart, 0, [left, top + 4, length, rowHeight - 9]) +
      text(round(left + length + gap / 2), top + 17, figure(value), 'start')
    );
  });
  const height = categories.length * rowHeight;
  return { height, shapes: rows.join('') + line(left, 0, left, height) };
};

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="currentColor"/>`;

/** Columns in groups, one a category, under a legend of the series. */
const drawColumns = (chart: Chart): Drawn => {
  const { categories, series } = chart;
  const [top, bottom, height] = [46, 176, 200];
  const group = width / categories.length;
  const column = Math.min(40, (group - 2 * gap) / series.length);
  const columns = categories.flatMap((category, at) => {
    const middle = (at + 0.5) * group;
    const drawn = series.map(({ values }, index) => {
      const value = values[at] ?? null;
      const high = round((Math.max(0, value ?? 0) / largestOf(chart)) * (bottom - top));
      const x = round(middle + (index - series.length / 2) * column + 2);
      return (
        bar(chart, index, [x, round(bottom - high), round(column - 4), high]) +
        text(
          round(x + column / 2 - 2),
          round(bottom - high - 4),
          value === null ? '—' : figure(value),
          'middle',
        )
      );
    });
    return [...drawn, text(round(middle), bottom + 17, category, 'middle')];
  });
  const legend = series.map(
    ({ name }, index) =>
      bar(chart, index, [index * 90, 4, 14, 14]) + text(index * 90 + 20, 15, name, 'start'),
  );
  return { height, shapes: [hatch(chart), ...legend, ...columns, line(0, bottom, width, bottom)].join('') };
};

/** A chart as an SVG picture with its name and all its figures in words. */
export const chartSvg = (chart: Chart): string => {
  const { height, shapes } = chart.kind === 'bars' ? drawBars(chart) : drawColumns(chart);
  const [title, description] = ['title', 'desc'].map((part) => `chart-${chart.id}-${part}`);
  return (
    `<svg role="img" aria-labelledby="${title} ${description}" viewBox="0 0 ${width} ${height}">` +
    `<title id="${title}">${escaped(chart.title)}</title>` +
    `<desc id="${description}">${escaped(describeChart(chart))}</desc>${shapes}</svg>`
  );
};

/** A chart with its heading, and its figures as a table for those who cannot see it. */
export const chartFigure = (chart: Chart): string => {
  const { title, unit, categories, series } = chart;
  const cell = (content: string): string => `<td>${escaped(content)}</td>`;
  const head = (content: string, scope: 'col' | 'row'): string =>
    `<th scope="${scope}">${escaped(content)}</th>`;
  const heads = ['项目', ...series.map(({ name }) => `${name}（${unit}）`)].map((name) => head(name, 'col'));
  const rows = categories.map(
    (category, at) =>
      `<tr>${head(category, 'row')}${series.map(({ values }) => cell(figure(values[at] ?? null))).join('')}</tr>`,
  );
  return (
    `<figure class="chart"><figcaption>${escaped(chartTitle(chart))}</figcaption>${chartSvg(chart)}` +
    `<table class="unseen"><caption>${escaped(title)}</caption><thead><tr>${heads.join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></figure>`
  );
};
