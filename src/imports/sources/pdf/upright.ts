import type { Glyph, PageMarks, DrawnLine } from './page-marks';
import type { Point } from './matrix';
import type { PageReader, TurnedGlyph } from './read-page';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Turns a page until text that runs one way runs to the right. */
const turnedBy = (way: number, { width, height }: Size): ((point: Point) => Point) =>
  [
    (point: Point) => point,
    ({ x, y }: Point) => ({ x: y, y: width - x }),
    ({ x, y }: Point) => ({ x: width - x, y: height - y }),
    ({ x, y }: Point) => ({ x: height - y, y: x }),
  ][way]!;

const turnRule = (
  { isLevel, at, from, to }: DrawnLine,
  way: number,
  turn: (point: Point) => Point,
): DrawnLine => {
  const ends = [from, to].map((place) => turn(isLevel ? { x: place, y: at } : { x: at, y: place }));
  const level = way % 2 === 0 ? isLevel : !isLevel;
  const [start, end] = ends.map(({ x, y }) => (level ? x : y)).sort((one, other) => one - other);
  return { isLevel: level, at: level ? ends[0]!.y : ends[0]!.x, from: start!, to: end! };
};

/** As much of a line as is on the page: some programs draw all of a table on each of its pages. */
const onPage = (line: DrawnLine, width: number, height: number): readonly DrawnLine[] => {
  const [across, along] = line.isLevel ? [height, width] : [width, height];
  const [from, to] = [Math.max(line.from, 0), Math.min(line.to, along)];
  return line.at < 0 || line.at > across || from >= to ? [] : [{ ...line, from, to }];
};

/** Of a page's signs, so many have to run one way for it to be read. */
const leastShare = 0.15;
/** In the height of a letter: text that is moved less than this has been drawn twice to make it bold. */
const boldStep = 0.15;

/** In points: where a sign is looked for again. */
const cell = 4;

/** Signs in the order in which they were drawn, without those that were drawn a second time at the same place. */
const withoutDoubles = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const seen = new Map<string, Glyph[]>();
  const steps = [-1, 0, 1];
  return glyphs.filter((glyph) => {
    const { text, x, y, size } = glyph;
    const keyAt = (aside: number, down: number): string =>
      `${text} ${Math.round(x / cell) + aside} ${Math.round(y / cell) + down}`;
    const reach = Math.min(boldStep * size, cell);
    const isDouble = steps.some((aside) =>
      steps.some((down) =>
        seen
          .get(keyAt(aside, down))
          ?.some((other) => Math.abs(other.x - x) < reach && Math.abs(other.y - y) < reach),
      ),
    );
    if (isDouble) return false;
    const same = seen.get(keyAt(0, 0));
    if (same) same.push(glyph);
    else seen.set(keyAt(0, 0), [glyph]);
    return true;
  });
};

/** In square points: smaller pictures are ornaments. */
const smallest = 400;

/** The page as it is read: turned upright, once for each way in which much of its text runs. */
export const uprightPages = (reader: PageReader, size: Size): readonly PageMarks[] => {
  const pictures = reader.pictures.filter(([a, b, c, d]) => Math.abs(a * d - b * c) > smallest).length;
  const ways = [0, 1, 2, 3].map((way) => reader.signs.filter((sign) => sign.way === way));
  const pageOf = (signs: readonly TurnedGlyph[], way: number): PageMarks => {
    const turn = turnedBy(way, size);
    const [width, height] = way % 2 === 0 ? [size.width, size.height] : [size.height, size.width];
    const glyphs = signs
      .map((sign) => ({
        ...sign.glyph,
        ...turn(sign.glyph),
        text: reader.textOf(sign),
        ...(sign.isInvisible ? { isInvisible: true as const } : {}),
      }))
      .filter(({ x, y }) => x > -1 && y > -1 && x < width + 1 && y < height + 1);
    const rules = reader.rules.flatMap((rule) => onPage(turnRule(rule, way, turn), width, height));
    return { width, height, glyphs: withoutDoubles(glyphs), rules, pictures };
  };
  const read = ways
    .map((signs, way) => ({ signs, way }))
    .filter(({ signs }) => signs.length > leastShare * reader.signs.length)
    .sort((one, other) => other.signs.length - one.signs.length)
    .map(({ signs, way }) => pageOf(signs, way));
  return read.length > 0 ? read : [pageOf([], 0)];
};
