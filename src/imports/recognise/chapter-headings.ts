import type { FormWithReading } from '../../model/form';
import { coreOf } from '../fold';
import { candidatesIn, hasTableBehind } from './chapter-candidates';
import type { HeadingCandidate } from './chapter-candidates';
import { hasFigures, weights } from './chapter-titles';
import type { Labels } from './labels';
import type { PageLine } from './page-line';

/** Where a chapter begins, or goes on behind others. */
export interface ChapterStart {
  readonly number: number;
  readonly at: number;
}

/** The headings of a page, by the places of their lines. */
export interface ChapterHeadings {
  readonly starts: readonly ChapterStart[];
  /** Those that only list the chapters. */
  readonly listed: ReadonlySet<number>;
}

/** So many headings with nothing between them are a list of them. */
const fewestListed = 4;

/** Those candidates that are a list of the chapters, ahead of these or below. */
const listedIn = (
  candidates: readonly HeadingCandidate[],
  lines: readonly PageLine[],
): ReadonlySet<HeadingCandidate> => {
  const isNext = (index: number): boolean =>
    candidates[index]!.number <= candidates[index + 1]!.number &&
    lines
      .slice(candidates[index]!.at + 1, candidates[index + 1]!.at)
      .every(({ text, tables }) => !tables && coreOf(text) === '');
  const listed = new Set<HeadingCandidate>();
  let run: HeadingCandidate[] = [];
  candidates.forEach((each, index) => {
    run.push(each);
    if (index < candidates.length - 1 && isNext(index)) return;
    const numbers = new Set(run.map(({ number }) => number));
    // Of the chapters from the first on, a list may stand below them, too.
    const [first] = run;
    const isAgain = candidates.some(
      ({ number, at }) => number === first!.number && (at > each.at || (number === 1 && at < first!.at)),
    );
    if (numbers.size >= fewestListed && isAgain) for (const heading of run) listed.add(heading);
    run = [];
  });
  return listed;
};

interface Chain {
  readonly last: HeadingCandidate;
  readonly before?: Chain;
  readonly weight: number;
}

/** The surest chain of headings, and of several the last. */
const surestOf = (chains: readonly Chain[]): Chain | undefined =>
  chains.reduce<Chain | undefined>(
    (best, chain) => (chain.weight >= (best?.weight ?? 0) ? chain : best),
    undefined,
  );

/**
 * The headings of the report itself: the surest row of them that is in order, and of those the last, since a preface may
 * list them too and paragraphs may be numbered like chapters.
 */
const inOrder = (candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] => {
  const chains: Chain[] = [];
  for (const last of candidates) {
    const before = surestOf(
      chains.filter((chain) => chain.last.number < last.number && chain.last.at < last.at),
    );
    chains.push({ last, weight: (before?.weight ?? 0) + last.weight, ...(before ? { before } : {}) });
  }
  const headings: HeadingCandidate[] = [];
  for (let chain = surestOf(chains); chain; chain = chain.before) headings.unshift(chain.last);
  return headings;
};

/** A chapter of text that has two headings, 存在的问题 and 改进措施, begins at the first. */
const atFirst = (
  chain: readonly HeadingCandidate[],
  candidates: readonly HeadingCandidate[],
  lines: readonly PageLine[],
  form: FormWithReading,
): readonly HeadingCandidate[] =>
  chain.map((heading, index) => {
    const before = chain[index - 1];
    if (!before || hasFigures(form, heading.number)) return heading;
    const least = Math.min(heading.weight, weights.otherNumber);
    // Within a line, others only mention it.
    return (
      candidates.find(
        ({ number, at, weight }) =>
          number === heading.number && at > before.at && weight >= least && !lines[at]!.goesOn,
      ) ?? heading
    );
  });

/**
 * Where the chapters begin: in the order of the form as far as they are printed so. Behind that order stand chapters that
 * a page has at another place, parts of a table with its heading again, and tables behind all the text.
 */
export const headingsOf = (lines: readonly PageLine[], labels: Labels): ChapterHeadings => {
  const all = candidatesIn(lines, labels);
  const listed = listedIn(all, lines);
  const candidates = all.filter((each) => !listed.has(each));
  const chain = atFirst(inOrder(candidates), candidates, lines, labels.form);
  const first = chain[0];
  const inLists = new Set([...listed].map(({ at }) => at));
  if (!first) return { starts: [], listed: inLists };
  const chosen = new Set(chain);
  const known = new Set(chain.map(({ number }) => number));
  const further = candidates.filter(
    (each) =>
      !chain.some(({ at }) => at === each.at) &&
      (hasFigures(labels.form, each.number)
        ? hasTableBehind(lines, each.at, each.number, labels)
        : each.at > first.at && !known.has(each.number) && each.weight >= weights.otherNumber),
  );
  for (const each of further) {
    chosen.add(each);
    if (!hasFigures(labels.form, each.number)) known.add(each.number);
  }
  return { starts: [...chosen].sort((one, other) => one.at - other.at), listed: inLists };
};
