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

/** A bracket as a sentence names it; a quotation mark stands badly in quotation marks. */
const nameOf = (sign: string): string => ({ '“': '前引号', '”': '后引号' })[sign] ?? `“${sign}”`;

const judge = ({ text, source, places }: Passage): readonly TextIssue[] =>
  unpairedIn(text).map(({ at, lacks }) => ({
    at: { from: at, to: at + 1 },
    severity: 'error',
    clause: 'careful',
    message: `${nameOf(source[places[at]!]!)}没有配对的${nameOf(/[()]/u.test(lacks) ? toFullWidth(lacks) : lacks)}；请补上或删去。`,
  }));

/** D-10: brackets, title marks and quotation marks come in pairs. */
export const bracketsArePaired: Rule = {
  id: 'brackets-are-paired',
  title: '括号和书名号成对',
  check: (subject) => judgeTexts(subject, judge),
};
