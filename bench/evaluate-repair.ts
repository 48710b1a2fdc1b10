/**
 * How often repair/ finds the cells that are wrong: random valid filings, slips put in, figures as a table.
 * `npm run evaluate:repair -- [SEED...] [--trials N]`; each seed is a run of its own, by default one run of seed 1.
 */
import { balanceOf } from '../src/model/equation';
import type { Filing } from '../src/model/filing';
import { diagnose } from '../src/repair/diagnose';
import type { Remedy, Repair } from '../src/repair/diagnose';
import { formulaTotals } from '../src/filing/totals';
import { randomFrom, pick } from './repair/random';
import type { Random } from './repair/random';
import { slips } from './repair/slips';
import type { Setting, Written } from './repair/slips';
import { caseGrid, form, requestGrid, likelyFiling } from './repair/likely-filing';
import type { Figures } from './repair/likely-filing';

const totalFields = new Set(form.equations.flatMap(({ total }) => (total === undefined ? [] : [total])));
const typedRows = (grid: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  grid.map((row) => row.filter((field) => !totalFields.has(field))).filter((row) => row.length > 0);
const caseGroups = [caseGrid.slice(0, 5), caseGrid.slice(5, 10), caseGrid.slice(10)];
const settings: readonly Setting[] = [
  { name: 'table three, typed totals', grid: requestGrid, groups: requestGrid, computes: false },
  { name: 'table four, typed totals', grid: [caseGrid], groups: caseGroups, computes: false },
  {
    name: 'table three, totals as formulas',
    grid: typedRows(requestGrid),
    groups: requestGrid.filter((row) => !totalFields.has(row[0]!)),
    computes: true,
  },
];

const fill = (filing: Filing, { computes }: Setting, answers: Filing['answers']): Filing => {
  if (!computes) return { ...filing, answers };
  const withoutTotals = Object.entries(answers).map(([field, value]) => [
    field,
    totalFields.has(field) ? null : value,
  ]);
  return { ...filing, ...formulaTotals(form, Object.fromEntries(withoutTotals) as Filing['answers']) };
};

const fails = (filing: Filing): boolean =>
  form.equations.some((equation) => {
    const balance = equation.grade === 'error' ? balanceOf(equation, filing) : undefined;
    return balance !== undefined && balance.difference !== 0;
  });
const shows = (filing: Filing, written: Written): boolean =>
  fails(filing) || (filing.settings.blanks === 'error' && Object.values(written).includes(null));

interface Tally {
  trials: number;
  unseen: number;
  cellFirst: number;
  cellInThree: number;
  valueFirst: number;
  silent: number;
  certain: number;
  wronglyCertain: number;
  wrongFills: number;
  readonly times: number[];
}
const newTally = (): Tally => ({
  trials: 0,
  unseen: 0,
  cellFirst: 0,
  cellInThree: 0,
  valueFirst: 0,
  silent: 0,
  certain: 0,
  wronglyCertain: 0,
  wrongFills: 0,
  times: [],
});

type Answered = ReadonlyMap<string, number>;

/** What a clerk has written after taking one explanation of each failure and the blanks to fill. */
const answeredWith = ({ fills }: Repair, taken: readonly (Remedy | undefined)[]): Answered =>
  new Map(
    [...taken.flatMap((each) => each?.cells ?? []), ...fills].map(({ field, value }) => [field, value]),
  );

const score = (tally: Tally, repair: Repair, figures: Figures, wrong: ReadonlySet<string>): void => {
  const isRight = (answered: Answered): boolean =>
    answered.size === wrong.size && [...wrong].every((field) => answered.has(field));
  const first = answeredWith(
    repair,
    repair.diagnoses.map(({ explanations }) => explanations[0]),
  );
  const inThree = answeredWith(
    repair,
    repair.diagnoses.map(({ explanations }) =>
      explanations.slice(0, 3).find(({ cells }) => cells.every(({ field }) => wrong.has(field))),
    ),
  );
  tally.trials++;
  if (first.size === 0) tally.silent++;
  if (isRight(first)) tally.cellFirst++;
  if (isRight(inThree)) tally.cellInThree++;
  if (isRight(first) && [...first].every(([field, value]) => figures[field] === value)) tally.valueFirst++;
  for (const { certain, cells } of repair.diagnoses.flatMap(({ explanations }) => explanations)) {
    if (!certain) continue;
    tally.certain++;
    if (cells.some(({ field, value }) => !wrong.has(field) || figures[field] !== value))
      tally.wronglyCertain++;
  }
  if (repair.fills.some(({ field, value }) => figures[field] !== value)) tally.wrongFills++;
};

const measure = (random: Random, setting: Setting, kinds: readonly string[], tally: Tally): void => {
  const { figures, filing } = likelyFiling(random);
  let answers: Filing['answers'] = figures;
  const wrong = new Set<string>();
  for (const kind of kinds) {
    const written = slips[kind]!(random, figures, setting);
    if (
      !written ||
      Object.keys(written).length === 0 ||
      Object.keys(written).some((field) => wrong.has(field))
    )
      return;
    // A slip that breaks nothing by itself cannot be found.
    if (!shows(fill(filing, setting, { ...figures, ...written }), written)) {
      tally.unseen++;
      return;
    }
    answers = { ...answers, ...written };
    for (const field of Object.keys(written)) wrong.add(field);
  }
  const slipped = fill(filing, setting, answers);
  const start = process.cpuUsage();
  const repair = diagnose(form, slipped);
  // Time on the processor, as the machine may be busy with other things.
  tally.times.push(process.cpuUsage(start).user / 1000);
  score(tally, repair, figures, wrong);
};

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, each) => {
    for (const key of Object.keys(each) as (keyof Tally)[])
      if (key === 'times') all.times.push(...each.times);
      else all[key] += each[key];
    return all;
  }, newTally());

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);
const headings = [
  'cell first',
  'in three',
  'value first',
  'no answer',
  'certain',
  'of it wrong',
  'wrong fills',
  'median',
  'worst',
];
const line = (name: string, tally: Tally): string => {
  const times = [...tally.times].sort((a, b) => a - b);
  const { trials } = tally;
  const shares = [tally.cellFirst, tally.cellInThree, tally.valueFirst, tally.silent, tally.certain];
  return [
    name.padEnd(34),
    String(trials).padStart(6),
    String(tally.unseen).padStart(6),
    ...shares.map((share) => percent(share, trials).padStart(11)),
    ...[tally.wronglyCertain, tally.wrongFills].map((count) => String(count).padStart(11)),
    ...[times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0].map((time) =>
      `${time.toFixed(2)} ms`.padStart(11),
    ),
  ].join(' ');
};

