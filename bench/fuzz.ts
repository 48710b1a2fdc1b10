import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { fuzzActs } from './fuzz/acts';
import { makeBaseFiles } from './fuzz/base-files';
import type { FuzzInput } from './fuzz/fuzz-input';
import { inputOf, measureInput } from './fuzz/measured-input';
import type { Measured, Sent } from './fuzz/measured-input';
import { sourcesOf } from './fuzz/sources';
import { faultIn, Tester } from './fuzz/supervise';

/**
 * Hands in what nobody would hand in, and counts what goes wrong: `npm run fuzz -- --minutes 10 --seed 1`. Each input
 * has a seed of its own, from the given one upwards, by which it can be made again: `--seed N --inputs 1`. What went
 * wrong is put into out/fuzz/. With `--ending .doc`, all inputs are changed copies of such files. `npm run fuzz -- acts` does random acts instead. Ends with 1 where anything went wrong.
 */

const folder = path.resolve('out/fuzz');

/** What is asked for; the processes that try are asked the same. */
const { values } = parseArgs({
  args: process.argv[2] === 'acts' ? [] : process.argv.slice(2),
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: 'Infinity' },
    processes: { type: 'string', default: '2' },
    ending: { type: 'string' },
    child: { type: 'boolean' },
  },
});

/** The process that tries what it is given. It makes nothing itself, so that its memory is that of reading. */
const beChild = (): void => {
  process.on('message', (sent: Sent) => {
    void measureInput(sent).then((measured) => process.send!(measured));
  });
};

const nameOf = (seed: number, input: FuzzInput): string =>
  `${seed}${input.kind === 'file' ? path.extname(input.name) : input.kind === 'texts' ? '.json' : '.docx'}`;

const contentOf = (input: FuzzInput): string | Uint8Array =>
  input.kind === 'texts' ? JSON.stringify(input.texts) : input.bytes;

const main = async (): Promise<void> => {
  const sources = await sourcesOf(await makeBaseFiles(folder), values.ending);
  const first = Number(values.seed);
  const end = Date.now() + Number(values.minutes) * 60_000;
  const all: Measured[] = [];
  const faults: { seed: number; fault: string }[] = [];
  let next = first;

  const keep = ({ seed, source, input }: Sent, fault: string): void => {
    faults.push({ seed, fault });
    writeFileSync(path.join(folder, nameOf(seed, input)), contentOf(input));
    console.error(`${seed} ${source} ${nameOf(seed, input)}: ${fault}`);
  };

  const work = async (): Promise<void> => {
    const tester = new Tester();
    while (Date.now() < end && next < first + Number(values.inputs)) {
      const sent = inputOf(next++, sources);
      let outcome = await tester.try(sent);
      // Memory is what a process has had at most: a fresh one tells whether it was this input.
      if (faultIn(outcome)?.endsWith('MB')) outcome = await tester.try(sent);
      const fault = faultIn(outcome);
      if (fault !== undefined) keep(sent, fault);
      if (typeof outcome !== 'string') all.push(outcome);
    }
    tester.end();
  };

  mkdirSync(folder, { recursive: true });
  await Promise.all(Array.from({ length: Number(values.processes) }, work));
  console.log(summaryOf(all, next - first, faults.length));
  if (faults.length > 0) process.exitCode = 1;
};

const summaryOf = (all: readonly Measured[], tried: number, faults: number): string => {
  const most = (key: 'ms' | 'peakMb') =>
    all.reduce((worst, each) => (each[key] > worst[key] ? each : worst), all[0]!);
  const [slow, large] = [most('ms'), most('peakMb')];
  return [
    `inputs ${tried}, faults ${faults}`,
    ...[...new Set(all.map(({ source }) => source))].map((source) => {
      const some = all.filter((each) => each.source === source);
      const mean = some.reduce((sum, { ms }) => sum + ms, 0) / some.length;
      return `  ${source}: ${some.length}, ${mean.toFixed(0)} ms each, refused ${some.filter(({ ending }) => ending === 'refused').length}`;
    }),
    `slowest ${slow.ms} ms (seed ${slow.seed}, ${slow.source})`,
    `largest process ${large.peakMb} MB (seed ${large.seed}, ${large.source})`,
  ].join('\n');
};

if (values.child) beChild();
else if (process.argv[2] === 'acts') void fuzzActs(process.argv.slice(3));
else void main();
