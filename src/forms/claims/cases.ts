import type { ClaimFamily, Totality } from '../../model/claims';
import { caseAggregates, caseConcerns } from '../cases';
import { meaning } from './terms';

const kinds = [
  { topic: 'review', noun: '(?:行政)?复议', total: [caseConcerns.review.total], list: 'review' },
  {
    topic: 'suits',
    noun: '(?:行政)?诉讼|应诉案件|应诉',
    total: [caseConcerns.suitsDirect.total, caseConcerns.suitsAfterReview.total],
    list: 'suits',
  },
];
/** What was received about a case may be about one of another year: 收到复议决定书5件. */
const ofPapers = '(?:复议|诉讼|应诉)[^,]{0,4}(?:决定|判决|裁定|文书|通知|告知)';
/** Cases that came from the year before. */
const ofEarlier = '上年[^,]{0,10}(?:未|结转|遗留|转|受理|提起|发生)';
const ofCases =
  '办结|[一二再]审|培训|答复书|胜诉|出庭|负责人|会商|研判|研究|讨论|分析|评查|率|建议|化解|调解|数量下降|同比';
/** Cases that the body decides for others, or that are not said to be about disclosure. */
const ofOthers =
  '复议机关受理|复议机构|复议局|复议委员会|作为复议|^(?![^#]*(?:信息公开|政务公开|依申请))[^#]*(?:(?:办理|受理|承办|审理|审结|代理)[^,]{0,8}(?:复议|诉讼|应诉)|作为|行政应诉|收到[^,]{0,6}复议申请)|不予受理|因(?!.{0,14}(?:信息公开|政务公开|依申请))[^,#]{1,14}(?:引发|引起|提起|产生)';
/** Cases besides those that were counted, or that are not settled: 另有2件复议, 尚未审结的复议1件、诉讼1件. */
const onlySome =
  '(?:另外?|还)有?#|(?:未审结|未结案|未办结|在审|审理中?)的(?=[^;。#]{0,200}#)[^;。#]{0,200}(?:复议|诉讼)';
/** Cases of last year, which are settled by now. */
const ofLastYear = `${ofOthers}|上年[^;。]{0,14}(?:未结|未审结|遗留|转|审理)`;
const outcomeWords: readonly (readonly [name: string, words: string, soft?: true])[] = [
  ['upheld', '维持'],
  ['corrected', '纠正|纠错'],
  ['corrected', '撤销|确认违法|责令|败诉', true],
  ['pending', '(?:尚|均|仍)?未审结|正在审理|未结案|尚未结案|在审|审理中|尚在审理|未审理终结'],
  ['other', '其他结果|其它结果'],
];

/** @throws Error for a name that table four does not have: the phrases for it would find nothing. */
const fieldsOf = (name: string): readonly string[] => {
  const found = caseAggregates.find((each) => each.name === name);
  if (!found) throw new Error(`no figures of table four are called ${name}`);
  return found.fields;
};

export const caseFamilies: readonly ClaimFamily[] = kinds.flatMap(({ topic, noun, total, list }) => [
  ...outcomeWords.map(([name, words, soft]) => ({
    id: `${list}.${name}`,
    group: 'outcomes',
    topic,
    noun: words,
    unless: '率|建议|经复议',
    unlessSaid: `${ofOthers}|上年[^;。#]{0,14}(?:未结|未审结|遗留|结转|转入)[^;。]{0,200}#`,
    meanings: [meaning(words.replace(/\|.*/u, ''), fieldsOf(`${list}.${name}`))],
    ...(soft ? { soft } : {}),
  })),
  {
    id: `${list}.rest`,
    group: 'outcomes',
    topic,
    listed: true as const,
    noun: '其他|其它',
    meanings: [meaning('其他结果', fieldsOf(`${list}.other`))],
  },
  {
    id: `${list}.closed`,
    group: 'closed',
    topic,
    noun: '(?<!未)审结|(?<!未)结案|(?<!未)办结',
    unless: '率|建议|尚未|未',
    unlessSaid: ofOthers,
    meanings: [
      meaning(
        '已审结',
        ['upheld', 'corrected', 'other'].flatMap((outcome) => fieldsOf(`${list}.${outcome}`)),
      ),
      meaning('总计', total),
    ],
    soft: true as const,
  },
  {
    id: `${list}.total`,
    group: 'cases',
    topic,
    noun,
    unless: `${ofCases}|${ofPapers}|${ofEarlier}|审结|结案|维持|纠正|败诉`,
    unlessSaid: `${ofOthers}|${onlySome}`,
    softWhere: '复议申请',
    meanings: [meaning('总计', total)],
    none: noun,
  },
]);

export const suitKinds: readonly ClaimFamily[] = [
  {
    id: 'suits.direct',
    group: 'suitKinds',
    noun: '未经(?:行政)?复议[^#,]{0,6}(?:起诉|诉讼)|直接(?:起诉|提起(?:行政)?诉讼)',
    meanings: [meaning('未经复议直接起诉', [caseConcerns.suitsDirect.total])],
    unless: '维持|纠正|审结|结案|率',
  },
  {
    id: 'suits.afterReview',
    group: 'suitKinds',
    noun: '(?<!未)经?复议后[^#,]{0,4}(?:起诉|诉讼)',
    meanings: [meaning('复议后起诉', [caseConcerns.suitsAfterReview.total])],
    unless: '维持|纠正|审结|结案|率|未经',
  },
];

/** Sentences that leave no case for the other outcomes. */
export const caseTotalities: readonly Totality[] = kinds.flatMap(({ topic, list }) => [
  {
    topic,
    unlessSaid: ofLastYear,
    says: '(?:均|全部|都|皆)(?:获|被|得到|予以|为|已|判决|裁定|决定|结果)*(?:[^,。]{0,6}机关)?(?:予以|决定)?维持(?!或|、|和|及)',
    zero: meaning('结果纠正、尚未审结', [...fieldsOf(`${list}.corrected`), ...fieldsOf(`${list}.pending`)]),
  },
  {
    topic,
    unlessSaid: ofLastYear,
    says: '(?:均|全部|都|皆)(?:已|已经)?(?:结案|审结|办结|审理完毕)',
    zero: meaning('尚未审结', fieldsOf(`${list}.pending`)),
  },
  {
    topic,
    unlessSaid: ofLastYear,
    says: '(?:无|没有|未|零)[^,]{0,24}(?:败诉|纠错|纠正)',
    unless: '及时|尽',
    zero: meaning('结果纠正', fieldsOf(`${list}.corrected`)),
  },
]);
