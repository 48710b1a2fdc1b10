import { judgeWordings } from './judge-texts';
import type { Rule } from './rule';

/** D-11, 常见错误36: a report cites the notices in force. */
export const basesAreCurrent: Rule = {
  id: 'bases-are-current',
  title: '依据的文件',
  ofNotice: true,
  check: (subject) => judgeWordings(subject, subject.form.wordings.formerBases, 'currentTerms'),
};
