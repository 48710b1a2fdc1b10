import type { Unwanted } from '../../model/wordings';

const series = '国办公开办函';
const inForce = `${series}〔2021〕30号`;
const opens = '[〔([【]';
const closes = '[〕)\\]】]';
const replaced = (then: string): string => `是${then}，2021年已由${inForce}代替；请改为现行的依据。`;

const without = (signs: string): readonly string[] =>
  [...signs].map((_, at) => signs.slice(0, at) + signs.slice(at + 1));

/**
 * Ways to write 国办公开办函 with a slip or two: signs left out, doubled or in the wrong order, 涵 for 函. 国办函 and
 * 国办发 are series of their own, and too far from it.
 */
const misspelt = (): readonly string[] => {
  const rest = series.slice(1);
  const once = without(rest);
  const twice = once.flatMap(without);
  const doubled = [...rest].map((sign, at) => rest.slice(0, at) + sign + rest.slice(at));
  const swapped = [...rest]
    .slice(1)
    .map((sign, at) => rest.slice(0, at) + sign + rest[at] + rest.slice(at + 2));
  const all = [
    ...once,
    ...twice,
    ...doubled,
    ...swapped,
    '务院办公开办函',
    '办公开办公函',
    '办公开公办函',
    '办公开办公室函',
  ];
  const ways = [...all, rest].flatMap((each) => [each, each.replace('函', '涵')]);
  return [...new Set(ways)].filter((each) => each !== rest && each.includes('公'));
};

/** Issuers of notices of their own, which may bear the same title. */
const local = '(?<!国务院办公厅[^,。;、》]{0,20})(?<=[办局委厅府组室](?:公室)?《?)';
const title = '关于政府信息公开(?:工作)?年度(?:工作)?报告的?有关(?:事项|问题)的?通知';
/** The number behind the title: another notice's, or that of 2019, which is found by itself. */
const numbered = `(?=[》〉]?\\((?!${series}${opens}2021)[^()]{2,12}${opens}\\d{4})`;

/** How the notice of the form is cited wrongly: that of 2019 by number or by title, or its own number misspelt. */
export const noticeSlips: readonly Unwanted[] = [
  {
    pattern: new RegExp(`(?<=公开办函?)${opens}2019${closes}60号`, 'gu'),
    severity: 'error',
    says: replaced('2019年的格式'),
    correction: '〔2021〕30号',
  },
  {
    pattern: new RegExp(`(?!${local})${title}(?!${numbered})`, 'gu'),
    severity: 'error',
    says: replaced('2019年的通知'),
  },
  {
    pattern: new RegExp(`(?<=(?:报告|条例)[^。\\n]{0,40})格式[》〉]?\\(试行\\)(?!${numbered})`, 'gu'),
    severity: 'error',
    says: replaced('2019年的格式'),
  },
  {
    pattern: new RegExp(`国(?:${misspelt().join('|')})${opens}2021${closes}第?30号`, 'gu'),
    severity: 'error',
    says: `这个文号写错了，应为${inForce}；请改正。`,
    correction: inForce,
  },
  {
    pattern: new RegExp(`${series}(?:[[(【]2021[\\])】]第?|〔2021〕第)30号`, 'gu'),
    severity: 'hint',
    says: `一般写作${inForce}；请核对括号的写法。`,
    correction: inForce,
  },
];
