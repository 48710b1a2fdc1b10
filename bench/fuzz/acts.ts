import { parseArgs } from 'node:util';
import { actsDoors, runActs } from '../../test/acts/run-acts';

/** So many acts are done in one browser, or one workbook, before the next one begins with an empty disk. */
const perRun = 200;

/**
 * Random acts in the browser edition and in Excel, by turns, against a model of what must be there: `--count 30000
 * --seed 1`; `--door excel` does them at that one alone. Ends with 1 where anything was lost.
 */
export const fuzzActs = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '30000' },
      seed: { type: 'string', default: '1' },
      door: { type: 'string' },
    },
  });
  const doors = actsDoors.filter((door) => door === (values.door ?? door));
  const [count, first] = [Number(values.count), Number(values.seed)];
  const totals = new Map<string, Record<string, number>>();
  let [acts, looks, unclear, faults] = [0, 0, 0, 0];
  for (let seed = first; acts < count; seed++) {
    const door = doors[(seed - first) % doors.length]!;
    const outcome = await runActs(door, seed, Math.min(perRun, count - acts));
    acts += outcome.acts;
    looks += outcome.looks;
    unclear += outcome.unclear;
    faults += outcome.faults.length;
    for (const [name, times] of Object.entries(outcome.counts)) {
      const total = totals.get(name) ?? {};
      totals.set(name, { ...total, [door]: (total[door] ?? 0) + times });
    }
    for (const fault of outcome.faults) console.log(`${door}: ${fault}`);
    if ((seed - first) % 10 === 9) console.error(`${acts} acts, ${looks} looks, ${faults} faults`);
  }
  console.table(Object.fromEntries(totals));
  console.log(
    `${acts} acts, what is left was looked at ${looks} times, faults: ${faults}; ${unclear} times the pane could not tell what had become of the workbook`,
  );
  process.exit(faults > 0 ? 1 : 0);
};
