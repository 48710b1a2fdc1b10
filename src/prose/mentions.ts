import { numbersIn } from './numbers';
import type { Quantity } from './numbers';
import type { TextRange } from './prose';
import { sentencesOf } from './sentences';

/** A figure of a text with the words round it; these call years 本年, 上年, 下年 and leave out asides in brackets. */
export interface Mention {
  readonly quantity: Quantity;
  /** Which sentence it is in, counted from 0. */
  readonly sentence: number;
  /** The sentence up to the figure. */
  readonly before: string;
  /** All that is between the figure before it in the sentence, or the beginning, and the figure. */
  readonly gap: string;
  /** The words that lead up to the figure: its clause, or the one before where that says nothing. */
  readonly lead: string;
  /** Whether its own clause says nothing, so that the words behind it may name it: 26件为自然人申请. */
  readonly isBare: boolean;
  /** The words behind the figure up to the end of the clause or the next figure. */
  readonly tail: string;
  /** The sentence behind the figure. */
  readonly after: string;
  /** From the first of the leading words up to the end of the figure with its unit. */
  readonly words: TextRange;
  /** How many brackets are open. */
  readonly depth: number;
  /** Last year's figure, as the sentence says. */
  readonly ofLastYear: boolean;
}

/** Words between two figures that name neither. */
const filler =
  /^(?:其中|另外?|还|有|共|合计|总计|总共|累计|计|为|达|到|数量|分别|各|均|及|和|与|含|包括|由|是|的|尚|剩余|其余|除|涉及|了|[、,:;.)(\]])*$/u;
const aside = /\([^()]{0,60}\)/gu;
const clauseEnds = /[,;:.。!?\n(]/u;
const tailEnds = /[,;:.。!?\n()、]/u;
/** No report has more figures in one text; one more is read, which shows that there are more. */
export const mostFigures = 1000;
const longestTail = 30;
/** In characters; a pattern that is read in leading words goes no further either. */
export const longestLead = 80;
const longestBefore = 200;
const longestAfter = 60;
/** Of which year the words speak; requests carried over from last year are this year's. */
const ofYear =
  /(?<start>^|[,;:。(])(?:截至|在|自|其中)?(?<year>上年|本年)(?!转|相比|末|底|同期|来|以来|[^,;:。\d]{0,8}(?:结转|转结|转入|遗留|未办|未答复|待办|剩余))/gu;

/** Where the clause before a place begins; asides in brackets are part of it. */
const clauseFrom = (text: string, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at--) {
    const opened = text[at] === ')' ? text.lastIndexOf('(', at) : -1;
    if (opened >= from) at = opened;
    else if (clauseEnds.test(text[at]!)) return at + 1;
  }
  return from;
};

/** Where the leading words of a figure begin: clauses that are only filler take the one before. */
const leadFrom = (text: string, from: number, to: number): number => {
  let start = clauseFrom(text, from, to);
  while (start > from && filler.test(text.slice(start, to).replace(aside, '')))
    start = clauseFrom(text, from, start - 1);
  return start;
};

const tailOf = (text: string, from: number, end: number): string => {
  let to = from;
  while (to < Math.min(end, from + longestTail) && !tailEnds.test(text[to]!)) to++;
  return text.slice(from, to);
};

const isOfLastYear = (before: string): boolean => {
  if (!before.includes('上年')) return false;
  const last = [...before.matchAll(ofYear)].at(-1);
  if (last?.groups?.['year'] !== '上年') return false;
  const rest = before.slice(last.index + last[0].length);
  // With it a sentence begins that is on last year; elsewhere it is an aside, which ends with its clause.
  const isFrame = /^;?$/u.test(last.groups['start']!) || rest.startsWith(',');
  return isFrame || !/[,;)]/u.test(rest);
};

/** Whether words name nothing, so that what is meant is said elsewhere. */
export const isFiller = (words: string): boolean => filler.test(words);

/** The figures of a text that `withRelativeYears` made, with the words round each. */
export const mentionsIn = (text: string): readonly Mention[] => {
  const quantities: Quantity[] = [];
  for (const quantity of numbersIn(text)) {
    if (!quantity.isRange) quantities.push(quantity);
    if (quantities.length > mostFigures) break;
  }
  const sentences = sentencesOf(text);
  const mentions: Mention[] = [];
  let sentence = 0;
  let depth = 0;
  let counted = 0;
  quantities.forEach((quantity, index) => {
    while (sentences[sentence]!.to <= quantity.figure.from) sentence++;
    for (; counted < quantity.figure.from; counted++) {
      if (text[counted] === '(') depth++;
      else if (text[counted] === ')') depth = Math.max(0, depth - 1);
    }
    const { from: start, to: end } = sentences[sentence]!;
    const from = Math.max(start, quantities[index - 1]?.to ?? 0, quantity.from - longestLead);
    const lead = leadFrom(text, from, quantity.from);
    const before = text.slice(Math.max(start, quantity.from - longestBefore), quantity.from);
    mentions.push({
      quantity,
      sentence,
      before,
      gap: text.slice(from, quantity.from),
      lead: text.slice(lead, quantity.from).replace(aside, ''),
      isBare: filler.test(
        text.slice(clauseFrom(text, from, quantity.from), quantity.from).replace(aside, ''),
      ),
      tail: tailOf(text, quantity.to, Math.min(end, quantities[index + 1]?.from ?? end)),
      after: text.slice(quantity.to, Math.min(end, quantity.to + longestAfter)),
      words: { from: lead, to: quantity.to },
      depth,
      ofLastYear: isOfLastYear(before),
    });
  });
  return mentions;
};
