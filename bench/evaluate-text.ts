/**
 * How well texts are checked: `npm run evaluate:text -- DIR [--faults LIST.json] [--details]`, a folder of published
 * reports. Faults are given beside a report (NNN.faults.json: [{rule, words}]) or in one list by name; recall and
 * precision are counted by rule on those reports. Then one figure at a time is changed in texts that agree with their
 * tables, those of real reports without an error and those that the program writes itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { forms } from '../src/forms/index';
import { importFile } from '../src/imports/import-filing';
import type { Filing } from '../src/model/filing';
import type { Finding } from '../src/model/finding';
import { compose } from '../src/report/compose';
import { check } from '../src/rules/check';
import { rules } from '../src/rules/index';
import { below, randomFrom, pick } from './repair/random';
import { form as newest, likelyFiling } from './repair/likely-filing';
import { contentOf } from './text/content-of';
import { faultsOf } from './text/faults';
import type { Fault } from './text/faults';
import { balances, changed, targetsIn } from './text/inject';
import type { Target } from './text/inject';

const thisYear = 2026;
/** The rules that compare figures of the text with something; --all measures the rules on wording, too. */
const figureRules = [
  'text-agrees-with-tables',
  'list-adds-up',
  'text-flow-balances',
  'percentage-agrees',
  'growth-agrees',
  'same-figure-twice',
  'parts-as-listed',
];
const changesPerFigure = 20;
const generated = 200;
const kinds = ['department', 'township', 'office', 'area'] as const;

const args = process.argv.slice(2);
const after = (option: string): string | undefined => {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
};
const withDetails = args.includes('--details');
const measured = args.includes('--all') ? rules : rules.filter(({ id }) => figureRules.includes(id));

const findingsOf = (filing: Filing): readonly Finding[] => {
  const form = forms.find(({ id }) => id === filing.form)!;
  return check({ filing, form, thisYear }, measured).findings.filter(({ place }) => place !== undefined);
};

const wordsAt = (filing: Filing, { place }: Finding): string =>
  place ? (filing.texts[place.slot] ?? '').slice(place.from, place.to) : '';

interface Tally {
  known: number;
  found: number;
  said: number;
  right: number;
}
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Marks each finding as a known fault or a false alarm, and each fault as found or missed. */
const score = (
  name: string,
  filing: Filing,
  faults: readonly Fault[],
  tallies: Map<string, Tally>,
): readonly string[] => {
  const of = (rule: string): Tally => {
    const tally = tallies.get(rule) ?? { known: 0, found: 0, said: 0, right: 0 };
    tallies.set(rule, tally);
    return tally;
  };
  const findings = findingsOf(filing);
  const names = (finding: Finding, { rule, words }: Fault): boolean =>
    finding.rule === rule && (wordsAt(filing, finding).includes(words) || finding.message.includes(words));
  const lines: string[] = [];
  for (const fault of faults) {
    if (!measured.some(({ id }) => id === fault.rule)) continue;
    of(fault.rule).known++;
    if (findings.some((finding) => names(finding, fault))) of(fault.rule).found++;
    else lines.push(`missed: ${fault.rule}: ${fault.words}`);
  }
  for (const finding of findings) {
    of(finding.rule).said++;
    const isKnown = faults.some((fault) => names(finding, fault));
    if (isKnown) of(finding.rule).right++;
    lines.push(`${isKnown ? 'right' : 'FALSE'}: ${finding.severity} ${finding.rule}: ${finding.message}`);
  }
  return lines.map((line) => `${name} ${line}`);
};

/** How many changed figures are found: a finding that was not there before. */
const inject = (
  filing: Filing,
  targets: readonly Target[],
  seed: number,
): { readonly made: number; readonly found: number; readonly missed: readonly string[] } => {
  const random = randomFrom(seed);
  const before = new Set(findingsOf(filing).map(({ message }) => message));
  let made = 0;
  const missed: string[] = [];
  for (const target of targets)
    for (let round = 0; round < changesPerFigure; round++) {
      const wrong = changed(random, filing, target);
      made++;
      if (findingsOf(wrong).some(({ message }) => !before.has(message))) continue;
      const text = wrong.texts[target.slot]!;
      missed.push(`${target.slot}: …${text.slice(Math.max(0, target.from - 20), target.to + 8)}…`);
    }
  return { made, found: made - missed.length, missed };
};

