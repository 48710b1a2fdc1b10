import type { Form, FormWithWriting } from '../../model/form';
import type { Steps } from '../../model/in-steps';
import { sharedTexts } from '../../model/shared-texts';
import { coreOf, coveredBy, shinglesOf } from '../../prose/shingles';
import type { AssessedBody, AlikeTexts } from '../collection';
import { textReader } from './compared-text';
import type { ComparedChapter, TextReader } from './compared-text';
import { suggestedWords } from './suggested-words';
import { longestPassage } from './longest-passage';
import type { ComparableText, SamePassage } from './longest-passage';
import { indexRepeats } from './repeat-index';
import type { RepeatIndex, RepeatSearch } from './repeat-index';

/** Two texts of which one has more than this of the other are alike. */
const usualShare = 0.5;
/** Words that more than a fifth of the bodies have are the template's. A few bodies with one text are no template. */
const usualPart = 5;
const leastUsual = 3;
/** A alikeness of a few words says nothing. */
const shortest = 40;
/** One sentence that many write is shorter than this. */
const leastRepeated = 50;
/**
 * Two short texts can have most of their words in common because both are made of what many write. So they are alike only
 * where that holds too when words count the less the more others have them.
 */
const usualWeight = 0.5;
/** So many others are named of each body, those that are most like it. */
const mostOthers = 3;
/** With more bodies than this, only a sample of the shingles leads to what is then compared in full. */
const mostInFull = 5000;
/** Pairs after which whoever waits may do something else. */
const pairsPerStep = 16;

/** Up to 1,280 bodies all others are looked at: words that more have are usual. */
const inFull = { sampled: 1, others: 256, least: usualShare, most: mostOthers };
/**
 * Of a text half of which another has, one shingle in eight covers about a third; and those that have a shingle in
 * common lead to the first of them, and so to one another.
 */
const bySample = { sampled: 8, others: 64, least: 0.15, most: 3 * mostOthers };

const hasWriting = (form: Form): form is FormWithWriting => 'writing' in form;

/** A chapter of all reports, ready to be compared. */
interface Compared extends RepeatIndex {
  readonly chapter: ComparedChapter;
  readonly cores: readonly string[];
  /** How many reports have the chapter, and in how many of them words are no longer anybody's own. */
  readonly written: number;
  readonly usual: number;
}

function* readChapter(
  bodies: readonly AssessedBody[],
  chapter: ComparedChapter,
  { sourceOf, comparable }: TextReader,
  largest: number,
): Steps<Compared> {
  const cores: string[] = [];
  const share = sharedTexts();
  for (const body of bodies) {
    cores.push(share(coreOf(comparable(sourceOf(body, chapter)))));
    if (cores.length % pairsPerStep === 0) yield;
  }
  const written = cores.filter((core) => core !== '').length;
  const search: RepeatSearch = {
    ...(bodies.length > largest ? bySample : inFull),
    usual: Math.max(leastUsual, Math.floor(written / usualPart)),
    shortest,
  };
  return { chapter, cores, written, usual: search.usual, ...(yield* indexRepeats(cores, search)) };
}

/** How many characters of its own a text has in a chapter, and how many of these another has too. */
interface Overlap {
  readonly own: number;
  readonly repeated: number;
}

/** What words weigh that so many texts have, the two at hand among them: 1 where no other has. */
const weightOf = (count: number, written: number): number =>
  1 - Math.log(Math.max(1, count - 1)) / Math.log(written + 1);

/** What a text has of another, where that is more than usual. */
const overlapOf = (
  { cores, countsIn, usual, written }: Compared,
  one: number,
  other: number,
): Overlap | undefined => {
  const counts = countsIn(cores[one]!);
  let [own, repeated, weight, repeatedWeight] = [0, 0, 0, 0];
  for (const [at, isCovered] of coveredBy(cores[one]!, shinglesOf(cores[other]!)).entries()) {
    if (counts[at]! > usual) continue;
    const its = weightOf(counts[at]!, written);
    own++;
    weight += its;
    repeated += isCovered;
    repeatedWeight += isCovered * its;
  }
  const isAlike =
    own >= shortest &&
    repeated >= leastRepeated &&
    repeated > usualShare * own &&
    repeatedWeight > usualWeight * weight;
  return isAlike ? { own, repeated } : undefined;
};

