import { pickWeighted, randomFrom } from '../repair/random';
import type { Ending, FuzzInput, Source } from './fuzz-input';
import { tryInput } from './try-input';

/** How one input fared. */
export interface Measured {
  readonly seed: number;
  readonly source: string;
  readonly ending: Ending;
  /** Of processor time. */
  readonly ms: number;
  /** The most memory that the process has had so far, in MB. */
  readonly peakMb: number;
}

/** An input on its way to the process that tries it. */
export interface Sent {
  readonly seed: number;
  readonly source: string;
  readonly input: FuzzInput;
}

/** The input of a seed: the same seed always gives the same one. */
export const inputOf = (seed: number, sources: readonly Source[]): Sent => {
  const random = randomFrom(seed);
  const source = pickWeighted(random, sources, ({ share }) => share);
  return { seed, source: source.name, input: source.make(random) };
};

/** Tries an input. What is done with it is decided by its seed as well. */
export const measureInput = async ({ seed, source, input }: Sent): Promise<Measured> => {
  const before = process.cpuUsage();
  const ending = await tryInput(input, randomFrom(seed));
  const { user, system } = process.cpuUsage(before);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seed, source, ending, ms: Math.round((user + system) / 1000), peakMb };
};