/** A filing with the program's own text in place of the clerk's, and the figures of it that come from the tables. */
const written = (seed: number): { readonly filing: Filing; readonly targets: readonly Target[] } => {
  const random = randomFrom(seed);
  const { filing } = likelyFiling(random);
  const documents = newest.concerns.stocks.flatMap(({ issued, repealed, inForce }) => [
    issued,
    repealed,
    inForce,
  ]);
  const others = [...newest.concerns.yearOnYear, ...newest.concerns.amounts, ...documents].filter(
    (field) => !(field in filing.answers),
  );
  const answers = {
    ...filing.answers,
    ...Object.fromEntries(others.map((field) => [field, below(random, 4) === 0 ? 0 : below(random, 500)])),
  };
  const whole: Filing = {
    ...filing,
    body: '海滨县水利局',
    self: '我局',
    answers,
    settings: { ...filing.settings, kind: pick(random, kinds) },
  };
  const texts: Record<string, string> = {};
  const targets: Target[] = [];
  for (const block of compose(newest, whole).blocks) {
    if (block.kind !== 'paragraph' || block.slot === '') continue;
    let text = texts[block.slot] === undefined ? '' : `${texts[block.slot]}\n`;
    for (const run of block.runs) {
      const isTable = run.fields?.every((field) => field in answers) === true;
      if (isTable && /^\d+$/u.test(run.text))
        targets.push({ slot: block.slot, from: text.length, to: text.length + run.text.length });
      text += run.text;
    }
    texts[block.slot] = text;
  }
  return { filing: { ...whole, texts }, targets };
};

const main = async (): Promise<void> => {
  const folder = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--faults');
  if (folder === undefined)
    throw new Error('usage: npm run evaluate:text -- DIR [--faults LIST.json] [--details]');
  const listFile = after('--faults');
  const list =
    listFile === undefined
      ? {}
      : (JSON.parse(readFileSync(listFile, 'utf8')) as Readonly<Record<string, readonly Fault[]>>);
  const tallies = new Map<string, Tally>();
  const real = { made: 0, found: 0, reports: 0 };
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:html?|txt|docx|xlsx?|xlsb|ods|csv)$/u.test(name)) continue;
    let filing: Filing;
    try {
      ({ filing } = await importFile(name, contentOf(path.join(folder, name)), forms));
    } catch (error) {
      console.log(`${name} not read: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const faults = faultsOf(folder, name, list);
    if (faults) for (const line of score(name, filing, faults, tallies)) console.log(line);
    else
      for (const { rule, message } of findingsOf(filing))
        console.log(`${name} unjudged: ${rule}: ${message}`);
    const form = forms.find(({ id }) => id === filing.form)!;
    if (!balances(form, filing) || findingsOf(filing).some(({ severity }) => severity === 'error')) continue;
    const { made, found, missed } = inject(filing, targetsIn(form, filing), 7);
    real.made += made;
    real.found += found;
    real.reports += made > 0 ? 1 : 0;
    if (withDetails) for (const line of new Set(missed)) console.log(`${name} change not found: ${line}`);
  }
  console.log('\nrule                       known  found  recall    said  right  precision');
  for (const [rule, { known, found, said, right }] of tallies)
    console.log(
      `${rule.padEnd(26)} ${String(known).padEnd(6)} ${String(found).padEnd(6)} ${share(found, known).padEnd(9)} ${String(said).padEnd(5)} ${String(right).padEnd(6)} ${share(right, said)}`,
    );
  console.log(
    `\nchanged figures of ${real.reports} real reports: ${real.found} of ${real.made} found, ${share(real.found, real.made)}`,
  );
  let [made, found, alarms] = [0, 0, 0];
  for (let seed = 1; seed <= generated; seed++) {
    const { filing, targets } = written(seed);
    const said = findingsOf(filing);
    alarms += said.length;
    if (withDetails)
      for (const { rule, message } of said) console.log(`generated ${seed} FALSE: ${rule}: ${message}`);
    const few =
      targets.length > 0
        ? [pick(randomFrom(seed), targets), pick(randomFrom(seed + generated), targets)]
        : [];
    const outcome = inject(filing, few, seed);
    made += outcome.made;
    found += outcome.found;
    if (withDetails)
      for (const line of new Set(outcome.missed)) console.log(`generated ${seed} change not found: ${line}`);
  }
  console.log(
    `changed figures of ${generated} generated texts: ${found} of ${made} found, ${share(found, made)}; findings on the unchanged texts: ${alarms}`,
  );
};

void main();
