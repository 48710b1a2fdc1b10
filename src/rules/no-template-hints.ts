import { judgeWordings } from './judge-texts';
import type { Rule } from './rule';

/** D-10, 常见错误30、39: nothing of the blank is left in, and no gap left open. */
export const noTemplateHints: Rule = {
  id: 'no-template-hints',
  title: '模板提示语',
  check: (subject) => judgeWordings(subject, subject.form.wordings.templateHints, 'fullText'),
};
