import { bodyOfOffice, isBodyName } from './body-name';
import { reportsCalled } from './report-title';

/** A body that a report names as the one whose report it is, or to which questions go. */
export interface NamedBody {
  readonly says: 'publishes' | 'compiles' | 'answers' | 'signs';
  readonly name: string;
  /** Where the name is in the text. */
  readonly from: number;
  readonly to: number;
}

/** Words with which a report is given, and behind which the name of its body stands. */
const gives =
  /公布|发布|编制(?!委员会|办)|编写|制定|撰写|起草|形成|现予?以?公开|现将?|(?<=[,。;(]|^)将(?!乐县)/gu;

/** The longest end of words that can be a name and that begins behind a word which gives the report. */
const nameBehind = (words: string): string => {
  const starts = [...words.matchAll(gives)].map(({ index, 0: found }) => index + found.length);
  return starts.map((from) => words.slice(from).replace(/^[了出本]/u, '')).find(isBodyName) ?? '';
};
/** A title in marks: 现将《…》公布如下. */
const givesTitle = /(?:公布|发布|编制|编写|制定|撰写|将|了)《$/u;

const published = (text: string): readonly NamedBody[] =>
  reportsCalled(text).flatMap(({ body, from, to }) => {
    const isWhole = givesTitle.test(text.slice(0, from)) || text.slice(0, from).endsWith('公布');
    const name = isWhole && isBodyName(body) ? body : nameBehind(body);
    if (name === '') return [];
    const at = text.slice(from, to).indexOf(name);
    return at < 0 ? [] : [{ says: 'publishes', name, from: from + at, to: from + at + name.length }];
  });

const name = '(?<name>\\p{Script=Han}[\\p{Script=Han}()]{1,39}?)';
const spoken: readonly (readonly [says: NamedBody['says'], pattern: RegExp])[] = [
  [
    'compiles',
    new RegExp(
      `报告(?:是|系)?由${name}(?=根据|按照|依据|依照|遵照|结合|严格|负责|组织|汇总|综合|编制|编写|撰写|制作|起草|发布|公布)`,
      'gu',
    ),
  ],
  [
    'compiles',
    new RegExp(
      `(?<=^|[,。;\\n])由?${name}(?:特|特此|现|依法|认真|组织)?(?:编制|撰写|制定|公布)(?:了|完成|并公布)?(?:本(?:年度)?报告|《?20\\d\\d年)`,
      'gu',
    ),
  ],
  [
    'answers',
    new RegExp(
      `(?:请|可|敬请)(?:直接|及时)?(?:与|同|和|向)${name}(?=联系|取得联系|咨询|反映|反馈|垂询|沟通)`,
      'gu',
    ),
  ],
  ['answers', new RegExp(`(?:请|可)(?:直接)?(?:联系|致电|致函)${name}(?=[,。;:(]|$)`, 'gu')],
  ['answers', new RegExp(`联系(?:单位|部门|机构|机关):${name}(?=[,。;:(\\n]|地址|电话|$)`, 'gu')],
];

/** Offices that answer for the reports of many bodies. */
const forAll = /公开|领导小组|信息中心|大数据|政务服务/u;

const inSentences = (text: string): readonly NamedBody[] =>
  spoken.flatMap(([says, pattern]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const words = found.groups!['name']!;
      const own = bodyOfOffice(words);
      if (!isBodyName(own) || forAll.test(own)) return [];
      const from = found.index + found[0].indexOf(words);
      return [{ says, name: own, from, to: from + own.length }];
    }),
  );

/**
 * The bodies that a text names as the one whose report it is: in the sentence that publishes or compiles it, and as
 * the one to be asked.
 * @param text in half-width signs, without blanks
 */
export const bodiesNamed = (text: string): readonly NamedBody[] =>
  [...published(text), ...inSentences(text)].sort((one, other) => one.from - other.from);

const signed =
  /(?<=^|\n)(?<name>[\p{Script=Han}()]{3,40})\n?(?<date>(?:20\d\d|二[〇○零O]二.)[年./-][\p{Script=Han}\d]{1,4}[月./-][\p{Script=Han}\d]{1,3}日?)(?=\n|$)/gu;

/** Who signed a text at its end, and the date below, both as they are written. */
export const signatureIn = (text: string): (NamedBody & { readonly date: string }) | undefined =>
  [...text.matchAll(signed)]
    .flatMap(({ index: from, groups }) => {
      const { name: signer, date } = groups as { name: string; date: string };
      return isBodyName(signer)
        ? [{ says: 'signs' as const, name: signer, date, from, to: from + signer.length }]
        : [];
    })
    .at(-1);
