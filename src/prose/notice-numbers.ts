/** Brackets round the year in the number of a document; 〔 and 〕 are right. */
export const yearBrackets = { opens: '[〔([【]', closes: '[〕)\\]】]' } as const;

const without = (signs: string): readonly string[] =>
  [...signs].map((_, at) => signs.slice(0, at) + signs.slice(at + 1));

/** What the office is called in full, part by part. */
const inFull = [
  ['国办', '国务院办'],
  ['办函', '办公函'],
  ['开办', '开公办'],
  ['办函', '办公室函'],
] as const;

/**
 * Ways to write the letters of a series, such as 国办公开办函, with a slip or two: signs left out, doubled or in the wrong
 * order, 涵 for 函. Other series that are in use, such as 国办函 and 国办发, are further from it.
 */
export const misspelt = (series: string): readonly string[] => {
  const [first = '', ...others] = series;
  const rest = others.join('');
  const once = without(rest);
  const twice = once.flatMap(without);
  const doubled = others.map((sign, at) => rest.slice(0, at) + sign + rest.slice(at));
  const swapped = others.slice(1).map((sign, at) => rest.slice(0, at) + sign + rest[at] + rest.slice(at + 2));
  const ways = [
    ...[...once, ...twice, ...doubled, ...swapped].map((each) => first + each),
    ...inFull.map(([short, long]) => series.replace(short, long)),
    series,
  ].flatMap((each) => [each, each.replace('函', '涵')]);
  return [...new Set(ways)].filter((each) => each !== series && each.includes('公'));
};
