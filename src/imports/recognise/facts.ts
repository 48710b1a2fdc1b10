import { mostFrequent } from '../../model/most-frequent';
import { fold } from '../fold';
import type { Outline } from './outline';

/** Who reports on which year. */
export interface Facts {
  readonly body: string;
  readonly self: string;
  readonly year: number | null;
}

const name = '[^\\d,。:;《》〈〉"“”|>_]{2,40}?';
const year = '(?<year>20[0-4]\\d)\\s*年\\s*(?:度)?';
const subject = '政府信息(?:和政务)?公开\\s*(?:工作)?\\s*(?:情况)?的?';
const end = '(?=$|[\\s(\\-—_|[【]|本报告|根据|按照|依据)';
/** Ways to write the title, with or without the name of the body. */
const titles = [
  `^(?<body>${name})?\\s*${year}\\s*${subject}\\s*(?:年度)?(?:工作)?(?:情况)?的?报告${end}`,
  `^${year}\\s*(?<body>${name})${subject}\\s*(?:年度)(?:工作)?(?:情况)?报告${end}`,
  `^(?<body>${name})?${subject}\\s*${year}\\s*(?:工作)?(?:年度)?(?:情况)?报告${end}`,
].map((pattern) => new RegExp(pattern, 'u'));

const tidy = (body: string): string =>
  body
    .replace(/\s+/gu, '')
    .replace(/^(?:关于|附件\d*|标题|题目)/u, '')
    .replace(/(?:关于|的)$/u, '');

/** How names of bodies end. */
const bodyName =
  /^[\p{Script=Han}()]{2,40}(?:府|局|委|会|办|室|厅|部|处|院|馆|所|站|队|镇|乡|街道|区|市|县|省|州|旗|中心|公司|社|署|总队|支队|大队|场)$/u;

const titleIn = (text: string): { body: string; year: number } | undefined => {
  for (const pattern of titles) {
    const groups = pattern.exec(text.trim())?.groups;
    if (groups) return { body: tidy(groups['body'] ?? ''), year: Number(groups['year']) };
  }
  return undefined;
};

const linesOfTitle = 60;

/** The title among the first lines; it may be broken over two or three of them, or the body may stand above it. */
const findTitle = (lines: readonly string[]): { body: string; year: number } | undefined => {
  const head = lines
    .slice(0, linesOfTitle)
    .map((line) => fold(line).trim())
    .filter((line) => line !== '');
  for (const length of [1, 2, 3])
    for (let at = 0; at + length <= head.length; at++) {
      const found = titleIn(head.slice(at, at + length).join(''));
      if (!found) continue;
      if (found.body !== '') return found;
      const above = (head[at - 1] ?? '').replace(/\s/gu, '');
      return { ...found, body: bodyName.test(above) ? above : '' };
    }
  return undefined;
};

/** Whether a line is the title of a report. */
export const isTitle = (line: string): boolean => line.length <= 80 && titleIn(fold(line)) !== undefined;

/** The first day of the year, also where 年 was left out of it. */
const period = /(20[0-4]\d)\s*年?\s*1\s*月\s*1\s*日/u;

const selves =
  /(?:我|本)(?:局|委|办|厅|镇|乡|街道|县|市|区|省|州|旗|馆|院|站|所|队|中心|处|会|部|社|校|机关|单位|府)(?!级|人|民)/gu;

/** Reads off who reports on which year; what is not said stays empty. */
export const factsOf = (outline: Outline, titleOfFile: string | undefined, fileName: string): Facts => {
  const preface = outline.get(0) ?? [];
  const prose = [1, 5, 6].flatMap((number) => outline.get(number) ?? []);
  const base = fileName.replace(/^.*[\\/]/u, '').replace(/\.\w+$/u, '');
  const printed = findTitle(preface) ?? findTitle([titleOfFile ?? '', base]);
  const opening = fold([...preface, ...prose.slice(0, 3)].join('\n'));
  const fromPeriod = period.exec(opening)?.[1];
  const spoken = mostFrequent(fold(prose.join('\n')).match(/20[0-4]\d(?=\s*年)/gu) ?? []);
  const found = printed?.year ?? fromPeriod ?? spoken ?? /20[0-4]\d/u.exec(base)?.[0];
  return {
    body: printed?.body ?? '',
    self: mostFrequent(fold(prose.join('\n')).match(selves) ?? []) ?? '',
    year: found === undefined ? null : Number(found),
  };
};
