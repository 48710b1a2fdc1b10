import type { HeadingWords } from '../../model/reading';
import { coreOf } from '../fold';

/** How a heading is numbered: 一、, 第一部分, （一）, 1., （1）, ①, 一是, or not at all. */
export type Level = 'chapter' | 'bracket' | 'digit' | 'digit-bracket' | 'circle' | 'point' | 'plain';

/** A line, folded, that may be a heading. */
export interface Numbered {
  readonly level: Level;
  /** The number, where it has one. */
  readonly number?: number;
  /** Where the title begins. */
  readonly start: number;
}

const numerals = '一二三四五六七八九十';

const levels: readonly (readonly [level: Level, pattern: RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十])(?:部分|[章节])\s*[、.:,]?\s*/u],
  ['chapter', /^第?([一二三四五六七八九十])(?=[、.:,\s])\s*[、.:,]?\s*/u],
  ['bracket', /^\(\s*([一二三四五六七八九十])\s*\)\s*[、.:,]?\s*/u],
  ['digit', /^([1-9])\s*[、.)](?!\d)\s*/u],
  ['digit-bracket', /^\(\s*([1-9])\s*\)\s*[、.]?\s*/u],
];

/** The number that a folded line begins with; none where it begins with words. */
export const numberingOf = (line: string): Numbered => {
  for (const [level, pattern] of levels) {
    const found = pattern.exec(line);
    if (!found) continue;
    const sign = found[1]!;
    return { level, number: numerals.indexOf(sign) + 1 || Number(sign), start: found[0].length };
  }
  return { level: 'plain', start: 0 };
};

/** Notes of the blank and the like behind a title: （文字描述）. */
const inBrackets = /\([^()]*\)/gu;
const yearOrSelf = /20\d\d年度?|[我本](?=[局委办厅镇乡县市区院站馆所部省州旗])\p{Script=Han}/gu;

/** Whether words are made up of nothing but some others. */
export const isMadeOf = (core: string, words: readonly string[]): boolean => {
  const ends = new Set([0]);
  for (let at = 0; at < core.length; at++)
    if (ends.has(at)) for (const word of words) if (core.startsWith(word, at)) ends.add(at + word.length);
  return ends.has(core.length);
};

/** Whether a title has nothing but the words of its part, so that it is known whatever its number. */
export const isWholeTitle = (
  title: string,
  { names, hints = [], others = [] }: HeadingWords,
  anyHeading: readonly string[],
): boolean => {
  const core = coreOf(title.replace(inBrackets, '').replace(yearOrSelf, ''));
  return (
    names.some((name) => core.includes(name)) &&
    isMadeOf(core, [...names, ...hints, ...others, ...anyHeading])
  );
};
