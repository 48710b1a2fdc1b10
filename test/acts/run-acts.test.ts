import { runActs } from './run-acts';
import type { ActsDoor } from './run-acts';

/** Each begins with an empty disk, or a new workbook; what was ever found is here again, by the seed that found it. */
const runs: readonly (readonly [ActsDoor, seed: number, count: number])[] = [
  ['browser', 3, 110],
  ['browser', 5, 70],
  ['excel', 1, 70],
  ['excel', 2, 60],
];

let looked = 0;

it.each(runs)(
  'nothing is lost, whatever is done, killed, full or refused: %s, seed %i',
  async (door, seed, count) => {
    const { faults, looks } = await runActs(door, seed, count);
    expect(faults).toEqual([]);
    looked += looks;
  },
);

it('it was looked what is left', () => expect(looked).toBeGreaterThan(3));
