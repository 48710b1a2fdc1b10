import { coveredBy, shinglesOf } from './shingles';

/** Words that nothing happened, which can hardly be said in other words from year to year, or from body to body. */
export const ofNothing = /没有|未|均?无|(?<!\d)0[件条宗起次元]/u;

/** Share of a core that another has word for word. */
export const shareRepeated = (core: string, other: string): number =>
  core === '' ? 0 : coveredBy(core, shinglesOf(other)).reduce((sum, each) => sum + each, 0) / core.length;
