import type { Prose } from './prose';

const years =
  /(?<figures>(?:19|20)\d{2})年度?|(?<last>去年|上一?年度?)|(?<own>今年|本年度?|当年)|(?<next>明年|次年|来年|下一?年度?)/gu;
const names = ['上年', '本年', '下年'] as const;

/** A text in which last year, this year and next year are called 上年, 本年, 下年, however they were written. */
export const withRelativeYears = <P extends Prose>(prose: P, year: number | null): P => {
  let text = '';
  const places: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    text += prose.text.slice(done, to);
    for (let at = done; at < to; at++) places.push(prose.places[at]!);
  };
  for (const { index, 0: words, groups = {} } of prose.text.matchAll(years)) {
    const { figures, last, own } = groups;
    const relative = last === undefined ? (own === undefined ? 2 : 1) : 0;
    const offset = figures === undefined ? relative : year === null ? -1 : Number(figures) - year + 1;
    const name = names[offset];
    if (name === undefined) continue;
    copy(index);
    text += name;
    places.push(prose.places[index]!, prose.places[index + words.length - 1]!);
    done = index + words.length;
  }
  copy(prose.text.length);
  return { ...prose, text, places };
};
