/**
 * What reading and checking a hand-in takes of the processor, by kind of file, in one process and on one thread:
 * `node dist/bench/collect-cost.js FOLDER [most]`. The first files of each kind, which load what reads it, do not count.
 */
import { sourceFiles } from '../src/cli/collect/source-files';
import { forms } from '../src/forms/index';
import type { HandedInReport } from '../src/collect/hand-in';
import { runHere } from '../src/session/aside/run-here';
import { endingOf } from '../src/session/collect/read-hand-ins';

const run = runHere(forms);
/** In milliseconds. */
const longest = 60_000;
/** So many files of a kind are read before any of it counts. */
const notCounted = 5;

interface Cost {
  files: number;
  reading: number;
  reports: number;
  assessing: number;
}

const processor = async <Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
};

const assess = ({ filing }: HandedInReport): Promise<unknown> =>
  run(
    'assess-hand-in',
    { filing, kind: filing.settings.kind, blanks: 'error', form: filing.form, thisYear: 2026 },
    longest,
  );

const main = async (): Promise<void> => {
  const [folder, most = 'Infinity'] = process.argv.slice(2) as [string, string?];
  const costs = new Map<string, Cost>();
  const seen = new Map<string, number>();
  let left = Number(most);
  for await (const file of sourceFiles(folder, [])) {
    if (left-- <= 0) break;
    if (file.refused) continue;
    const ending = endingOf(file.path);
    const bytes = await file.read();
    const [reading, took] = await processor(() => run('read-hand-in', { ending, bytes }, longest));
    const reports = 'reports' in reading ? reading.reports : [];
    const kind = `${reports[0]?.isOurs === true ? 'ours ' : reports.length === 0 ? 'unread ' : ''}${ending}`;
    const [, checked] = await processor(() => Promise.all(reports.map(assess)));
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count <= notCounted) continue;
    const cost = costs.get(kind) ?? { files: 0, reading: 0, reports: 0, assessing: 0 };
    costs.set(kind, cost);
    cost.files += 1;
    cost.reading += took;
    cost.reports += reports.length;
    cost.assessing += checked;
  }
  for (const [kind, { files: count, reading, reports, assessing }] of [...costs].sort())
    console.log(
      `${kind}: ${count} files, reading ${(reading / count).toFixed(1)} ms a file, assessing ${(assessing / Math.max(1, reports)).toFixed(1)} ms a report`,
    );
  const { heapUsed } = process.memoryUsage();
  console.log(`heap in the end ${Math.round(heapUsed / 2 ** 20)} MB`);
};

void main();
