import type { Collected } from '../../bench/hand-ins/collected';
import { comparePlanted } from '../../bench/hand-ins/compare-planted';
import { makeCounty } from '../../bench/hand-ins/make-county';
import { truthFields, truthOf } from '../../bench/hand-ins/truth';

const truth = truthOf(makeCounty({ bodies: 60, seed: 5 }));

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Body = Mutable<Collected['json']['bodies'][number]>;

/** What a collection without any mistake would say. */
const perfect = () => {
  const bodies = new Map<string, Body>(
    truth.bodies.map(({ name }) => [
      name,
      { name, state: '通过', files: [], summary: { error: 0, note: 0, hint: 0 } },
    ]),
  );
  const outcomes = new Map(Object.keys(truth.files).map((file) => [file, '采用']));
  const findings: string[][] = [['机关', '级别', '位置', '现填', '应为', '依据']];
  const sheets: Record<string, string[][]> = { 雷同: [], 共性问题: [], 同比与结转: [] };
  for (const { bodies: names, must } of truth.planted) {
    const body = bodies.get(names[0] ?? '');
    if (body && must.states) body.state = must.states[0] === '待改' ? '待改（第1次）' : must.states[0]!;
    for (const [file, said] of Object.entries(must.outcomes ?? {})) outcomes.set(file, said.at(-1)!);
    if (must.finding)
      findings.push([names[0]!, ...must.finding.map(([word]) => word!), ...(must.sides ?? []).map(String)]);
    sheets['同比与结转']!.push([names[0] ?? '']);
    if (must.sheet !== undefined) sheets[must.sheet]!.push([names.join('、')]);
  }
  for (const [file, { body }] of Object.entries(truth.files))
    if (body !== undefined && outcomes.get(file) !== '待确认') bodies.get(body)!.files = [file];
  sheets['文件台账'] = [...outcomes].map(([file, outcome]) => [file, outcome]);
  const counting = new Set(truth.bodies.filter(({ counts }) => counts).map(({ name }) => name));
  const isSummed = (file: string): boolean => {
    const { body = '' } = truth.files[file]!;
    return (
      outcomes.get(file) === '采用' && counting.has(body) && /通过|待改|需说明/u.test(bodies.get(body)!.state)
    );
  };
  const totals = Object.fromEntries(
    truthFields.map((field, at) => [
      field,
      Object.keys(truth.files)
        .filter(isSummed)
        .reduce((sum, file) => sum + (truth.files[file]!.figures?.[at] ?? 0), 0),
    ]),
  );
  return { json: { bodies: [...bodies.values()], totals }, findings, sheets };
};

const honest = truth.bodies.find(
  ({ name }) => !truth.planted.some(({ bodies }) => bodies.includes(name)),
)!.name;
const faulty = (kind: string) => truth.planted.find((fault) => fault.kind === kind)!;
const unnamed = (said: Collected): readonly string[] =>
  comparePlanted(truth, said).compared.flatMap(({ fault, lacks }) => (lacks.length > 0 ? [fault.kind] : []));

it('has nothing to say of a collection without a mistake', () => {
  const found = comparePlanted(truth, perfect());
  expect(unnamed(perfect())).toEqual([]);
  expect(found).toMatchObject({ wronglyMatched: [], invented: [], questioned: [], wrongSums: [] });
  expect(found.compared.filter(({ isPinned }) => isPinned === false)).toEqual([]);
});

it('misses a finding that is not there, and one that stands with another body', () => {
  const { bodies } = faulty('swappedDigits');
  const without = perfect();
  without.findings = without.findings.filter(([body]) => body !== bodies[0]);
  expect(unnamed(without)).toEqual(['swappedDigits']);
  const elsewhere = perfect();
  elsewhere.findings = elsewhere.findings.map((row) =>
    row[0] === bodies[0] ? [honest, ...row.slice(1)] : row,
  );
  expect(unnamed(elsewhere)).toEqual(['swappedDigits']);
});

it('misses a state, an outcome, a row of a sheet and last year', () => {
  const said = perfect();
  said.json.bodies.find(({ name }) => name === faulty('missing').bodies[0])!.state = '通过';
  said.sheets['雷同'] = [[faulty('copiedTexts').bodies[0]!]];
  said.sheets['文件台账'] = said.sheets['文件台账']!.map(([file, outcome]) =>
    file === faulty('wrongYear').files[0] ? [file!, '采用'] : [file!, outcome!],
  );
  said.sheets['同比与结转'] = said.sheets['同比与结转']!.map(([name]) =>
    name === faulty('merged').bodies[0] ? [name!, '没有上年数据'] : [name!],
  );
  expect(new Set(unnamed(said))).toEqual(new Set(['missing', 'copiedTexts', 'wrongYear', 'merged']));
});

it('finds errors that are said of honest bodies, files of others, and sums that are none', () => {
  const said = perfect();
  const own = said.json.bodies.find(({ name }) => name === honest)!;
  own.summary = { error: 1, note: 0, hint: 0 };
  own.state = '待改（第1次）';
  const [file, { body }] = Object.entries(truth.files).find(([, each]) => each.body !== honest)!;
  own.files = [...own.files, file];
  said.json.totals[truthFields[0]!]! += 1;
  expect(comparePlanted(truth, said)).toMatchObject({
    invented: [{ body: honest }],
    wronglyMatched: [{ file, takenFor: honest, is: body }],
    wrongSums: [{ field: truthFields[0] }],
  });
});
