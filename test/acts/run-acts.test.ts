import { runActs } from './run-acts';

/** Each begins with an empty disk; what was ever found is here again, by the seed that found it. */
const seeds = [1, 3, 5];

it.each(seeds)(
  'nothing is lost in the browser edition, whatever is done, killed or full: seed %i',
  async (seed) => {
    const { faults, looks } = await runActs(seed, 110);
    expect(faults).toEqual([]);
    expect(looks).toBeGreaterThan(0);
  },
);
