import { foldWithPlaces } from '../model/fold';
import type { Form } from '../model/form';
import type { UnusedLine } from '../model/page-reading';
import { judgeUnusedLines, judgeWordings } from './judge-texts';
import type { Draft, Rule } from './rule';

/** The notes in a heading, or beside a table, of somebody else's page; texts have none of these words. */
const notesIn = (form: Form, { chapter, printed }: UnusedLine): readonly Omit<Draft, 'at' | 'because'>[] => {
  const { text, from } = foldWithPlaces(printed);
  const heading = form.chapters.find(({ number }) => number === chapter)?.heading ?? '报告开头';
  return form.wordings.templateHints.flatMap(({ pattern, severity, says }) =>
    [...text.matchAll(pattern)].map((found) => {
      const words = printed.slice(from[found.index], from[found.index + found[0].length]);
      const where = words === printed ? `“${heading}”下的` : `“${printed}”里的`;
      return { severity, clause: 'fullText', message: `${where}“${words}”${says}` };
    }),
  );
};

/** D-10, 常见错误30、39: nothing of the blank is left in, and no gap left open. */
export const noTemplateHints: Rule = {
  id: 'no-template-hints',
  title: '模板提示语',
  check: (subject) => {
    const { form } = subject;
    const { templateHints, openGaps } = form.wordings;
    return [
      ...judgeWordings(subject, [...templateHints, ...openGaps], 'fullText'),
      ...judgeUnusedLines(subject, (line) => notesIn(form, line)),
    ];
  },
};
