import { isWritten } from '../filing/reported-texts';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { countedLists } from '../prose/point-lists';
import type { Wordings } from '../model/wordings';
import type { Draft, Rule } from './rule';

/** A text this short names neither a problem nor what is done about it. */
const shortest = 20;
/** So long may a sentence be that says nothing. */
const longestNothing = 40;
/** Points numbered in figures, which are problems or measures in any words. */
const numbered = /(?<=^|[。;:\n])\(?\d[.、)]/u;

/** How many problems and how many measures are listed, where it is plain that the lists are of these. */
const listed = (
  text: string,
  { problem, measure }: Wordings['problems'],
): readonly [problems: number, measures: number] | undefined => {
  const [problems, measures, ...more] = countedLists(text);
  if (!problems || !measures || more.length > 0) return undefined;
  const leadTo = (from: number): string =>
    text
      .slice(0, from)
      .split(/[。\n]/u)
      .at(-1)!;
  const first = leadTo(problems.from);
  const isSo =
    (first === '' || (problem.test(first) && !/整改|已|改进/u.test(first))) &&
    measure.test(leadTo(measures.from));
  return isSo ? [problems.points, measures.points] : undefined;
};

const issue = (
  { text }: Passage,
  wordings: Wordings['problems'],
): Pick<Draft, 'severity' | 'message'> | undefined => {
  const { problem, measure, nothing } = wordings;
  const { length } = text;
  if (length < longestNothing && nothing.test(text))
    return { severity: 'error', message: '不能只写没有问题；请写明存在的主要问题和改进措施。' };
  // 规范 in the name of a document is no measure.
  const sentences = text
    .replace(/规范性文件/gu, '')
    .split(/[。;\n]/u)
    .filter((sentence) => sentence !== '');
  const lists = countedLists(text);
  const isPlain = lists.length === 0 && !numbered.test(text);
  // A sentence that is neither in our words may be either in the clerk's.
  if (isPlain && !problem.test(text) && sentences.every((sentence) => measure.test(sentence)))
    return { severity: 'note', message: '没有写存在的问题；请写明具体问题。' };
  if (
    lists.length < 2 &&
    !numbered.test(text) &&
    !measure.test(text) &&
    sentences.every((sentence) => problem.test(sentence))
  )
    return { severity: 'note', message: '没有写改进措施；请逐条写明怎样改进。' };
  if (length < shortest)
    return { severity: 'note', message: `只有 ${length} 字，过于笼统；请写明具体问题和对应的措施。` };
  const [problems, measures] = listed(text, wordings) ?? [];
  if (problems === measures) return undefined;
  return {
    severity: 'hint',
    message: `列出 ${problems} 个问题、${measures} 条措施；请核对措施是否与问题逐条对应。`,
  };
};

/** D-12, 常见错误43: chapter five names problems, and a measure for each. */
export const problemsAreConcrete: Rule = {
  id: 'problems-are-concrete',
  title: '问题和改进措施',
  ofNotice: true,
  check: ({ filing, form, written }) => {
    const { problems } = form.wordings;
    const passage = passagesOf(form, filing).find(({ slot }) => slot === problems.slot);
    // What is made of single problems is judged one by one.
    const isOwn = isWritten(written, problems.slot);
    const found = passage && isOwn ? issue(passage, problems) : undefined;
    if (!passage || !found) return [];
    return [
      {
        ...found,
        at: problems.slot,
        because: [],
        clause: 'problems',
        message: `“${passage.name}”：${found.message}`,
      },
    ];
  },
};
