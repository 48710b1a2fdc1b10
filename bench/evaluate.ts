/**
 * How well reports are read: `npm run evaluate -- DIR`, a folder of NNN.(html|txt|docx|xlsx|…) with NNN.answers.json
 * beside them. A wrong or an invented figure is far worse than a missing one. Files without answers are read too.
 * With --details, every field that is not right is named. Of several folders only the sums are printed, each with how
 * much it gives right of what the first one does in the same reports: for other formats (see evaluate-formats.mjs).
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { forms } from '../src/forms/index';
import { formatEndings } from '../src/imports/index';
import { importFile } from '../src/imports/import-filing';
import type { Imported } from '../src/imports/import-filing';
import type { Answer, Answers } from '../src/model/answer';
import { isBlank } from '../src/model/answer';
import { contentOf } from './text/content-of';

interface Expected {
  readonly body?: string;
  readonly year?: number | null;
  readonly form?: string;
  readonly answers: Answers;
}

const marks = ['right', 'wrong', 'missing', 'invented'] as const;
type Mark = (typeof marks)[number];
type Counts = Record<Mark | 'texts' | 'unread' | 'seconds', number>;

const none = (): Counts => ({ right: 0, wrong: 0, missing: 0, invented: 0, texts: 0, unread: 0, seconds: 0 });

const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
  isBlank(one) ? isBlank(other) : String(one).trim() === String(other ?? '').trim();

const markOf = (expected: Answer | undefined, read: Answer | undefined): Mark => {
  if (isSame(expected, read)) return 'right';
  if (isBlank(read)) return 'missing';
  return isBlank(expected) ? 'invented' : 'wrong';
};

const judge = (imported: Imported, expected: Expected): { counts: Counts; details: string[] } => {
  const counts = none();
  const details: string[] = [];
  const { answers, form, year, body } = imported.filing;
  if (expected.form !== undefined && expected.form !== form)
    details.push(`form ${form}, not ${expected.form}`);
  if (expected.year !== undefined && expected.year !== year)
    details.push(`year ${year}, not ${expected.year}`);
  if (expected.body !== undefined && expected.body !== body)
    details.push(`body “${body}”, not “${expected.body}”`);
  for (const field of new Set([...Object.keys(expected.answers), ...Object.keys(answers)])) {
    const known = field in expected.answers;
    if (!known && isBlank(answers[field])) continue;
    const mark = markOf(expected.answers[field], answers[field]);
    counts[mark]++;
    if (mark !== 'right')
      details.push(`${mark}: ${field}: ${String(answers[field])}, not ${String(expected.answers[field])}`);
  }
  return { counts, details };
};

/** Whatever is read as a report, but for data that is exact. */
const isReport = (name: string): boolean =>
  formatEndings.some((ending) => name.endsWith(ending)) && !name.endsWith('.json');

const widths = [18, 7, 7, 8, 9, 6, 7, 8];
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' ');
const rowOf = (name: string, counts: Counts): string =>
  row([name, ...marks.map((mark) => counts[mark]), counts.texts, counts.unread, counts.seconds.toFixed(2)]);

interface Reading {
  readonly counts: Counts;
  readonly details: readonly string[];
  readonly note: string;
}

/** @param answersFile where its figures are, if anybody has put them down. */
const readReport = async (file: string, answersFile: string | undefined): Promise<Reading> => {
  const started = performance.now();
  let judged: Omit<Reading, 'note'> = { counts: none(), details: [] };
  let note = '';
  try {
    const imported = await importFile(path.basename(file), contentOf(file), forms);
    const { filing, unread } = imported;
    if (answersFile === undefined)
      note = `${Object.values(filing.answers).filter((answer) => !isBlank(answer)).length} figures read`;
    else judged = judge(imported, JSON.parse(readFileSync(answersFile, 'utf8')) as Expected);
    judged.counts.texts = Object.keys(filing.texts).length;
    judged.counts.unread = unread.length;
    const notRead = unread.map(({ where, text, reason }) => `unread: ${where} ${text}: ${reason}`);
    judged = { ...judged, details: [...judged.details, ...notRead] };
  } catch (error) {
    note = `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  judged.counts.seconds = (performance.now() - started) / 1000;
  return { ...judged, note };
};

/** Reads all reports of a folder. @param tell takes what is said of each. */
const readFolder = async (
  folder: string,
  tell: (name: string, reading: Reading) => void,
): Promise<Counts> => {
  const names = readdirSync(folder).sort();
  const total = none();
  for (const name of names) {
    if (!isReport(name)) continue;
    const answersFile = `${name.replace(/\.\w+$/u, '')}.answers.json`;
    const known = names.includes(answersFile) ? path.join(folder, answersFile) : undefined;
    const reading = await readReport(path.join(folder, name), known);
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += reading.counts[key];
    tell(name, reading);
  }
  return total;
};

const evaluateOne = async (folder: string, withDetails: boolean): Promise<void> => {
  console.log(row(['file', ...marks, 'texts', 'unread', 'seconds']));
  const total = await readFolder(folder, (name, { counts, details, note }) => {
    console.log(`${rowOf(name, counts)} ${note}`.trimEnd());
    if (withDetails) for (const detail of details) console.log(`    ${detail}`);
  });
  console.log(rowOf('total', total));
};

const compare = async (folders: readonly string[], withDetails: boolean): Promise<void> => {
  console.log(row(['folder', ...marks, 'texts', 'unread', 'seconds', 'of the first']));
  /** What is right in the first folder, by the report's name without its ending. */
  const first = new Map<string, number>();
  for (const folder of folders) {
    const said: string[] = [];
    let known = 0;
    const total = await readFolder(folder, (name, { counts, details, note }) => {
      const { name: report } = path.parse(name);
      if (folder === folders[0]) first.set(report, counts.right);
      known += first.get(report) ?? 0;
      if (withDetails || counts.wrong + counts.invented > 0 || note.startsWith('failed'))
        for (const each of [note, ...details]) said.push(`    ${name}: ${each}`);
    });
    const share = (100 * total.right) / Math.max(known, 1);
    console.log(`${rowOf(path.basename(folder), total)} ${share.toFixed(1)} %`);
    for (const each of said) console.log(each);
  }
};

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const withDetails = args.includes('--details');
  if (folders.length === 0) throw new Error('usage: npm run evaluate -- DIR [DIR...] [--details]');
  await (folders.length === 1 ? evaluateOne(folders[0]!, withDetails) : compare(folders, withDetails));
};

void main();
