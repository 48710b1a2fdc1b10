import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import type { Wordings } from '../model/wordings';
import type { Draft, Rule } from './rule';

/** A text this short names neither a problem nor what is done about it. */
const shortest = 40;
const item = /(?<=^|[。;:,、\n])[一二三四五六七八九十]是/gu;

/** How many points each list of 一是, 二是 … has. */
const listsIn = (text: string): readonly number[] => {
  const lists: number[] = [];
  for (const [marker] of text.matchAll(item))
    if (marker.startsWith('一') || lists.length === 0) lists.push(1);
    else lists[lists.length - 1]!++;
  return lists;
};

const issue = (
  { text }: Passage,
  { problem, measure, nothing }: Wordings['problems'],
): Pick<Draft, 'severity' | 'message'> | undefined => {
  const { length } = text;
  if (length < shortest && nothing.test(text))
    return { severity: 'error', message: '不能只写没有问题；请写明存在的主要问题和改进措施。' };
  const lists = listsIn(text);
  // Points that are set out as a list are problems or measures, in any words.
  if (lists.length === 0 && !problem.test(text))
    return { severity: 'note', message: '没有写存在的问题；请写明具体问题。' };
  if (lists.length < 2 && !measure.test(text))
    return { severity: 'note', message: '没有写改进措施；请逐条写明怎样改进。' };
  if (length < shortest)
    return { severity: 'note', message: `只有 ${length} 字，过于笼统；请写明具体问题和对应的措施。` };
  const [problems, measures, ...more] = lists;
  if (more.length > 0 || measures === undefined || problems === measures) return undefined;
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
  check: ({ filing, form }) => {
    const { problems } = form.wordings;
    const passage = passagesOf(form, filing).find(({ slot }) => slot === problems.slot);
    const found = passage && issue(passage, problems);
    if (!found) return [];
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
