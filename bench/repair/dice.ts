export interface Dice {
  /** 0 ≤ x < 1 */
  (): number;
}
/** mulberry32 */
export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
export const below = (dice: Dice, end: number): number => Math.floor(dice() * end);
export const pick = <T>(dice: Dice, list: readonly T[]): T => list[below(dice, list.length)]!;
export const pickWeighted = <T>(dice: Dice, list: readonly T[], weight: (each: T) => number): T => {
  let left = dice() * list.reduce((sum, each) => sum + weight(each), 0);
  return list.find((each) => (left -= weight(each)) < 0) ?? list.at(-1)!;
};
/** Shares that differ from body to body about the given ones. */
export const vary = (dice: Dice, shares: readonly number[]): readonly number[] =>
  shares.map((share) => share * Math.exp(1.2 * (dice() + dice() + dice() - 1.5)));
