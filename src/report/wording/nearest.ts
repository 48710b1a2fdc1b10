/** How many letters have to be put in, taken out or changed to make one word of another. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  [...one].forEach((letter, above) => {
    const next = [above + 1];
    for (let at = 1; at <= other.length; at++)
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (other[at - 1] === letter ? 0 : 1)));
    row = next;
  });
  return row[other.length]!;
};

/** Longer names are nothing that was mistyped. */
const longest = 80;

/** The known name that was probably meant; undefined where none is near. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > longest) return undefined;
  const [best] = known.map((each) => ({ each, off: distance(name, each) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(2, name.length / 3) ? best.each : undefined;
};
