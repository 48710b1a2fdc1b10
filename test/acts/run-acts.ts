import { pickWeighted, randomFrom } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import { browserActs } from './browser-acts';
import { BrowserClerk } from './browser-clerk';
import { excelActs } from './excel-acts';
import { ExcelClerk } from './excel-clerk';
import type { Act } from './pane-acts';
import type { PaneClerk } from './pane-clerk';

/** What came of random acts. */
export interface Outcome {
  readonly acts: number;
  /** How often each was done. */
  readonly counts: Readonly<Record<string, number>>;
  /** How often it was looked what is left after something was closed or killed. */
  readonly looks: number;
  /** How often the pane said that it cannot tell what has become of the workbook. */
  readonly unclear: number;
  /** What was lost, each as a sentence with the seed and the number of the act. */
  readonly faults: readonly string[];
}

const doActs = async <On extends PaneClerk>(
  clerk: On,
  acts: Readonly<Record<string, Act<On>>>,
  count: number,
): Promise<Outcome> => {
  const counts: Record<string, number> = {};
  for (let done = 0; done < count; done++) {
    const [name, { run }] = pickWeighted(clerk.random, Object.entries(acts), ([, { weight }]) => weight);
    counts[name] = (counts[name] ?? 0) + 1;
    await clerk.do(name, () => run(clerk));
  }
  const { looks, unclear, faults } = clerk;
  return { acts: count, counts, looks, unclear, faults };
};

const inBrowser = async (seed: number, random: Random, count: number): Promise<Outcome> => {
  const clerk = new BrowserClerk(seed, random);
  await clerk.open();
  const outcome = await doActs(clerk, browserActs, count);
  clerk.browser.end();
  return outcome;
};

const inExcel = async (seed: number, random: Random, count: number): Promise<Outcome> => {
  const clerk = new ExcelClerk(seed, random);
  await clerk.open();
  const outcome = await doActs(clerk, excelActs, count);
  clerk.excel.end(clerk.pane);
  return outcome;
};

const doors = { browser: inBrowser, excel: inExcel } as const;

export type ActsDoor = keyof typeof doors;
export const actsDoors = ['browser', 'excel'] as const satisfies readonly ActsDoor[];

/** Does so many random acts at a door, and looks after each whether anything is lost. */
export const runActs = (door: ActsDoor, seed: number, count: number): Promise<Outcome> =>
  doors[door](seed, randomFrom(seed), count);