/** A chapter of a text that is another's. */
interface AlikeChapter extends Overlap {
  readonly heading: string;
  readonly passage: SamePassage;
}

/** Which chapters of a text are another's, and how much of these. */
interface Share {
  readonly one: number;
  readonly other: number;
  readonly chapters: readonly AlikeChapter[];
  readonly alikeness: number;
}

/** Compares two texts in full. */
const sharer =
  (all: readonly Compared[], textOf: (text: number, chapter: ComparedChapter) => ComparableText) =>
  (one: number, other: number): Share => {
    const chapters = all.flatMap((compared): readonly AlikeChapter[] => {
      const overlap = overlapOf(compared, one, other);
      if (!overlap) return [];
      const { chapter } = compared;
      const passage = longestPassage(textOf(one, chapter), textOf(other, chapter));
      return [{ ...overlap, heading: chapter.heading, passage }];
    });
    const own = chapters.reduce((sum, each) => sum + each.own, 0);
    const repeated = chapters.reduce((sum, each) => sum + each.repeated, 0);
    return { one, other, chapters, alikeness: own === 0 ? 0 : repeated / own };
  };

/** The pairs that are alike, each once, the likest first; of each body a few. */
function* alikePairs(
  all: readonly Compared[],
  count: number,
  shareOf: ReturnType<typeof sharer>,
): Steps<readonly Share[]> {
  const candidates = new Set<number>();
  for (const { candidates: others } of all)
    for (const [one, found] of others.entries())
      for (const other of found) candidates.add(Math.min(one, other) * count + Math.max(one, other));
  const found: Share[] = [];
  for (const [done, pair] of [...candidates].entries()) {
    const [first, second] = [Math.floor(pair / count), pair % count];
    const [there, back] = [shareOf(first, second), shareOf(second, first)];
    const larger = back.alikeness > there.alikeness ? back : there;
    if (larger.alikeness > 0) found.push(larger);
    if (done % pairsPerStep === 0) yield;
  }
  found.sort((a, b) => b.alikeness - a.alikeness || a.one - b.one || a.other - b.other);
  const named = new Map<number, number>();
  return found.filter(({ one, other }) => {
    const [ofOne, ofOther] = [named.get(one) ?? 0, named.get(other) ?? 0];
    // A pair stays for the sake of either: in a group of copies, all but the first have the first.
    if (ofOne >= mostOthers && ofOther >= mostOthers) return false;
    named.set(one, ofOne + 1).set(other, ofOther + 1);
    return true;
  });
}

/**
 * Bodies whose words in chapters one and five are another's: more than half of what is not the template's, names and
 * figures aside. Each pair once, the likest first; of n copies of one text no more than 3n pairs.
 * @param largest with more bodies than this a sample leads to what is compared
 */
export function* findAlike(
  bodies: readonly AssessedBody[],
  form: Form,
  largest: number = mostInFull,
): Steps<readonly AlikeTexts[]> {
  // By name, so that the order of the list decides nothing.
  const read = bodies
    .filter(({ report }) => report !== undefined)
    .sort((a, b) => (a.body.name < b.body.name ? -1 : Number(a.body.name > b.body.name)));
  const reader = textReader(form, bodies, hasWriting(form) ? yield* suggestedWords(form) : undefined);
  const all: Compared[] = [];
  for (const chapter of reader.chapters) all.push(yield* readChapter(read, chapter, reader, largest));
  const shareOf = sharer(all, (text, chapter) => {
    const source = reader.sourceOf(read[text]!, chapter);
    return { source, comparable: reader.comparable(source) };
  });
  const pairs = yield* alikePairs(all, read.length, shareOf);
  return pairs.map(({ one, other, chapters, alikeness }) => {
    const longest = chapters
      .map(({ passage }) => passage)
      .reduce((best, each) => (each.length > best.length ? each : best));
    return {
      body: read[one]!.body.name,
      other: read[other]!.body.name,
      place: chapters.map(({ heading }) => heading).join('；'),
      alikeness,
      passage: longest.one,
      otherPassage: longest.other,
    };
  });
}
