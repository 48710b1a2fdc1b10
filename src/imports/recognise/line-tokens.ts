import { coreOf, fold } from '../fold';
import { isPlaceholder } from './figures';

/** A piece of running text: words, figures (perhaps run together), the edge of a cell, the end of a line. */
export interface Token {
  readonly kind: 'words' | 'figures' | 'edge' | 'break';
  readonly text: string;
  /** {@link coreOf} the words. */
  readonly core: string;
}

const token = (kind: Token['kind'], text: string): Token => ({
  kind,
  text,
  core: kind === 'words' ? coreOf(text) : '',
});

const han = '[\\p{Script=Han}“"《]';
/** Where a numbered item begins: （三） 三、 3. at the end of a run of figures too. */
const itemStart =
  /(?=(?<!第)\([一二三四五六七八九十]{1,2}\)|(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,2}、)/u;
const digitItem = new RegExp(`^\\d[.、)]\\s*(?=${han})`, 'u');

/** What is counted makes a figure part of a sentence. */
const counted =
  /^\s*(?:余|多)?(?:件|条|个|次|起|宗|项|份|名|人|篇|期|场|年|月|日|号|册|家|类|种|批|例|幅|章|款|%|分|岁|周|天|小时|站|万余)/u;
/** No figure has more groups of three: looking for their end again at each of them takes too long. */
const figures =
  /^(?:(?:增加?|减少?)(?=\d)|[+-])?(?:\d{1,3}(?:,\d{3}){1,4}(?![\d,])|\d+)(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)*(?:亿元|万元|元)?/u;

/** As much behind a figure as shows whether an item begins there: looking at all of a long line each time takes too long. */
const longestItemNumber = 20;

/** Splits the number of the next item off the end of a run of figures: “00000002.其他” is 0000000 and 2.其他. */
const withoutItemNumber = (run: string, rest: string): string => {
  const whole = /^[\d+-]*\d(?=[.、)])/u.exec(run + rest)?.[0] ?? run;
  if (digitItem.test((whole.at(-1) ?? '') + (run + rest).slice(whole.length))) return whole.slice(0, -1);
  return digitItem.test((run.at(-1) ?? '') + rest) ? run.slice(0, -1) : run;
};

const wordsIn = (text: string): readonly Token[] =>
  text
    .split(itemStart)
    .filter((part) => part.trim() !== '')
    .map((part) => token('words', part));

/** Takes one line apart. */
const tokensOfLine = (line: string): readonly Token[] => {
  const tokens: Token[] = [];
  let words = '';
  const endWords = (): void => {
    for (const part of wordsIn(words)) tokens.push(part);
    words = '';
  };
  let rest = line;
  const take = (kind: 'edge' | 'figures', text: string): void => {
    endWords();
    tokens.push(token(kind, text));
    rest = rest.slice(text.length);
  };
  while (rest !== '') {
    const first = rest[0]!;
    if (first === '|' || first === '\t') {
      take('edge', first);
      continue;
    }
    const placeholder = /^[/\\—–－─-]{1,3}(?=[\s|]|$)/u.exec(rest)?.[0];
    const isAlone = words === '' || /\s/u.test(line[line.length - rest.length - 1]!);
    if (placeholder !== undefined && isAlone && isPlaceholder(placeholder)) {
      take('figures', placeholder);
      continue;
    }
    if (digitItem.test(rest)) {
      endWords();
      words = rest.slice(0, 2);
      rest = rest.slice(2);
      continue;
    }
    const found = figures.exec(rest)?.[0];
    const run =
      found === undefined
        ? ''
        : withoutItemNumber(found, rest.slice(found.length, found.length + longestItemNumber));
    if (run !== '' && !counted.test(rest.slice(run.length))) {
      take('figures', run);
      continue;
    }
    const length = Math.max(run.length, 1);
    words += rest.slice(0, length);
    rest = rest.slice(length);
  }
  endWords();
  return tokens;
};

/** - 3 - at the foot of a page. */
const pageNumber = /^(?:[-—–]\s*\d{1,3}\s*[-—–]$|第\s*\d{1,3}\s*页)/u;

/** Lines as a row of tokens; numbers of pages are left out. */
export const tokensOf = (lines: readonly string[]): readonly Token[] =>
  lines
    .map(fold)
    .flatMap((line) => (pageNumber.test(line.trim()) ? [] : [...tokensOfLine(line), token('break', '\n')]));
