import type { HeadingWords } from '../../model/reading';
import { coreOf } from '../fold';

/** How a heading is numbered: 一、 or 第一部分, （一）, 1., 1.1, （1）, or not at all. */
export type Level = 'chapter' | 'bracket' | 'digit' | 'digits' | 'digit-bracket' | 'plain';

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
  ['digits', /^[1-9]\.([1-9])(?![\d.%万亿个余倍元])\s*[、.:,]?\s*/u],
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

/** What titles of any part have besides the words that name it. Here and not in the forms, which the first page loads. */
const anyTitle = [
  ...[
    '政府信息公开',
    '政府信息',
    '信息公开',
    '政务公开',
    '行政机关',
    '本机关',
    '本单位',
    '政府',
    '公开',
    '信息',
  ],
  ...[
    '情况',
    '方面',
    '工作',
    '事项',
    '内容',
    '概述',
    '部分',
    '情形',
    '年度',
    '本年',
    '上年',
    '全年',
    '有关',
    '相关',
  ],
  ...[
    '主要',
    '存在',
    '关于',
    '开展',
    '推进',
    '加强',
    '强化',
    '做好',
    '深化',
    '规范',
    '严格',
    '依法',
    '建设',
    '法定',
  ],
  ...[
    '的',
    '和',
    '与',
    '及',
    '以及',
    '或',
    '在',
    '对',
    '中',
    '依',
    '因',
    '被',
    '数据',
    '统计',
    '收到',
    '受理',
    '处理',
  ],
  ...[
    '办理',
    '答复',
    '结果',
    '行政',
    '申请',
    '提起',
    '引发',
    '案件',
    '困难',
    '薄弱环节',
    '差距',
    '原因',
    '今后',
    '下步',
  ],
  ...[
    '计划',
    '思路',
    '方向',
    '安排',
    '举措',
    '落实',
    '需要',
    '需',
    '报告',
    '说明',
    '应当',
    '应',
    '资源',
    '制度',
    '管理',
  ],
  ...['网站', '渠道', '载体', '运维', '维护', '组织', '检查', '考核', '机制', '措施', '培训', '评议'],
];

const coreOfTitle = (title: string): string => coreOf(title.replace(inBrackets, '').replace(yearOrSelf, ''));

/** All words that can name a part. */
export const namesOf = ({ names, hints = [] }: HeadingWords): readonly string[] => [...names, ...hints];

/** Whether a title has nothing but the words of its part. */
export const isTitleOf = (title: string, words: HeadingWords): boolean => {
  const core = coreOfTitle(title);
  const own = namesOf(words);
  return own.some((word) => core.includes(word)) && isMadeOf(core, [...own, ...anyTitle]);
};

/** The same where it names its part, so that it is known whatever its number. */
export const isWholeTitle = (title: string, words: HeadingWords): boolean =>
  words.names.some((name) => coreOfTitle(title).includes(name)) && isTitleOf(title, words);
