import { below, pickWeighted, randomFrom } from '../../bench/repair/random';
import { Clerk } from './clerk';

/** What came of random acts. */
export interface Outcome {
  readonly acts: number;
  /** How often each was done. */
  readonly counts: Readonly<Record<string, number>>;
  /** Killed pages and browsers after which it was looked what is left. */
  readonly looks: number;
  /** What was lost, each as a sentence with the seed and the number of the act. */
  readonly faults: readonly string[];
}

interface Act {
  /** How often it is done, beside others. */
  readonly weight: number;
  readonly run: (on: Clerk) => void | Promise<void>;
}

const acts: Readonly<Record<string, Act>> = {
  type: { weight: 30, run: (on) => on.type(false) },
  'type and leave': { weight: 20, run: (on) => on.type(true) },
  // A block has each cell once.
  paste: {
    weight: 10,
    run: (on) => {
      const names = new Set(Array.from({ length: 1 + below(on.random, 6) }, on.cell));
      on.book.paste(
        [...names].map((name) => ({ name, text: on.text() })),
        0,
      );
    },
  },
  clear: { weight: 4, run: (on) => on.book.clear([on.cell(), on.cell()]) },
  undo: { weight: 8, run: (on) => on.book.undo() },
  redo: { weight: 5, run: (on) => on.book.redo() },
  'write from the pane': {
    weight: 5,
    run: async (on) => {
      const [name, value] = [on.cell(), on.text()];
      const before = on.book.host.cells.get(name)!;
      await on.book.host.write([{ name, before, value, isText: true }]);
    },
  },
  'wait for the disk': { weight: 5, run: (on) => on.settle() },
  'localStorage comes to the disk': { weight: 4, run: (on) => on.browser.writeStorage() },
  'the disk is full': { weight: 1, run: (on) => on.fill(true) },
  'the disk has room': { weight: 2, run: (on) => on.fill(false) },
  save: { weight: 1.5, run: (on) => on.save() },
  reload: { weight: 1, run: (on) => on.reload() },
  'kill the page': { weight: 1.5, run: (on) => on.killPage() },
  'kill the browser': { weight: 1.5, run: (on) => on.killBrowser() },
  'take over': { weight: 0.7, run: (on) => on.takeOver() },
};

/** Does so many random acts in the browser edition, and looks after each whether anything is lost. */
export const runActs = async (seed: number, count: number): Promise<Outcome> => {
  const random = randomFrom(seed);
  const clerk = new Clerk(seed, random);
  const counts: Record<string, number> = {};
  await clerk.open();
  for (let done = 0; done < count; done++) {
    const [name, { run }] = pickWeighted(random, Object.entries(acts), ([, { weight }]) => weight);
    counts[name] = (counts[name] ?? 0) + 1;
    await clerk.do(name, run);
  }
  clerk.browser.end();
  return { acts: count, counts, looks: clerk.looks, faults: clerk.faults };
};
