import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import type { Unwanted } from '../model/wordings';
import { misspelt, yearBrackets } from '../prose/notice-numbers';
import { judgeWordings } from './judge-texts';
import type { Rule } from './rule';

const { opens, closes } = yearBrackets;
/** Issuers of notices of their own, which may bear the same title. */
const local = '(?<!国务院办公厅[^,。;、》]{0,20})(?<=[办局委厅府组室](?:公室)?《?)';

/** How the notice of a form is cited wrongly: the one before it, by number or by title, or its own number misspelt. */
const slipsOf = oncePer((form: Form): readonly Unwanted[] => {
  const { notice } = form;
  const [, series, year, number] = /^([^〔]+)〔(\d{4})〕(.+)$/u.exec(notice) ?? [];
  if (series === undefined || year === undefined || number === undefined) return [];
  const ofNotice = `${opens}${year}${closes}第?${number}`;
  const former = form.wordings.formerNotice;
  /** The number behind a title: another notice's, or that of the former one, which is found by itself. */
  const numbered = `(?=[》〉]?(?:的通知)?[》〉]?\\((?!${series}${opens}${year})[^()]{2,12}${opens}\\d{4})`;
  /** The former one's number before the title. */
  const isNumbered = former && `(?<!公开办[函涵]?${former.number.source}[^,。;、]{0,40})`;
  const replaced = (what: string): string =>
    `是${former!.year}年的${what}，已由${notice}代替；请改为现行的依据。`;
  const slip = (pattern: string, severity: Unwanted['severity'], says: string): Unwanted => ({
    pattern: new RegExp(pattern, 'gu'),
    severity,
    says,
  });
  return [
    ...(former
      ? [
          {
            ...slip(`(?<=公开办[函涵]?)${former.number.source}`, 'error', replaced('文件')),
            correction: `〔${year}〕${number}`,
          },
          slip(`(?!${local})${isNumbered}${former.title.source}(?!${numbered})`, 'error', replaced('通知')),
          slip(`${isNumbered}${former.form.source}(?!${numbered})`, 'error', replaced('格式')),
        ]
      : []),
    {
      ...slip(
        `(?:${misspelt(series).join('|')})${ofNotice}`,
        'error',
        `这个文号写错了，应为${notice}；请改正。`,
      ),
      correction: notice,
    },
    {
      ...slip(
        `${series}(?!〔${year}〕${number})${ofNotice}`,
        'hint',
        `一般写作${notice}；请核对括号的写法。`,
      ),
      correction: notice,
    },
  ];
});

/** D-11, 常见错误36: a report cites the notices in force. */
export const basesAreCurrent: Rule = {
  id: 'bases-are-current',
  title: '依据的文件',
  ofNotice: true,
  check: (subject) => {
    const { filing, form } = subject;
    // What was in force in a year before the form may be cited in the report on that year.
    if (filing.year !== null && filing.year < form.years.from) return [];
    return judgeWordings(subject, [...slipsOf(form), ...form.wordings.formerBases], 'currentTerms');
  },
};
