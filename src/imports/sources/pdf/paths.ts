import { pointAt } from './matrix';
import type { Matrix, Point } from './matrix';
import type { DrawnLine } from './page-marks';

/** Numbers by which pdf.js begins each piece of a path, and how many numbers follow. */
const [moveTo, lineTo, curveTo, quadraticTo, closePath] = [0, 1, 2, 3, 4];

/** A pen goes from place to place, and may close its way. */
const waysIn = (path: ArrayLike<number>, base: Matrix): readonly (readonly Point[])[] => {
  const ways: Point[][] = [];
  let way: Point[] = [];
  const begin = (): void => void ways.push((way = []));
  const add = (at: number): void => void way.push(pointAt(base, path[at]!, path[at + 1]!));
  for (let at = 0; at < path.length;) {
    const kind = path[at++];
    if (kind === closePath) {
      const first = way[0];
      if (first) way.push(first);
      continue;
    }
    const count =
      kind === moveTo || kind === lineTo ? 2 : kind === quadraticTo ? 4 : kind === curveTo ? 6 : 0;
    if (count === 0) return [];
    if (kind === moveTo) begin();
    add(at + count - 2);
    at += count;
  }
  return ways;
};

/** In points. What is filled and no thicker is a line; what is shorter is none that a table has. */
const thickest = 3.2;
const shortest = 3;
/** A line that is drawn by hand, or turned with its page, is not quite level. */
const skew = 0.7;

const ruleBetween = (left: number, top: number, right: number, bottom: number): DrawnLine | undefined => {
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) < shortest) return undefined;
  if (height <= thickest && width > 2 * height)
    return { isLevel: true, at: (top + bottom) / 2, from: left, to: right };
  if (width <= thickest && height > 2 * width)
    return { isLevel: false, at: (left + right) / 2, from: top, to: bottom };
  return undefined;
};

const around = (points: readonly Point[]): DrawnLine | undefined => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points)
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  return ruleBetween(left, top, right, bottom);
};

/** The lines of a path that is filled, whose thin pieces are lines. */
export const rulesFilled = (path: ArrayLike<number>, base: Matrix): readonly DrawnLine[] =>
  waysIn(path, base).flatMap((way) => around(way) ?? []);

/** The lines of a path along which a pen goes. */
export const rulesDrawn = (path: ArrayLike<number>, base: Matrix): readonly DrawnLine[] =>
  waysIn(path, base).flatMap((way) =>
    way.flatMap((point, index) => {
      const next = way[index + 1];
      const isStraight = next && (Math.abs(point.x - next.x) <= skew || Math.abs(point.y - next.y) <= skew);
      return (isStraight && around([point, next])) || [];
    }),
  );
