import type { FormerProblem } from '../model/problem';
import { mostProblems, noProblem } from '../model/problem';
import type { Wordings } from '../model/wordings';
import { pointLists } from './point-lists';
import type { PointList } from './point-lists';
import { inSource, readProse } from './prose';
import type { Prose, TextRange } from './prose';

/** Words that lead up to what is done about problems, those among them that name these once more. */
const ofMeasures =
  /针对[^,。]{0,16}?(?:问题|不足|短板|差距)|针对|对此|为此|下一步|下步|今后|明年|措施|整改|打算|将|(?<![及和与])改进(?:情况|做法)?:?$/u;
/** Problems of the year before, or such that are none any more. */
const ofBefore = /上年|去年|上一年|均已|已(?:经)?(?:全部)?(?:整改|解决|改进)/u;
/** Where a sentence, or a part of the chapter, begins to speak of measures. */
const turn =
  /(?<=^|[。;\n])(?:\([一二三]\)|[一二三123][.、])?(?:下一步|下步|今后|明年|对此|为此|针对|(?:整改|改进)(?:措施|情况|方向|打算|(?=:))|工作打算|\d{4}年[^。;\n]{0,16}?将)/u;
const heading = /^(?:的)?(?:下一步|今后|整改|改进|措施|工作打算)/u;
const numbered =
  /^(?:[一二三四五六七八九][是、]|第[一二三四五六七八九]|\([一二三四五六七八九\d]\)|\d[.、)])/u;
const headed =
  /^(?:\([一1]\)|[一1][、.])?(?:当前|仍|还)?(?:存在的?)?(?:主要|突出)?(?:问题|不足)(?:是|有|为)?$/u;
const longestTurn = 40;
const shortest = 4;

interface Reading {
  readonly prose: Prose;
  readonly wordings: Wordings['problems'];
}

/** Where the last of some words ends; -1 where there is none. */
const endOfLast = (pattern: RegExp, words: string): number => {
  const parts = words.split(pattern);
  return parts.length === 1 ? -1 : words.length - parts.at(-1)!.length;
};

/** What words lead up to: problems, or what is done about them; nothing where they say neither. */
const leansTo = (words: string, { wordings }: Reading): 'problems' | 'measures' | undefined => {
  const [problems, measures] = [endOfLast(wordings.problem, words), endOfLast(ofMeasures, words)];
  if (problems < 0 && measures < 0) return undefined;
  return problems > measures ? 'problems' : 'measures';
};

const textAt = ({ prose }: Reading, { from, to }: TextRange): string => prose.text.slice(from, to);

/** Whether points are problems: by what leads up to them, by their own words, or because as many measures answer them. */
const isOfProblems = (list: PointList, lists: readonly PointList[], reading: Reading): boolean => {
  const words = list.points.map((point) => textAt(reading, point));
  if (ofBefore.test(list.lead) || words.some((each) => heading.test(each))) return false;
  const leaning = leansTo(list.lead, reading);
  if (leaning !== undefined) return leaning === 'problems';
  const answer = lists.find(({ from }) => from > list.points.at(-1)!.from);
  const isAnswered =
    list.lead === '' &&
    answer?.points.length === list.points.length &&
    leansTo(answer.lead, reading) === 'measures';
  return isAnswered || words.every((each) => reading.wordings.problem.test(each));
};

/** Where the last point of a list ends: as the others do, and before whatever comes next. */
const endOf = ({ points }: PointList, lists: readonly PointList[], reading: Reading): number => {
  const last = points.at(-1)!;
  const words = textAt(reading, last);
  const others = points.slice(0, -1).map((point) => textAt(reading, point));
  const ends = [words.search(turn)];
  const next = lists.find(({ from }) => from > last.from && from < last.to);
  if (next) ends.push(words.lastIndexOf(next.lead, next.from - last.from), next.from - last.from);
  if (others.every((each) => /[;,、]$/u.test(each))) ends.push(words.indexOf('。'));
  if (others.every((each) => !each.trimEnd().includes('\n'))) ends.push(words.indexOf('\n'));
  const known = ends.filter((end) => end > 0);
  return last.from + (known.length > 0 ? Math.min(...known) : words.length);
};

