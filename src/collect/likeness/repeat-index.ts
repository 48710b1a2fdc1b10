import type { Steps } from '../../model/in-steps';
import { shingleHashes, shingleLength } from '../../prose/shingles';

/** How repeats are looked for. */
export interface RepeatSearch {
  /** Shingles in more texts than this are everybody's, and say nothing. */
  readonly usual: number;
  /** Only one shingle in so many is looked at, which is the same one in all texts. */
  readonly sampled: number;
  /** How many other texts a shingle leads to: the first ones that have it. */
  readonly others: number;
  /** Share of a text's own words from which on another is worth a closer look. */
  readonly least: number;
  /** How many others a text leads to: those with which it shares most. */
  readonly most: number;
  /** Texts with fewer words of their own say nothing. */
  readonly shortest: number;
}

/** What {@link indexRepeats} finds. */
export interface RepeatIndex {
  /** Others that a text may be like, those that have most of it first: as numbers of texts. */
  readonly candidates: readonly (readonly number[])[];
  /** For each character of a text, how many texts have the words in which it stands; 0 where these are too few. */
  readonly countsIn: (core: string) => Uint32Array;
}

const mostSlots = 2 ** 22;
const leastSlots = 2 ** 12;
/** After so many texts whoever waits may do something else. */
const textsPerStep = 64;

/** How many texts have a shingle, by its hash: hardly ever more than it says, and never fewer. */
function* countTexts(cores: readonly string[]): Steps<(hash: number) => number> {
  const total = cores.reduce((sum, { length }) => sum + length, 0);
  const slots = Math.min(mostSlots, Math.max(leastSlots, 2 ** Math.ceil(Math.log2(2 * total + 1))));
  const counts = new Uint32Array(slots);
  const lastText = new Uint32Array(slots);
  for (const [text, core] of cores.entries()) {
    for (const hash of shingleHashes(core)) {
      const slot = hash & (slots - 1);
      if (lastText[slot] === text + 1) continue;
      lastText[slot] = text + 1;
      counts[slot]!++;
    }
    if (text % textsPerStep === 0) yield;
  }
  return (hash) => counts[hash & (slots - 1)]!;
}

/** Which texts have which shingle. */
interface Postings {
  readonly from: (slot: number) => number;
  readonly slotOf: (hash: number) => number;
  readonly hashes: Uint32Array;
  readonly texts: Uint32Array;
}

/** Lists the texts of each shingle that is looked at, in their order. */
function* listTexts(cores: readonly string[], isLookedAt: (hash: number) => boolean): Steps<Postings> {
  let total = 0;
  for (const core of cores) for (const hash of shingleHashes(core)) if (isLookedAt(hash)) total++;
  const slots = Math.max(leastSlots, 2 ** Math.ceil(Math.log2(total + 1)));
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(slots));
  const starts = new Uint32Array(slots + 1);
  for (const [text, core] of cores.entries()) {
    for (const hash of shingleHashes(core)) if (isLookedAt(hash)) starts[slotOf(hash) + 1]!++;
    if (text % textsPerStep === 0) yield;
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice();
  const hashes = new Uint32Array(total);
  const texts = new Uint32Array(total);
  for (const [text, core] of cores.entries()) {
    for (const hash of shingleHashes(core)) {
      if (!isLookedAt(hash)) continue;
      const at = next[slotOf(hash)]!++;
      hashes[at] = hash;
      texts[at] = text;
    }
    if (text % textsPerStep === 0) yield;
  }
  return { from: (slot) => starts[slot]!, slotOf, hashes, texts };
}

/**
 * Finds for each text the others that may have much of it. Time and memory grow with the length of all texts, and with
 * how many others have the same shingle, which is bounded.
 */
export function* indexRepeats(cores: readonly string[], search: RepeatSearch): Steps<RepeatIndex> {
  const count = yield* countTexts(cores);
  const isUsual = (hash: number): boolean => count(hash) > search.usual;
  const isLookedAt = (hash: number): boolean =>
    hash % search.sampled === 0 && count(hash) > 1 && !isUsual(hash);
  const countsIn = (core: string): Uint32Array => {
    const counts = new Uint32Array(core.length);
    for (const [from, hash] of shingleHashes(core).entries()) {
      const known = count(hash);
      for (let at = from; at < from + shingleLength; at++) if (counts[at]! < known) counts[at] = known;
    }
    return counts;
  };
  const { from, slotOf, hashes, texts } = yield* listTexts(cores, isLookedAt);
  /** By text: how many characters it has in common with the one at hand, and up to where these reach. */
  const common = new Uint32Array(cores.length);
  const reached = new Uint32Array(cores.length);
  const candidates: (readonly number[])[] = [];
  for (const [text, core] of cores.entries()) {
    if (text % textsPerStep === 0) yield;
    const counts = countsIn(core);
    /** How many characters of its own a text has before a place. */
    const own = new Uint32Array(core.length + 1);
    for (let at = 0; at < core.length; at++) own[at + 1] = own[at]! + Number(counts[at]! <= search.usual);
    const met: number[] = [];
    for (const [at, hash] of shingleHashes(core).entries()) {
      if (!isLookedAt(hash)) continue;
      const end = at + shingleLength;
      const slot = slotOf(hash);
      let left = search.others;
      for (let entry = from(slot); entry < from(slot + 1) && left > 0; entry++) {
        const other = texts[entry]!;
        if (hashes[entry] !== hash || other === text) continue;
        left--;
        if (reached[other] === 0) met.push(other);
        common[other]! += own[end]! - own[Math.max(at, reached[other]!)]!;
        reached[other] = end;
      }
    }
    const ownLength = own[core.length]!;
    const enough =
      ownLength < search.shortest ? [] : met.filter((other) => common[other]! > search.least * ownLength);
    enough.sort((one, other) => common[other]! - common[one]! || one - other);
    candidates.push(enough.slice(0, search.most));
    for (const other of met) common[other] = reached[other] = 0;
  }
  return { candidates, countsIn };
}
