import { isBodyName } from './body-name';

/** A report as a text calls it: 海滨县水利局2024年政府信息公开工作年度报告. */
export interface CalledReport {
  /** The words where the name of its body would be; they may hold more than the name, or nothing. */
  readonly body: string;
  readonly year: number;
  /** Where it begins, those words included, and where it ends. */
  readonly from: number;
  readonly to: number;
}

const year = (name: string): string =>
  `(?<${name}>(?:20[0-4]|二[〇○零O0]二)[\\d〇○零O一二三四五六七八九])\\s*年\\s*(?:度\\s*)?`;
const subject =
  '(?:(?:政府)?信息(?:[和与、及]?政务)?|政务(?:信息)?)公开\\s*(?:工作\\s*)?(?:(?:情况)?的\\s*|情况\\s*)?';
/** Behind what ends with any blanks. */
const report = '(?:年度\\s*)?(?:工作\\s*)?(?:年度\\s*)?(?:情况)?的?(?:总结)?(?:报告|年报)';
const inner = '(?<inner>[^\\d,。:;、《》〈〉"“”|>_]{2,40}?)';
const called = new RegExp(
  [
    `${year('first')}${inner}??${subject}${report}`,
    `${subject}${year('later')}${report}`,
    `${subject}${report}\\s*\\((?<last>20[0-4]\\d)年?度?\\)`,
  ].join('|'),
  'gu',
);
/** The words go on with what is done with reports, so that none is given here: 年度报告编制工作, 年度报告的通知. */
const goesOn =
  /^》?[^\S\n]*(?:的?(?:编制|编写|编报|报送|格式|有关|通知|工作|要求|模[板版]|范本)|发布(?!时间|日期|机构|单位|[人者])|和|等)/u;

const chineseDigits = '〇一二三四五六七八九';
const numberOf = (words: string): number =>
  Number(
    words
      .replace(/[○零O]/gu, '〇')
      .replace(/[〇一二三四五六七八九]/gu, (sign) => `${chineseDigits.indexOf(sign)}`),
  );

/** A name without blanks and without what joins it to other words; 人民政府 runs into 政府信息公开. */
const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, '')
    .replace(/^(?:关于|附件\d*|标题|题目|名称)/u, '')
    .replace(/(?:关于|的|单位|机关){1,30}$/u, '')
    .replace(/人民$/u, '人民政府');

const longestName = 60;

/** The reports that a text in half-width signs calls by their names. */
export const reportsCalled = (text: string): readonly CalledReport[] =>
  [...text.matchAll(called)].flatMap(({ index, 0: words, groups }) => {
    const to = index + words.length;
    if (goesOn.test(text.slice(to, to + 12))) return [];
    const before = /[\p{Script=Han}()·\s]{0,60}$/u.exec(
      text.slice(Math.max(0, index - longestName), index),
    )![0];
    const ahead = tidy(before);
    const { first, later, last, inner: within = '' } = groups!;
    const isAhead = within === '' || isBodyName(ahead);
    return [
      {
        body: isAhead ? ahead : tidy(within),
        year: numberOf((first ?? later ?? last)!),
        from: isAhead ? index - before.trimStart().length : index,
        to,
      },
    ];
  });

/** What stands before a title on its line: a label, a way through the site, a date. */
const ahead = /^.*[>»›|:】\]]|^[^\p{Script=Han}\d]+|^(?:20\d\d[-./]\d{1,2}[-./]\d{1,2})/u;
/** What may follow a title on its line. */
const end = /^(?:$|[\s(\-—_|[【》.]|本报告|根据|按照|依据)/u;
/** The body in brackets behind a title. */
const behind = /^\s*\((?<body>\p{Script=Han}{3,40})\)/u;

const otherPages = /^\s*(?:[上下]一[篇条]|相关|附件|关联)/u;

/** The title that a line in half-width signs is, if it is one. */
export const titleOf = (line: string): Pick<CalledReport, 'body' | 'year'> | undefined => {
  if (!line.includes('公开')) return undefined;
  const [found] = reportsCalled(line);
  if (!found || !end.test(line.slice(found.to))) return undefined;
  if (otherPages.test(line)) return undefined;
  const rest = line.slice(0, found.from).replace(ahead, '').trim();
  if (rest !== '' && rest !== '《' && rest !== '关于') return undefined;
  const inBrackets = behind.exec(line.slice(found.to))?.groups!['body'] ?? '';
  if (found.body === '' && isBodyName(inBrackets)) return { body: inBrackets, year: found.year };
  return { body: found.body, year: found.year };
};
