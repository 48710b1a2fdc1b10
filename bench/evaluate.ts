/**
 * How well reports are read: `npm run evaluate -- DIR`, a folder of NNN.(html|txt|docx|xlsx|…) with NNN.answers.json
 * beside them. A wrong or an invented figure is far worse than a missing one. Files without answers are read too.
 * With --details, every field that is not right is named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { forms } from '../src/forms/index';
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

const widths = [12, 7, 7, 8, 9, 6, 7, 8];
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' ');
const rowOf = (name: string, counts: Counts): string =>
  row([name, ...marks.map((mark) => counts[mark]), counts.texts, counts.unread, counts.seconds.toFixed(2)]);

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('usage: npm run evaluate -- DIR [--details]');
  const names = readdirSync(folder).sort();
  const total = none();
  console.log(row(['file', ...marks, 'texts', 'unread', 'seconds']));
  for (const name of names) {
    if (!/\.(?:html?|txt|docx|pdf|xlsx?|xlsb|ods|csv)$/u.test(name)) continue;
    const answersFile = `${name.replace(/\.\w+$/u, '')}.answers.json`;
    const started = performance.now();
    let counts = none();
    let details: readonly string[] = [];
    let note = '';
    try {
      const imported = await importFile(name, contentOf(path.join(folder, name)), forms);
      const { filing, unread } = imported;
      if (names.includes(answersFile)) {
        const expected = JSON.parse(readFileSync(path.join(folder, answersFile), 'utf8')) as Expected;
        ({ counts, details } = judge(imported, expected));
      } else
        note = `${Object.values(filing.answers).filter((answer) => !isBlank(answer)).length} figures read`;
      counts.texts = Object.keys(filing.texts).length;
      counts.unread = unread.length;
      if (args.includes('--details'))
        details = [
          ...details,
          ...unread.map(({ where, text, reason }) => `unread: ${where} ${text}: ${reason}`),
        ];
    } catch (error) {
      note = `failed: ${error instanceof Error ? error.message : String(error)}`;
    }
    counts.seconds = (performance.now() - started) / 1000;
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    console.log(`${rowOf(name, counts)} ${note}`.trimEnd());
    if (args.includes('--details')) for (const detail of details) console.log(`    ${detail}`);
  }
  console.log(rowOf('total', total));
};

void main();
