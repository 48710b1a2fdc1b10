/**
 * Parts of sentences that many of them have in common, in LiquidJS. A division is said only where its parts come to the
 * whole: 其中 of parts that are no parts is the commonest false statement of reports.
 */

/** Who acts: a government that reports on its whole area says 全市, all others what they call themselves. */
export const who = `{% assign last = self | slice: -1 %}{% assign areas = '省,市,州,县,区,旗' | split: ',' %}{% if kind == 'area' and areas contains last %}全{{ last }}{% else %}{{ self }}{% endif %}`;

/** Whether something before a sentence has named the year and the body already, so that it does not begin alike. */
const isOpened = 'facts.opening.regulations or facts.opening.work';

/** How the first sentence of （一） begins. */
export const inYear = `{% if ${isOpened} %}全年{% else %}{{ year }}年，${who}{% endif %}`;

/** How that of （二） does. */
export const inYearAgain = `{% if ${isOpened} or disclosure.total != nil %}全年{% else %}{{ year }}年，${who}{% endif %}`;

/** How a figure compares with last year's: as a rate where that says something, else by the difference. */
export const against = (field: string, unit: string): string =>
  `{% if ${field} > 0 %}{% assign rate = ${field} | growth: previous.${field} %}{% assign change = ${field} | change: previous.${field} %}
{%- if change == 0 %}，与上年持平{% elsif rate > 0 %}，同比增长{{ rate }}{% elsif rate < 0 %}，同比下降{{ rate }}
{%- elsif change > 0 %}（比上年增加{{ change }}${unit}）{% elsif change < 0 %}（比上年减少{{ change }}${unit}）{% endif %}{% endif %}`;

interface Division {
  /** What is said of the only part; that a part is the whole otherwise. */
  readonly only?: string;
  /** How several parts are named. */
  readonly items?: string;
  readonly opens?: string;
}

/** The parts of a whole, where they come to it; a single part that is the whole is 均, and of one only 为. */
export const division = (
  list: string,
  whole: string,
  unit: string,
  {
    only = `，{% if ${whole} != 1 %}均{% endif %}为{{ shown[0].label }}`,
    items = `{{ shown | items: '${unit}' }}`,
    opens = '，其中',
  }: Division = {},
): string =>
  `{% assign shown = ${list} | nonzero %}{% assign isWhole = shown | comesTo: ${whole} %}
{%- if shown.size == 1 and shown[0].figure == ${whole} %}${only}{% elsif shown.size > 0 and isWhole %}${opens}${items}{% endif %}`;
