import { parseArgs } from 'node:util';
import { runActs } from '../../test/acts/run-acts';

/** So many acts are done in one browser, before the next one begins with an empty disk. */
const perBrowser = 200;

/**
 * Random acts in the browser edition against a model of what must be there: `--count 30000 --seed 1`. Ends with 1 where
 * anything was lost.
 */
export const fuzzActs = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { count: { type: 'string', default: '30000' }, seed: { type: 'string', default: '1' } },
  });
  const [count, first] = [Number(values.count), Number(values.seed)];
  const totals = new Map<string, number>();
  let [acts, looks, faults] = [0, 0, 0];
  for (let seed = first; acts < count; seed++) {
    const outcome = await runActs(seed, Math.min(perBrowser, count - acts));
    acts += outcome.acts;
    looks += outcome.looks;
    faults += outcome.faults.length;
    for (const [name, times] of Object.entries(outcome.counts))
      totals.set(name, (totals.get(name) ?? 0) + times);
    for (const fault of outcome.faults) console.log(fault);
    if ((seed - first) % 10 === 9) console.error(`${acts} acts, ${looks} looks, ${faults} faults`);
  }
  console.table(Object.fromEntries(totals));
  console.log(`${acts} acts, what is left was looked at ${looks} times, faults: ${faults}`);
  process.exit(faults > 0 ? 1 : 0);
};
