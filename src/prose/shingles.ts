/** So many characters in a row are a shingle. */
export const shingleLength = 8;

/** What of a text is compared, and where in the text each of its characters stands. */
export interface Core {
  readonly core: string;
  readonly places: readonly number[];
}

const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
const han = /^\p{Script=Han}/u;

/** The Chinese characters of a text, each run of figures as one 0: another year does not make another sentence. */
export const coreWithPlaces = (text: string): Core => {
  const kept: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) {
      if (kept.at(-1) === '0') continue;
      kept.push('0');
      places.push(at);
    } else if (unit >= 0x4e00 && unit <= 0x9fff) {
      kept.push(text[at]!);
      places.push(at);
    } else if (unit > 0x2e00) {
      const sign = String.fromCodePoint(text.codePointAt(at)!);
      if (han.test(sign))
        for (let half = 0; half < sign.length; half++) {
          kept.push(sign[half]!);
          places.push(at + half);
        }
      at += sign.length - 1;
    }
  }
  return { core: kept.join(''), places };
};

/** {@link coreWithPlaces} without the places. */
export const coreOf = (text: string): string => coreWithPlaces(text).core;

/** All shingles of a core. */
export const shinglesOf = (core: string): ReadonlySet<string> => {
  const shingles = new Set<string>();
  for (let at = 0; at + shingleLength <= core.length; at++) shingles.add(core.slice(at, at + shingleLength));
  return shingles;
};

/** For each character of a core, 1 where it stands in a shingle that is known, else 0. */
export const coveredBy = (core: string, known: ReadonlySet<string>): Uint8Array => {
  const covered = new Uint8Array(core.length);
  for (let at = 0; at + shingleLength <= core.length; at++)
    if (known.has(core.slice(at, at + shingleLength))) covered.fill(1, at, at + shingleLength);
  return covered;
};

const factor = 0x2c1b3c6d;
/** What the first character of a shingle weighs in its hash. */
const firstWeight = Array.from({ length: shingleLength - 1 }).reduce<number>(
  (weight) => Math.imul(weight, factor),
  1,
);

/** Spreads a number over 32 bits. */
const spread = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** The shingles of a core as numbers of 32 bits, by where they begin: the same for the same, and hardly ever for others. */
export const shingleHashes = (core: string): Uint32Array => {
  const hashes = new Uint32Array(Math.max(0, core.length - shingleLength + 1));
  let rolling = 0;
  for (let at = 0; at < core.length; at++) {
    const out = at >= shingleLength ? core.charCodeAt(at - shingleLength) : 0;
    rolling = Math.imul(rolling - Math.imul(out, firstWeight), factor) + core.charCodeAt(at);
    const from = at - shingleLength + 1;
    if (from >= 0) hashes[from] = spread(rolling | 0);
  }
  return hashes;
};