/** The points of a list, the last one no longer than it is. */
const pointsOf = (list: PointList, lists: readonly PointList[], reading: Reading): readonly TextRange[] => [
  ...list.points.slice(0, -1),
  { from: list.points.at(-1)!.from, to: endOf(list, lists, reading) },
];

/** Whether a text goes on with measures, so that a single problem before them is all there is. */
const isTurn = (text: string, from: number): boolean =>
  text
    .slice(from, from + longestTurn)
    .trimStart()
    .search(turn) === 0;

/** Problems that no numbers tell apart: 还存在一些不足，如：…；…；…。 */
const unnumbered = (reading: Reading): readonly TextRange[] => {
  const { text } = reading.prose;
  for (const { index, 0: sentence } of text.matchAll(/[^。\n]+/gu)) {
    const colon = sentence.lastIndexOf(':');
    const lead = sentence.slice(0, colon);
    const parts = sentence.slice(colon + 1).split(';');
    if (colon < 0 || ofBefore.test(lead)) continue;
    if (parts.length < 2 && !(headed.test(lead) && isTurn(text, index + sentence.length + 1))) continue;
    if (leansTo(lead, reading) !== 'problems') continue;
    if (parts.some((part) => turn.test(part) || numbered.test(part))) continue;
    let from = index + colon + 1;
    return parts.map((part) => {
      const range = { from, to: from + part.length };
      from = range.to + 1;
      return range;
    });
  }
  return [];
};

/** What is said in a part of the text, in the words of the clerk, without the marks at its ends. */
const wordsAt = ({ prose }: Reading, range: TextRange): string => {
  const { from, to } = inSource(prose, range);
  const signs = [...prose.source.slice(from, to).replace(/\s+/gu, '')];
  while (/[、，,：:]/u.test(signs[0] ?? '')) signs.shift();
  while (/[；;。，,、]/u.test(signs.at(-1) ?? '')) signs.pop();
  return signs.join('');
};

/** The area that a problem speaks of, where it is the only one. */
const areaOf = (what: string, areas: readonly string[]): string => {
  const named = areas.filter((area) => area.length > 2 && what.includes(area));
  return named.length === 1 ? named[0]! : '';
};

/** Problems, each with its measure behind it: 一是解读单一。下一步，将增加图解。二是…… */
const inPairs = (
  points: readonly TextRange[],
  reading: Reading,
): readonly (readonly [what: string, measure: string])[] => {
  const pairs = points.map((point) => {
    const at = textAt(reading, point).search(turn);
    return at <= 0
      ? undefined
      : ([
          wordsAt(reading, { from: point.from, to: point.from + at }),
          wordsAt(reading, { from: point.from + at, to: point.to }),
        ] as const);
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : [];
};

const readPairs = (reading: Reading): readonly (readonly [what: string, measure: string])[] => {
  const lists = pointLists(reading.prose.text);
  const list = lists.find((each) => isOfProblems(each, lists, reading));
  const pairs = list ? inPairs(list.points, reading) : [];
  if (pairs.length > 0) return pairs;
  const problems = list ? pointsOf(list, lists, reading) : unnumbered(reading);
  // A measure behind some of the points only: nobody can say where each ends.
  if (problems.some((point) => textAt(reading, point).search(turn) > 0)) return [];
  const end = problems.at(-1)?.to ?? 0;
  // As many points behind the problems answer them, unless they are said to be problems too.
  const answer = lists.find(({ from, points }) => from >= end && points.length === problems.length);
  const isMeant = answer && leansTo(answer.lead, reading) !== 'problems';
  const measures = isMeant ? pointsOf(answer, lists, reading) : [];
  return problems.map((point, index) => {
    const measure = measures[index];
    return [wordsAt(reading, point), measure ? wordsAt(reading, measure) : ''];
  });
};

/**
 * The problems that a chapter on problems names, each with the measure that answers it where there are as many measures
 * as problems; none where it is not certain what is a problem. What became of them is for the clerk to say.
 * @param areas the fields of work that a problem may be in
 */
export const problemsNamed = (
  source: string,
  wordings: Wordings['problems'],
  areas: readonly string[],
): readonly FormerProblem[] => {
  const pairs = readPairs({ prose: readProse(source), wordings });
  if (pairs.some(([what]) => what.length < shortest)) return [];
  return pairs
    .slice(0, mostProblems)
    .map(([what, measure]) => ({ ...noProblem, area: areaOf(what, areas), what, measure }));
};
