import { Fault } from '../model/fault';
import type { Filing } from '../model/filing';
import type { Form, FormWithWriting } from '../model/form';
import { formerProblemParts, mostProblems, noProblem, problemParts, problemStates } from '../model/problem';
import type { FormerProblem, ProblemState, ReportedProblem } from '../model/problem';
import type { Facts } from '../model/stated-facts';
import { isGarbled, isObject, objectAt, refuseUnknown, refuseWhere, textAt } from './json-values';
import type { Json } from './json-values';

/** Facts that version 0.1.0 knew as chosen sentences; a key that it did not have is refused, not passed over. */
export const formerFactsAt = (settings: Json, { formerOptions }: Form): Facts => {
  const keys = settings['sentences'];
  if (keys === undefined) return {};
  if (!Array.isArray(keys) || !keys.every((key): key is string => typeof key === 'string'))
    throw new Fault('“settings.sentences”应是一组句子的名称。');
  refuseUnknown('settings.sentences', keys, new Set(formerOptions.map(({ key }) => key)));
  return Object.fromEntries(
    formerOptions.flatMap(({ key, fact, value }) => (keys.includes(key) ? [[fact, value] as const] : [])),
  );
};

/** Facts by key, as they are stated: whether they are of the right kind is for a rule to say. */
export const factsAt = (file: Json, { writing }: FormWithWriting): Facts => {
  const facts = objectAt(file, 'facts');
  const known = writing.facts.flatMap((group) => group.facts.map(({ key }) => key));
  refuseUnknown('facts', Object.keys(facts), new Set(known));
  refuseWhere(
    facts,
    (value) => value !== null && !['string', 'number', 'boolean'].includes(typeof value),
    '“facts”中这些值不是数字、true、false 或文字',
  );
  refuseWhere(facts, isGarbled, '“facts”中这些值含有残缺的字符（乱码）');
  refuseWhere(
    facts,
    (value) => typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER),
    '“facts”中这些数太大，无法准确保存',
  );
  return facts as Facts;
};

const textsIn = (
  value: unknown,
  known: readonly string[],
  what: string,
): Readonly<Record<string, string>> => {
  if (!isObject(value)) throw new Fault(`“${what}”应是一组“名称: 值”；请检查答案文件。`);
  refuseUnknown(what, Object.keys(value), new Set(known));
  const stated = Object.entries(value).filter(([, text]) => text !== null);
  return Object.fromEntries(stated.map(([key]) => [key, textAt(value, key)]));
};

/** The rows of a list in a file; none where it has none. */
const rowsAt = (file: Json, key: string): readonly unknown[] => {
  const rows = file[key] ?? [];
  if (!Array.isArray(rows)) throw new Fault(`“${key}”应是一组问题，用方括号括起；请检查答案文件。`);
  if (rows.length > mostProblems) throw new Fault(`“${key}”最多 ${mostProblems} 个；请合并后再导入。`);
  return rows;
};

const problemsAt = (file: Json): readonly ReportedProblem[] =>
  rowsAt(file, 'problems').map((row) => ({
    ...noProblem,
    ...textsIn(row, Object.keys(problemParts), 'problems'),
  }));

export const formerProblemsAt = (file: Json): readonly FormerProblem[] =>
  rowsAt(file, 'problems').map((row) => {
    const known = [...Object.keys(problemParts), ...Object.keys(formerProblemParts)];
    const { state, ...parts } = textsIn(row, known, 'previous.problems');
    if (state === undefined || state === '') return { ...noProblem, ...parts };
    if (!(state in problemStates))
      throw new Fault(`“previous.problems”的 state 只能是 ${Object.keys(problemStates).join('、')}。`);
    return { ...noProblem, ...parts, state: state as ProblemState };
  });

/** What is stated besides figures and texts; what is not stated is left out. */
export const statedAt = (
  file: Json,
  form: FormWithWriting,
  former: Facts,
): Pick<Filing, 'facts' | 'problems'> => {
  const facts = { ...former, ...factsAt(file, form) };
  const problems = problemsAt(file);
  return {
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
};
