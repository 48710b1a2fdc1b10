/** Fields that a chart adds up and shows as one thing. */
export interface ChartEntry {
  readonly label: string;
  readonly fields: readonly string[];
}

/** A chart that a form offers: its entries side by side in one year, or each of them from year to year. */
export interface ChartPlan {
  readonly id: string;
  readonly title: string;
  /** What is counted, e.g. 件. */
  readonly unit: string;
  readonly over: 'entries' | 'years';
  readonly entries: readonly ChartEntry[];
}

/** Figures of one name, one for each category; null where a figure is not known. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A chart with its figures, free of any way of drawing it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Bars that lie where the categories are long names, columns where they are years. */
  readonly kind: 'bars' | 'columns';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** What the part of a report is called that shows figures once more, as charts. */
export const chartsHeading = '图解';

/** What stands for a figure that is not known. */
export const withoutFigure = '没有数据';

/** What stands over a chart. */
export const chartTitle = ({ title, unit }: Chart): string => `${title}（单位：${unit}）`;

/** Marks the part of a page that only shows figures once more, as charts: a reader of the page's figures leaves it out. */
export const chartsMark = 'data-gouji-charts';

/** The same in a Word document: the style of the heading of that part. */
export const chartsStyle = 'GoujiCharts';

/** All that a chart shows, in one sentence. */
export const describeChart = ({ title, unit, categories, series }: Chart): string => {
  const parts = series.map(({ name, values }) => {
    const figures = categories.map((category, index) => {
      const value = values[index];
      return value == null ? `${category}${withoutFigure}` : `${category} ${value} ${unit}`;
    });
    return `${name}：${figures.join('，')}`;
  });
  return `${title}。${parts.join('；')}。`;
};
