import type { DrawnLine } from './page-marks';

/** In points: lines so close together are one, such as the borders of two cells side by side. */
export const near = 4;
/** Lines that meet may leave a gap, or end beyond each other. */
const reach = 4;

const byPlace = (one: DrawnLine, other: DrawnLine): number => one.at - other.at || one.from - other.from;

/** Lines of one direction; whatever lies on one line and touches is one. */
const joined = (rules: readonly DrawnLine[]): readonly DrawnLine[] => {
  const found: DrawnLine[] = [];
  for (const rule of [...rules].sort(byPlace)) {
    let at = found.length - 1;
    while (at >= 0 && rule.at - found[at]!.at < 1.2 && !touch(found[at]!, rule)) at--;
    const other = found[at];
    if (!other || rule.at - other.at >= 1.2) found.push(rule);
    else found[at] = { ...other, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
  }
  return found;
};

const touch = (one: DrawnLine, other: DrawnLine): boolean =>
  one.from <= other.to + reach && other.from <= one.to + reach;

const cross = (level: DrawnLine, upright: DrawnLine): boolean =>
  upright.at >= level.from - reach &&
  upright.at <= level.to + reach &&
  level.at >= upright.from - reach &&
  level.at <= upright.to + reach;

/** Lines that hang together. */
export interface RuleGroup {
  readonly level: readonly DrawnLine[];
  readonly upright: readonly DrawnLine[];
}

/** Puts lines together that cross or touch each other. */
export const groupsOf = (rules: readonly DrawnLine[]): readonly RuleGroup[] => {
  const level = joined(rules.filter(({ isLevel }) => isLevel));
  const upright = joined(rules.filter(({ isLevel }) => !isLevel));
  const all = [...level, ...upright];
  const parents = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    while (parents[index] !== index) index = parents[index] = parents[parents[index]!]!;
    return index;
  };
  level.forEach((one, row) =>
    upright.forEach((other, column) => {
      if (cross(one, other)) parents[rootOf(row)] = rootOf(level.length + column);
    }),
  );
  const groups = new Map<number, { level: DrawnLine[]; upright: DrawnLine[] }>();
  all.forEach((rule, index) => {
    const root = rootOf(index);
    if (!groups.has(root)) groups.set(root, { level: [], upright: [] });
    groups.get(root)![rule.isLevel ? 'level' : 'upright'].push(rule);
  });
  return [...groups.values()];
};

/** Places that are close together as one each, in order. */
export const placesOf = (places: readonly number[]): readonly number[] => {
  const found: { sum: number; count: number; first: number }[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && place - last.first < near) {
      last.sum += place;
      last.count++;
    } else found.push({ sum: place, count: 1, first: place });
  }
  return found.map(({ sum, count }) => sum / count);
};
