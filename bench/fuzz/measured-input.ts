import { pickWeighted, randomFrom } from '../repair/random';
import type { Random } from '../repair/random';
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

/** The input of a seed: the same seed always gives the same one. */
export const inputOf = (
  seed: number,
  sources: readonly Source[],
): { source: string; input: FuzzInput; random: Random } => {
  const random = randomFrom(seed);
  const source = pickWeighted(random, sources, ({ share }) => share);
  return { source: source.name, input: source.make(random), random };
};

/** Makes the input of a seed and tries it. */
export const measureInput = async (seed: number, sources: readonly Source[]): Promise<Measured> => {
  const { source, input, random } = inputOf(seed, sources);
  const before = process.cpuUsage();
  const ending = await tryInput(input, random);
  const { user, system } = process.cpuUsage(before);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seed, source, ending, ms: Math.round((user + system) / 1000), peakMb };
};