const report = (random: Random, setting: Setting, trials: number): void => {
  const kinds = Object.keys(slips);
  console.log(
    `\n${setting.name.padEnd(34)}  found unseen ${headings.map((heading) => heading.padStart(11)).join(' ')}`,
  );
  const singles = kinds.map((kind) => {
    const tally = newTally();
    for (let trial = 0; trial < trials; trial++) measure(random, setting, [kind], tally);
    if (tally.trials > 0) console.log(line(`  ${kind}`, tally));
    return tally;
  });
  console.log(line('one slip', sum(singles)));
  const doubles = newTally();
  for (let trial = 0; trial < trials * kinds.length; trial++)
    measure(random, setting, [pick(random, kinds), pick(random, kinds)], doubles);
  console.log(line('two slips', doubles));
};

const words = process.argv.slice(2);
const trialsAt = words.indexOf('--trials');
const trials = trialsAt < 0 ? 200 : Number(words[trialsAt + 1]);
const seeds = words.filter((_, at) => trialsAt < 0 || (at !== trialsAt && at !== trialsAt + 1)).map(Number);
// The first calls in a process take longer, while the engine compiles.
for (let warm = 0; warm < 100; warm++)
  measure(
    randomFrom(warm),
    settings[warm % settings.length]!,
    ['digit mistyped', 'digit mistyped'],
    newTally(),
  );
for (const seed of seeds.length > 0 ? seeds : [1]) {
  console.log(`seed ${seed}, ${trials} trials of each kind`);
  const random = randomFrom(seed);
  for (const setting of settings) report(random, setting, trials);
}
