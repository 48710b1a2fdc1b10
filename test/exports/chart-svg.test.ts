import { chartFigure, chartSvg } from '../../src/exports/chart-svg';
import { exportHtml } from '../../src/exports/html';
import { importFile } from '../../src/imports/import-filing';
import { forms } from '../../src/forms/index';
import type { Chart } from '../../src/model/chart';
import { goldenFiling, sessionOf } from '../support/golden';
import { attributeOf, fragmentOf, pageOf, textsOf } from './html-page';

const bars: Chart = {
  ...{ id: 'kinds', title: '申请人', unit: '件', kind: 'bars', categories: ['自然人', '企业', '其他'] },
  series: [{ name: '2025年', values: [10, 5, null] }],
};
const columns: Chart = {
  ...{ id: 'trend', title: '近年<申请>', unit: '件', kind: 'columns', categories: ['2024年', '2025年'] },
  series: [
    { name: '新收', values: [8, 14] },
    { name: '办结', values: [6, null] },
  ],
};

const lengths = (svg: string, side: 'width' | 'height'): readonly number[] =>
  fragmentOf(svg)
    .filter((element) => attributeOf(element, 'class')?.startsWith('chart-bar') && element.tagName === 'rect')
    .map((element) => Number(attributeOf(element, side)));

describe('a chart as SVG', () => {
  it('has bars in the proportion of their figures, each with its figure', () => {
    const [first, second, third] = lengths(chartSvg(bars), 'width');
    expect(second).toBeCloseTo(first! / 2, 0);
    expect(third).toBe(0);
    expect(textsOf(fragmentOf(chartSvg(bars)), 'text')).toEqual([
      '自然人',
      '10',
      '企业',
      '5',
      '其他',
      '没有数据',
    ]);
  });

  it('stands its columns on one line, and tells series apart by more than colour', () => {
    const svg = fragmentOf(chartSvg(columns));
    const hatched = svg.filter((element) =>
      attributeOf(element, 'fill')?.startsWith('url(#chart-trend-hatch)'),
    );
    expect(hatched).toHaveLength(3); // two columns, one sign in the legend
    const drawn = svg.filter(
      (element) => Number(attributeOf(element, 'height')) > 20 && element.tagName === 'rect',
    );
    const feet = drawn.map(
      (element) => Number(attributeOf(element, 'y')) + Number(attributeOf(element, 'height')),
    );
    expect(new Set(feet)).toEqual(new Set([176]));
    expect(textsOf(svg, 'text')).toEqual(expect.arrayContaining(['新收', '办结', '2024年', '—']));
  });

  it('has a name, a description and a table of its figures, and no colour of its own', () => {
    const figure = fragmentOf(chartFigure(columns));
    const svg = figure.find(({ tagName }) => tagName === 'svg')!;
    expect(attributeOf(svg, 'role')).toBe('img');
    expect(attributeOf(svg, 'aria-labelledby')).toBe('chart-trend-title chart-trend-desc');
    expect(textsOf(figure, 'title')).toEqual(['近年<申请>']);
    expect(textsOf(figure, 'desc')).toEqual([
      '近年<申请>。新收：2024年 8 件，2025年 14 件；办结：2024年 6 件，2025年没有数据。',
    ]);
    expect(textsOf(figure, 'th')).toEqual(['项目', '新收（件）', '办结（件）', '2024年', '2025年']);
    expect(textsOf(figure, 'td')).toEqual(['8', '6', '14', '没有数据']);
    const colours = figure.flatMap((element) => attributeOf(element, 'fill') ?? []);
    expect(colours.filter((colour) => colour !== 'currentColor' && !colour.startsWith('url('))).toEqual([]);
  });

  it('is an annex of the page that does not get in the way of reading it again', async () => {
    const filing = goldenFiling('2023-prefecture-city');
    const session = sessionOf(filing);
    const html = exportHtml(session.report(), { charts: session.charts() });
    expect(textsOf(pageOf(html), 'h2').at(-1)).toBe('图解');
    const again = (text: string) => importFile('a.html', new TextEncoder().encode(text), forms);
    expect(await again(html)).toEqual(await again(exportHtml(session.report())));
  });
});
