export interface Random {
  /** 0 ≤ x < 1 */
  (): number;
}
/** mulberry32 */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
export const below = (random: Random, end: number): number => Math.floor(random() * end);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;
export const pickWeighted = <T>(random: Random, list: readonly T[], weight: (each: T) => number): T => {
  let left = random() * list.reduce((sum, each) => sum + weight(each), 0);
  return list.find((each) => (left -= weight(each)) < 0) ?? list.at(-1)!;
};
/** Shares that differ from body to body about the given ones. */
export const varied = (random: Random, shares: readonly number[]): readonly number[] =>
  shares.map((share) => share * Math.exp(1.2 * (random() + random() + random() - 1.5)));
