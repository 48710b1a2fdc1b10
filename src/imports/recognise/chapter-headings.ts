import type { FormWithReading } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { coreOf } from '../fold';
import { chaptersOf, hasFigures, titleIn, weightOf, weights } from './chapter-titles';
import type { Labels } from './labels';
import type { PageLine } from './page-line';

/** A line that may be the heading of a chapter, and how surely. */
interface Candidate {
  readonly number: number;
  readonly at: number;
  readonly weight: number;
}

/** Where a chapter begins, or goes on behind others. */
export interface ChapterStart {
  readonly number: number;
  readonly at: number;
}

/** Lines that could be headings; no report has more. */
const mostHeadings = 300;

/** How far below its heading a table begins, in lines that are not blank. */
const linesToTable = 8;
const shortestLabel = 4;

/** The labels and heads by which a table is known in lines, by number. */
const wordsOfTables = oncePer((labels: Labels): ReadonlyMap<number, readonly string[]> => {
  const words = new Map<number, readonly string[]>();
  for (const { table, cores, groups, block } of labels.rows) {
    const heads = block.columns.flatMap((column) => column.labels.flatMap(labels.wordingsOf));
    const over = [block.banner, block.over, block.corner].flatMap((label) =>
      label === undefined ? [] : coreOf(label),
    );
    words.set(table.number, [...(words.get(table.number) ?? []), ...cores, ...groups, ...heads, ...over]);
  }
  return words;
});

/** Whether the table of a chapter stands behind a line. */
const hasTableBehind = (lines: readonly PageLine[], at: number, chapter: number, labels: Labels): boolean => {
  const words = wordsOfTables(labels).get(chapter) ?? [];
  let seen = 0;
  for (let next = at + 1; next < lines.length && seen < linesToTable; next++) {
    const { text, tables } = lines[next]!;
    if (tables) return tables.includes(chapter);
    if (text.trim() === '') continue;
    if (text.includes('。')) return false;
    seen++;
    const cells = text.split(/[|\t]|\s{2,}/u).map(coreOf);
    if (cells.some((core) => core.length >= shortestLabel && words.includes(core))) return true;
  }
  return false;
};

const candidatesIn = (lines: readonly PageLine[], labels: Labels): readonly Candidate[] => {
  const { form } = labels;
  const candidates: Candidate[] = [];
  lines.forEach(({ text }, at) => {
    const found = candidates.length >= mostHeadings ? undefined : titleIn(text, form);
    if (!found) return;
    for (const number of chaptersOf(form)) {
      const weight = weightOf(found, number, form);
      // The words of a chapter of figures are those of a text on them, too.
      const isSure = weight === weights.asInForm || !hasFigures(form, number);
      if (weight > 0 && (isSure || hasTableBehind(lines, at, number, labels)))
        candidates.push({ number, at, weight });
    }
  });
  return candidates;
};

/** So many headings with nothing between them are a list of them. */
const fewestListed = 4;

/** Candidates without a list of the chapters ahead of these, or below. */
const withoutList = (candidates: readonly Candidate[], lines: readonly PageLine[]): readonly Candidate[] => {
  const isNext = (index: number): boolean =>
    candidates[index]!.number <= candidates[index + 1]!.number &&
    lines
      .slice(candidates[index]!.at + 1, candidates[index + 1]!.at)
      .every(({ text, tables }) => !tables && coreOf(text) === '');
  const listed = new Set<Candidate>();
  let run: Candidate[] = [];
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
  return candidates.filter((each) => !listed.has(each));
};

interface Chain {
  readonly last: Candidate;
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
const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const chains: Chain[] = [];
  for (const last of candidates) {
    const before = surestOf(
      chains.filter((chain) => chain.last.number < last.number && chain.last.at < last.at),
    );
    chains.push({ last, weight: (before?.weight ?? 0) + last.weight, ...(before ? { before } : {}) });
  }
  const headings: Candidate[] = [];
  for (let chain = surestOf(chains); chain; chain = chain.before) headings.unshift(chain.last);
  return headings;
};

/** A chapter of text that has two headings, 存在的问题 and 改进措施, begins at the first. */
const atFirst = (
  chain: readonly Candidate[],
  candidates: readonly Candidate[],
  lines: readonly PageLine[],
  form: FormWithReading,
): readonly Candidate[] =>
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
export const headingsOf = (lines: readonly PageLine[], labels: Labels): readonly ChapterStart[] => {
  const candidates = withoutList(candidatesIn(lines, labels), lines);
  const chain = atFirst(inOrder(candidates), candidates, lines, labels.form);
  const first = chain[0];
  if (!first) return [];
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
  return [...chosen].sort((one, other) => one.at - other.at);
};
