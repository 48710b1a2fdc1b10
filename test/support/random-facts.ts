import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { factAt } from '../../src/model/facts';
import type { Fact } from '../../src/model/facts';
import type { Filing } from '../../src/model/filing';
import { mostProblems } from '../../src/model/problem';
import type { FormerProblem, ProblemState, ReportedProblem } from '../../src/model/problem';
import type { FactValue, Facts } from '../../src/model/stated-facts';

const { facts: groups, sums, contradictions, problemAreas } = form2021.writing;
export const allFacts: readonly Fact[] = groups.flatMap((group) => group.facts);

/** Words that a clerk may write, by the end of the key. */
const words: readonly (readonly [ending: RegExp, examples: readonly string[]])[] = [
  [/opening\.work$/u, ['水资源管理和防汛抗旱', '住房保障']],
  [/areas\.\d\.name$/u, ['水旱灾害防御', '财政预决算', '义务教育', '社会救助', '食品安全', '环境保护']],
  [/disclosure\.others\.\d\.what$/u, ['制作政策问答', '举办开放日活动']],
  [/onRequest\.others\.\d\.what$/u, ['编发典型案例', '评查案卷']],
  [/management\.others\.\d\.what$/u, ['更新办事指南', '归集公共数据']],
  [/platform\.others\.\d\.what$/u, ['升级查询功能', '建设服务驿站']],
  [/supervision\.others\.\d\.what$/u, ['编制评估报告', '约谈']],
  [/others\.\d\.unit$/u, ['期', '次', '篇', '份']],
  [/matters$/u, ['征地补偿', '征地补偿、水库移民', '工程招标、水费标准、河道管理']],
  [/host$/u, ['县政府门户网站', '市水利局网站']],
  [/names$/u, ['“海滨水利”微信公众号', '“海滨发布”微信公众号、“海滨发布”抖音号']],
  [/leader$/u, ['副局长', '党组成员、副主任']],
  [/way$/u, ['问卷调查', '网上评议']],
  [/workPlanWith$/u, ['公开了年度重点工程的进展']],
];

const valueOf = ({ key, kind, most }: Fact): fc.Arbitrary<FactValue> => {
  if (kind === 'tick') return fc.constantFrom(true, false);
  if (kind === 'text') return fc.constantFrom(...words.find(([ending]) => ending.test(key))![1]);
  const figures =
    most === undefined
      ? fc.oneof(fc.nat(3), fc.integer({ min: 2, max: 900 }))
      : fc.integer({ min: 1, max: most });
  return kind === 'amount' ? figures.map((figure) => (figure > 1 ? figure - 0.5 : figure)) : figures;
};

const numberAt = (place: string, facts: Facts, { answers }: Filing): number | undefined => {
  const key = factAt(place);
  const value = key === undefined ? answers[place] : facts[key];
  return typeof value === 'number' ? value : undefined;
};

/** Makes each row of words and a figure whole or blank, none of them named like another. */
const wholeRows = (given: Facts): Record<string, FactValue> => {
  const facts: Record<string, FactValue> = { ...given };
  const rows = new Set(
    Object.keys(facts).flatMap((key) => /^.+\.(?:areas|others)\.\d+(?=\.)/u.exec(key)?.[0] ?? []),
  );
  const named = new Set<FactValue>();
  for (const row of rows) {
    const keys = Object.keys(facts).filter((key) => key.startsWith(`${row}.`));
    const name = facts[keys[0]!] ?? null;
    if (keys.some((key) => (facts[key] ?? null) === null) || named.has(name))
      for (const key of keys) facts[key] = null;
    named.add(name);
  }
  return facts;
};

/** Makes facts keep their sums, and leaves out a tick that others contradict. */
const consistent = (given: Facts, filing: Filing): Facts => {
  const facts = wholeRows(given);
  for (const { whole, parts, isComplete } of sums) {
    let left = numberAt(whole, facts, filing);
    const stated = parts.map((part) => factAt(part)!).filter((key) => (facts[key] ?? null) !== null);
    if (left === undefined) continue;
    const fields = parts.flatMap((part) =>
      factAt(part) === undefined ? (numberAt(part, facts, filing) ?? 0) : [],
    );
    if (fields.length > 0) {
      facts[factAt(whole)!] = Math.max(left, ...fields);
      continue;
    }
    for (const key of stated) {
      facts[key] = Math.min(left, facts[key] as number);
      left -= facts[key];
    }
    const last = stated.at(-1);
    if (isComplete && last !== undefined && stated.length === parts.length)
      facts[last] = (facts[last] as number) + left;
  }
  for (const { tick, against } of contradictions)
    if (
      against.some((place) => {
        const value = factAt(place) === undefined ? filing.answers[place] : facts[factAt(place)!];
        return value === true || (typeof value === 'number' && value > 0) || typeof value === 'string';
      })
    )
      facts[factAt(tick)!] = null;
  return facts;
};

/** What a clerk may state of a filing: each fact or nothing, none of which contradicts another or the tables. */
export const factsFor = (filing: Filing): fc.Arbitrary<Facts> =>
  fc
    .constantFrom(1, 1, 3, 9)
    .chain((blanks) =>
      fc.record(
        Object.fromEntries(
          allFacts.map((fact) => [
            fact.key,
            fc.oneof(
              { weight: blanks, arbitrary: fc.constant(null) },
              { weight: 1, arbitrary: valueOf(fact) },
            ),
          ]),
        ),
      ),
    )
    .map((facts) => consistent(facts, filing));

const whats = ['“政策解读”栏目有7篇没有配图', '“水利工程”栏目4个月没有更新', '5个乡镇没有专职人员'];

export const problems: fc.Arbitrary<readonly ReportedProblem[]> = fc.array(
  fc.record({
    area: fc.constantFrom('', ...problemAreas),
    what: fc.constantFrom(...whats),
    measure: fc.constantFrom('每件政策文件配发图解', '按月检查栏目更新情况', '为5个乡镇各配备1名专职人员'),
    by: fc.constantFrom('', '2026年6月底', '2026年内'),
    who: fc.constantFrom('', '办公室'),
  }),
  { minLength: 1, maxLength: mostProblems },
);

export const formerProblems: fc.Arbitrary<readonly FormerProblem[]> = fc.array(
  fc.record({
    area: fc.constant(''),
    what: fc.constantFrom('公开目录不够细', '培训只有1次'),
    measure: fc.constant(''),
    by: fc.constant(''),
    who: fc.constant(''),
    state: fc.constantFrom<ProblemState>('done', 'partly', 'not'),
    fact: fc.constantFrom('', '目录新增5项'),
  }),
  { maxLength: 3 },
);
