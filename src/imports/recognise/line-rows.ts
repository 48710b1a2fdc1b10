import { likeness } from './labels';
import type { FormRow, Labels } from './labels';
import type { Token } from './line-tokens';

/** A label of the form found among tokens. */
export interface Found {
  readonly row: FormRow;
  /** Index of the token, and of the row in the form. */
  readonly at: number;
  readonly order: number;
  readonly score: number;
}

const shortestBeginning = 4;

/** What is left of words when heads and groups of the tables are taken from their beginning. */
const withoutCaptions = (core: string, captions: readonly string[]): string => {
  let rest = core;
  for (let more = true; more && rest !== '';) {
    const head = captions.find((each) => rest.startsWith(each));
    more = head !== undefined;
    rest = rest.slice(head?.length ?? 0);
  }
  return rest;
};

/** How well words fit a label: whole, behind heads that were run together with it, or broken off at the end of a line. */
const fit = (core: string, row: FormRow, labels: Labels): number => {
  const official = row.cores[0]!;
  const same = Math.max(...row.cores.map((wording) => likeness(core, wording)));
  if (same > 0) return same;
  for (const wording of row.cores) {
    if (core.endsWith(wording) && withoutCaptions(core.slice(0, -wording.length), labels.captions) === '')
      return 0.95;
    // 部分公开（区分处理的…）, with any words in the brackets.
    if (wording.length >= shortestBeginning && core.startsWith(wording) && core.length < official.length + 6)
      return 0.9;
  }
  const isBeginning =
    core.length >= Math.min(shortestBeginning, official.length) && official.startsWith(core);
  return isBeginning ? 0.6 + (0.3 * core.length) / official.length : 0;
};

/** Whether figures or the cells of a row follow before any other words. */
const isFollowed = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next < tokens.length; next++) {
    const { kind, core } = tokens[next]!;
    if (kind === 'figures' || kind === 'edge') return true;
    if (kind === 'words' && core !== '') return false;
  }
  return false;
};

const mostCandidates = 4000;

/** All places where a label may be. */
const candidatesIn = (
  tokens: readonly Token[],
  rows: readonly FormRow[],
  labels: Labels,
): readonly Found[] => {
  const candidates: Found[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'words' || token.core === '' || token.core.length > 120) return;
    const followed = isFollowed(tokens, at) ? 0.4 : 0;
    rows.forEach((row, order) => {
      const score = fit(token.core, row, labels);
      if (score > 0) candidates.push({ row, at, order, score: score + followed });
    });
  });
  return candidates.slice(0, mostCandidates);
};

/** The best chain of labels that are in the order of the form, each once. */
export const findLabels = (
  tokens: readonly Token[],
  rows: readonly FormRow[],
  labels: Labels,
): readonly Found[] => {
  const candidates = candidatesIn(tokens, rows, labels);
  // best[order]: the best chain that ends with a row up to this one, among the tokens so far.
  const best: { score: number; chain: Chain | undefined }[] = rows.map(() => ({
    score: 0,
    chain: undefined,
  }));
  let at = -1;
  let pending: { order: number; score: number; chain: Chain }[] = [];
  const settle = (): void => {
    for (const { order, score, chain } of pending)
      for (let index = order; index < best.length && best[index]!.score < score; index++)
        best[index] = { score, chain };
    pending = [];
  };
  for (const found of candidates) {
    if (found.at !== at) settle();
    at = found.at;
    const before = found.order === 0 ? undefined : best[found.order - 1];
    const chain: Chain = { found, before: before?.chain };
    pending.push({ order: found.order, score: (before?.score ?? 0) + found.score, chain });
  }
  settle();
  const chain: Found[] = [];
  for (let link = best.at(-1)?.chain; link; link = link.before) chain.unshift(link.found);
  return chain;
};

interface Chain {
  readonly found: Found;
  readonly before: Chain | undefined;
}
