import { judgeWordings } from './judge-texts';
import type { Rule } from './rule';

/** D-11, 常见错误36: a report cites the notices in force. */
export const basesAreCurrent: Rule = {
  id: 'bases-are-current',
  title: '依据的文件',
  check: (subject) => {
    const { filing, form } = subject;
    // What was in force in a year before the form may be cited in the report on that year.
    if (filing.year !== null && filing.year < form.years.from) return [];
    return judgeWordings(subject, form.wordings.formerBases, 'currentTerms');
  },
};
