/**
 * How much of what is said of texts is right: `npm run evaluate:precision -- DIR [--details] [--add]`, a folder of
 * reports with a `verdicts.json` ([{file, rule, at, quote, verdict}]), the judgement of a reader on each finding.
 * Findings that nobody has judged are printed, with --details also those that are not right; --add puts the unjudged
 * into verdicts.json with an empty verdict, to be filled in. With a `planted.json` ([{file, kind, quote, why}]) it is
 * counted how many of the faults that were put in are named.
 */
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Severity } from '../src/model/finding';
import { listIn, measurePrecision, shareRight } from './text/measure-precision';
import type { MeasuredFinding, Precision } from './text/measure-precision';
import { keyOf, verdicts } from './text/verdicts';
import type { JudgedFinding } from './text/verdicts';

const severities: readonly Severity[] = ['error', 'note', 'hint'];
const columns = [28, 7, 10, 7, 10, 0] as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => String(cell).padEnd(columns[at] ?? 0)).join('');

const printTable = (title: string, groups: ReadonlyMap<string, readonly MeasuredFinding[]>): void => {
  console.log(`\n${row([title, ...verdicts, 'unjudged', 'right of judged'])}`);
  for (const [name, findings] of groups) {
    const count = (verdict: string): number => findings.filter((each) => each.verdict === verdict).length;
    const { judged, right } = shareRight(findings);
    console.log(row([name, ...verdicts.map(count), count(''), judged === 0 ? '–' : percent(right)]));
  }
};

const printFindings = (findings: readonly MeasuredFinding[]): void => {
  for (const { file, rule, verdict, finding, quote } of findings)
    console.log(
      `${file} ${verdict || 'unjudged'} ${finding.severity} ${rule}: ${finding.message}${quote && ` [${quote}]`}`,
    );
};

const printPlanted = ({ named, missed }: Precision): void => {
  for (const { file, kind, quote, why } of missed)
    console.log(`${file} not named: ${kind}: ${quote} (${why})`);
  const all = named.length + missed.length;
  console.log(`\nplanted faults named: ${named.length} of ${all}, ${percent(named.length / all)}`);
  for (const kind of [...new Set([...named, ...missed].map((fault) => fault.kind))].sort()) {
    const ofKind = named.filter((fault) => fault.kind === kind).length;
    console.log(
      `  ${kind.padEnd(14)}${ofKind} of ${ofKind + missed.filter((fault) => fault.kind === kind).length}`,
    );
  }
};

const addTo = (folder: string, findings: readonly MeasuredFinding[]): void => {
  const all = new Map(listIn<JudgedFinding>(folder, 'verdicts.json').map((each) => [keyOf(each), each]));
  for (const { file, rule, at, quote, verdict } of findings) {
    const each = { file, rule, at, quote, verdict };
    if (!all.has(keyOf(each))) all.set(keyOf(each), each);
  }
  const sorted = [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  writeFileSync(path.join(folder, 'verdicts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
};

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('usage: npm run evaluate:precision -- DIR [--details] [--add]');
  const precision = await measurePrecision(folder);
  const { findings, reports, unreadable, named, missed } = precision;
  const withDetails = args.includes('--details');
  printFindings(findings.filter(({ verdict }) => verdict === '' || (withDetails && verdict !== 'right')));
  for (const each of unreadable) console.log(`not read: ${each}`);
  if (named.length + missed.length > 0) printPlanted(precision);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const groupedBy = (keys: readonly string[], keyIn: (each: MeasuredFinding) => string) =>
    new Map(keys.map((key) => [key, findings.filter((each) => keyIn(each) === key)]));
  printTable(
    `${reports} reports`,
    groupedBy(severities, ({ finding }) => finding.severity),
  );
  printTable(
    'rule',
    groupedBy(rules, ({ rule }) => rule),
  );
  if (args.includes('--add')) addTo(folder, findings);
};

void main();
