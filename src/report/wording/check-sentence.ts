import { LiquidError } from 'liquidjs';
import type { Template } from 'liquidjs';
import { blankFiling } from '../../filing/blank-filing';
import { defaultSettings, bodyKinds } from '../../model/filing';
import type { BodyKind, Filing } from '../../model/filing';
import { allFieldsOf } from '../../model/form';
import type { FormWithWriting } from '../../model/form';
import { textOf } from '../../model/report';
import { mostProblems } from '../../model/problem';
import { asQuoted } from '../../model/nest-quotes';
import { longestTemplate, longestTrial, wordFilters } from '../engine';
import { fillIn, sentenceScope, templateEngine } from '../suggest';
import { nearest } from './nearest';
import { parseWords } from './parse-words';
import { atPath, quotablePaths } from './quotable-places';
import { readTemplate } from './template-reading';
import type { Named, TemplateReading } from './template-reading';

/** What is wrong with a sentence of somebody's own, so that it cannot be used, and what they may not have meant. */
export interface SentenceCheck {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** In characters: no sentence of a report is so long. */
const longestSentence = 3000;

const inLine = (line: number, words: string): string => `第 ${line} 行${words}`;
const written = (path: Named['path']): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('');

const parsed = (text: string): readonly Template[] | string => {
  try {
    return templateEngine.parse(text);
  } catch (error) {
    return parseWords(error, Object.keys(templateEngine.filters));
  }
};

/** Names of what there is not. What a built-in sentence shares with another form may name what only that one has. */
const unknownNames = (
  form: FormWithWriting,
  { names }: TemplateReading,
  builtIn: TemplateReading,
): readonly string[] => {
  const inBuiltIn = new Set(builtIn.names.map(({ path }) => written(path)));
  return names.flatMap(({ path, line }) => {
    const found = atPath(form, path);
    if ((found && found.kind !== 'part') || inBuiltIn.has(written(path))) return [];
    const name = asQuoted(written(path));
    if (found) return [inLine(line, `“${name}”没有写全，后面还要写明是哪一项。`)];
    const meant = nearest(written(path), quotablePaths(form));
    return [inLine(line, `没有“${name}”这一项${meant === undefined ? '' : `，是不是“${meant}”`}。`)];
  });
};

/** Filters of words on figures: what comes of them is no figure any more, and says nothing where it is not known. */
const filteredFigures = (form: FormWithWriting, { filtered }: TemplateReading): readonly string[] =>
  filtered.flatMap(({ path, line, filter }) =>
    wordFilters.has(filter) && atPath(form, path)?.kind === 'figure'
      ? [inLine(line, `“${asQuoted(written(path))}”是数字，不能接“${filter}”；请把文字写在花括号外面。`)]
      : [],
  );

/** All figures that are printed, by the places that they come from. */
const printedFigures = (form: FormWithWriting, { prints }: TemplateReading): ReadonlyMap<string, string> =>
  new Map(
    prints
      .filter(([root]) => root !== 'previous')
      .flatMap((path) => {
        const found = atPath(form, path);
        return found && 'figures' in found ? found.figures : [];
      })
      .flatMap(({ places, label }) => places.map((place) => [place, label] as const)),
  );

/** What a sentence does not say that the built-in one says. */
const leftOut = (
  form: FormWithWriting,
  builtIn: TemplateReading,
  own: TemplateReading,
): readonly string[] => {
  const said = printedFigures(form, own);
  const all = printedFigures(form, builtIn);
  const labels = new Set([...all].flatMap(([place, label]) => (said.has(place) ? [] : [label])));
  return labels.size === 0 ? [] : [`内置的句子写了这些数字，这里没有写：${[...labels].join('、')}。`];
};

/** Filings in which nothing is known, and all: between them a sentence comes to all that it can say. */
const trials = (form: FormWithWriting): readonly Filing[] => {
  const part = '某项工作';
  const problem = { area: part, what: part, measure: part, by: part, who: part };
  const stated = form.writing.facts.flatMap(({ facts }) =>
    facts.map(({ key, kind }) => [key, kind === 'text' ? part : kind === 'tick' ? true : 7] as const),
  );
  return (Object.keys(bodyKinds) as BodyKind[]).flatMap((kind) => {
    const settings = { ...defaultSettings, kind };
    const full = {
      answers: Object.fromEntries(allFieldsOf(form).map(({ name }) => [name, 120])),
      facts: Object.fromEntries(stated),
    };
    const blank = blankFiling(form.id, { settings });
    const previous = { ...full, form: form.id, year: 2000, texts: {} };
    const problems = Array.from({ length: mostProblems }, () => problem);
    return [blank, { ...blank, ...full, year: 2001, body: part, self: part, problems, previous }];
  });
};

/** Whether a sentence can be made, and is no book. */
const tried = (form: FormWithWriting, text: string): readonly string[] => {
  try {
    const longest = Math.max(
      ...trials(form).map((filing) => textOf(fillIn(text, sentenceScope(form, filing), longestTrial)).length),
    );
    return longest > longestSentence ? [`写出来有 ${longest} 字，太长了；最多 ${longestSentence} 字。`] : [];
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error;
    return [/limit exceeded/u.test(error.message) ? '循环太多，写不出来。' : parseWords(error, [])];
  }
};

/** Checks a sentence of somebody's own, which is to stand in the place of a built-in text. */
export const checkSentence = (form: FormWithWriting, builtIn: string, text: string): SentenceCheck => {
  const faulty = (...problems: readonly string[]): SentenceCheck => ({ problems, notes: [] });
  if (text.length > longestTemplate)
    return faulty(`有 ${text.length} 字，太长了；最多 ${longestTemplate} 字。`);
  if (text.trim() === '') return faulty('是空的；不想改的句子，请删去这个文件。');
  const templates = parsed(text);
  if (typeof templates === 'string') return faulty(templates);
  const reading = readTemplate(templates);
  const replaced = readTemplate(templateEngine.parse(builtIn));
  const problems = [
    ...reading.braces.map(({ text: words, line }) =>
      inLine(
        line,
        `“${asQuoted(words.trim().slice(0, 20))}”里有多余的花括号；花括号要用半角，左右各两个，中间不留空格。`,
      ),
    ),
    ...unknownNames(form, reading, replaced),
    ...filteredFigures(form, reading),
  ];
  if (problems.length > 0) return faulty(...new Set(problems));
  return { problems: tried(form, text), notes: leftOut(form, replaced, reading) };
};
