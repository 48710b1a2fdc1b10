/**
 * How long `gouji collect` takes and what it finds: `npm run bench:collect`. Counties of 60, 300 and 3,000 bodies are
 * made up, collected, collected again with nothing changed, collected beside last year's reports, and once more after
 * corrections; what is found is held against what was planted. `--bodies 300` makes one county, `--copies 100000` so many
 * workbooks that differ in figures alone; `--folder DIR` keeps all that is made, and takes what is there; `--details`
 * lists each fault that was missed.
 * Exits 1 where a file was taken for another body's, or a sum is wrong: how long it takes depends on the machine.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNpmPackages, root, run, runAside, webpack } from '../scripts/ensure.mjs';
import { measuredRun } from './measured-run.mjs';

/** What the work may take on two cores, by how many files there are. */
const aims = {
  3000: { fresh: { seconds: 60, megabytes: 500 }, again: { seconds: 3, megabytes: 500 } },
  100000: { fresh: { seconds: 1800, megabytes: 1024 } },
};
/** More than this many writers only wait for the disk. */
const mostWriters = 4;

const { values: options } = parseArgs({
  options: {
    bodies: { type: 'string', default: '60,300,3000' },
    copies: { type: 'string' },
    details: { type: 'boolean', default: false },
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

ensureNpmPackages();
const built =
  webpack('cli') &&
  run('node', 'node_modules/webpack-cli/bin/cli.js', '--env', 'bench', '--stats', 'errors-only');
if (!built) process.exit(1);

const bench = (name) => path.join(root, 'dist/bench', `${name}.js`);
const gouji = path.join(root, 'dist/cli/gouji.js');
const one = (number) => number.toFixed(1);

/** Writes hand-ins by several processes, unless they are there: the list is written last. */
const makeHandIns = async (folder, list, args) => {
  if (existsSync(path.join(folder, list))) return 0;
  const writers = Math.min(mostWriters, availableParallelism());
  const begun = performance.now();
  // The first writer alone writes the list.
  const made = await Promise.all(
    Array.from({ length: writers }, (_, at) =>
      runAside('node', [
        bench('hand-ins'),
        folder,
        ...args,
        '--seed',
        options.seed,
        '--part',
        `${at + 1}/${writers}`,
      ]),
    ),
  );
  const failed = made.find(({ ok }) => !ok);
  if (failed) throw new Error(failed.output);
  return (performance.now() - begun) / 1000;
};

/** Collects a folder of a county, beside last year's where it is given, and says what that took. */
const collect = (county, list, handIns, out, printed, previous) =>
  measuredRun(
    'node',
    [
      ...[gouji, 'collect', path.join(county, handIns), '--bodies', path.join(county, list), '-o', out],
      ...(previous === undefined ? [] : ['--previous', path.join(county, previous)]),
      ...['--year', '2025', '--format', 'json'],
    ],
    printed,
  );

const compare = async (county, out, printed, round) => {
  const { ok, output } = await runAside('node', [bench('compare-hand-ins'), county, out, printed, round]);
  if (!ok) throw new Error(output);
  return JSON.parse(output);
};

const missed = (said, aim) => (aim !== undefined && said > aim ? ' MISSED' : '');

/** What a run took, beside what it may take: seconds of the processor too, which a busy machine does not change. */
const cost = ({ seconds, processor, megabytes }, most) =>
  `${one(seconds)} s${missed(seconds, most?.seconds)} (${one(processor)} s of the processor), ${megabytes} MB${missed(megabytes, most?.megabytes)}`;

/** What was found, in a line, and each fault that was not. */
const tell = (
  round,
  { planted, unnamed, figures, pinned, wronglyMatched, invented, questioned, wrongSums },
) => {
  const share = ((100 * (planted - unnamed.length)) / planted).toFixed(1);
  console.log(
    `  ${round}: ${planted - unnamed.length} of ${planted} named (${share} %), ${pinned} of ${figures} with both figures; ` +
      `${wronglyMatched.length} wrongly matched, ${invented.length} invented, ${questioned.length} honest ones questioned, ${wrongSums.length} sums wrong`,
  );
  if (wronglyMatched.length > 0 || wrongSums.length > 0) process.exitCode = 1;
  if (!options.details) return;
  for (const { kind, bodies, files, lacks } of unnamed)
    console.log(`    not named: ${kind} ${bodies.join('、')} ${files.join(' ')}：${lacks.join('；')}`);
  for (const { file, takenFor, is } of wronglyMatched)
    console.log(`    wrongly matched: ${file} ${is} → ${takenFor}`);
  for (const { body, says } of invented) console.log(`    invented: ${body} ${says}`);
  for (const { field, said, is } of wrongSums) console.log(`    sum: ${field} ${said} instead of ${is}`);
};

const measureCounty = async (place, bodies) => {
  const county = path.join(place, `${bodies}`);
  const list = '名录.xlsx';
  const made = await makeHandIns(county, list, ['--bodies', `${bodies}`]);
  const out = path.join(county, '汇总');
  const printed = path.join(county, '汇总.json');
  rmSync(out, { recursive: true, force: true });
  const alone = path.join(county, '汇总（不比上年）');
  rmSync(alone, { recursive: true, force: true });
  const fresh = await collect(county, list, '报送', alone, printed);
  const again = await collect(county, list, '报送', alone, printed);
  const beside = await collect(county, list, '报送', out, printed, '上年');
  const first = await compare(county, out, printed, 'first');
  const later = await collect(county, list, '第二次', out, printed, '上年');
  const second = await compare(county, out, printed, 'second');
  console.log(`${bodies} bodies, made in ${one(made)} s`);
  console.log(`  fresh: ${cost(fresh, aims[bodies]?.fresh)}`);
  console.log(`  nothing changed: ${cost(again, aims[bodies]?.again)}`);
  console.log(`  beside last year's reports: ${cost(beside)}`);
  console.log(`  second round: ${cost(later)}`);
  tell('first round', first);
  tell('second round', second);
};

const measureCopies = async (place, count) => {
  const folder = path.join(place, `copies-${count}`);
  const list = '名录.csv';
  const made = await makeHandIns(folder, list, ['--copies', `${count}`]);
  const out = path.join(folder, '汇总');
  rmSync(out, { recursive: true, force: true });
  const taken = await collect(folder, list, '报送', out, path.join(folder, '汇总.json'));
  const { counted } = JSON.parse(readFileSync(path.join(folder, '汇总.json'), 'utf8'));
  console.log(`${count} workbooks, made in ${one(made)} s`);
  console.log(`  ${cost(taken, aims[count]?.fresh)}; ${counted} counted, exit ${taken.status}`);
};

const place = options.folder ?? mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
mkdirSync(place, { recursive: true });
console.log(`load of the machine before it begins: ${one(loadavg()[0])} on ${availableParallelism()} cores`);
try {
  if (options.copies === undefined)
    for (const bodies of options.bodies.split(',').map(Number)) await measureCounty(place, bodies);
  else await measureCopies(place, Number(options.copies));
} finally {
  if (options.folder === undefined) rmSync(place, { recursive: true, force: true });
}
