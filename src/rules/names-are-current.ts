import { judgeWordings } from './judge-texts';
import type { Rule } from './rule';

/** 常见错误40: results are called as table three calls them. */
export const namesAreCurrent: Rule = {
  id: 'names-are-current',
  title: '办理结果的名称',
  ofNotice: true,
  check: (subject) => judgeWordings(subject, subject.form.wordings.formerNames, 'currentTerms'),
};
