import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { toFullWidth } from '../prose/prose';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const pairs = ['()', '《》', '“”', '【】', '〔〕', '「」', '『』'] as const;
/** 1) and 一) number points, and have no opening bracket. */
const point = /(?:^|[\s,;。:、])[\dA-Za-z一二三四五六七八九十]{1,2}$/u;

const bracket = new RegExp(`[${pairs.join('').replace(/[()]/gu, '\\$&')}]`, 'gu');

/** The first bracket of each kind without its counterpart: where it is, and which that is. */
const unpairedIn = (text: string): readonly { readonly at: number; readonly lacks: string }[] => {
  const opened = pairs.map((): number[] => []);
  const found = new Map<number, { at: number; lacks: string }>();
  for (const { index: at, 0: sign } of text.matchAll(bracket)) {
    const kind = pairs.findIndex((pair) => pair.includes(sign));
    const [open] = pairs[kind]!;
    if (sign === open) opened[kind]!.push(at);
    else if (opened[kind]!.pop() === undefined && !found.has(kind))
      if (!point.test(text.slice(Math.max(0, at - 3), at))) found.set(kind, { at, lacks: open! });
  }
  opened.forEach(([at], kind) => {
    if (at !== undefined && !found.has(kind)) found.set(kind, { at, lacks: pairs[kind]![1]! });
  });
  return [...found.values()].sort((one, other) => one.at - other.at);
};

/** Quotation marks stand badly in quotation marks. */
const quotationMarks: Readonly<Record<string, string>> = { '“': '前引号', '”': '后引号' };

/** A bracket and the one that it lacks, as a colleague says it. */
const says = (sign: string, lacks: string): string => {
  const names = [sign, lacks].map((each) => quotationMarks[each] ?? `“${each}”`);
  return `有${names.join('，没有')}；请补上或删去。`;
};

const judge = ({ text, source, places }: Passage, isLast: boolean): readonly TextIssue[] =>
  unpairedIn(text)
    // What opens in the last words of a text without an end was cut off with it.
    .filter(({ at, lacks }) => !isLast || !/[)》”】〕」』]/u.test(lacks) || /[。;\n]/u.test(text.slice(at)))
    .map(({ at, lacks }) => ({
      at: { from: at, to: at + 1 },
      severity: 'error',
      clause: 'careful',
      message: says(source[places[at]!]!, /[()]/u.test(lacks) ? toFullWidth(lacks) : lacks),
    }));

/** D-10: brackets, title marks and quotation marks come in pairs. */
export const bracketsArePaired: Rule = {
  id: 'brackets-are-paired',
  title: '括号和书名号成对',
  check: (subject) => {
    const last = passagesOf(subject.form, subject.filing).at(-1);
    return judgeTexts(subject, (passage) => judge(passage, passage === last));
  },
};
