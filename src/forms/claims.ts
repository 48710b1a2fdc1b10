import type { ClaimFamily, Claims, Meaning, Totality } from '../model/claims';
import type { Aggregate } from '../model/form';
import type { Line } from '../model/table';
import { caseAggregates, caseConcerns } from './cases';
import { namedResults, requestAggregates, requestFlows } from './requests';

/** Phrase families of tables three and four, which both forms have; wordings are those met in published reports. */

const flow = requestFlows.at(-1)!;
const columns = requestFlows.slice(0, -1);
const meaning = (name: string, fields: readonly string[], basis?: string): Meaning => ({
  name,
  fields,
  ...(basis === undefined ? {} : { basis }),
});

const asNew = meaning('本年新收', [flow.received], 'new');
const withCarriedIn = meaning('本年新收与上年结转之和', [flow.received, flow.carriedIn], 'all');
const asHandled = meaning('办理总计', [flow.handled], 'handled');

const requestWords =
  '(?:信息公开申请|依申请公开|申请公开|公开申请|公开的申请|申请信息公开|依申请政府公开信息)';
/** Words that tell other things that are received and answered. */
const elsewhere =
  '复议|诉讼|行政许可|建议|提案|意见|留言|咨询|信箱|热线|工单|来信|来访|网民|问政|处理费|收费|满意|率|投稿|证明|补正';
/** One way by which requests come in or are answered, or one part of the year, unless all of them are meant. */
const onePart =
  '^(?!.*(?:共|累计|总|等)).*(?:网上|网络|互联网|网站|在线|线上|线下|平台|系统|信函|信件|书信|书面|口头|电话|邮寄|邮件|邮箱|邮政|快递|当面|现场|窗口|传真|来函|半年|季度)';

const flows: readonly ClaimFamily[] = [
  {
    id: 'carriedOut',
    group: 'results',
    frame:
      '(?:结转|顺延|转结|延续|延期|转|留)(?:到|至|入|往)?下年[^#]{0,16}#|下年[^#,]{0,6}(?:结转|继续办理|办理|答复)[^#]{0,8}#|#(?:(?!以及|和|另|、)[^,]){0,10}(?:结转|顺延|转结|转入|转至|转到|延至|留待|转)[^,]{0,4}下年',
    unless: '复议|诉讼|建议|提案|上年',
    meanings: [meaning('结转下年度', [flow.carriedOut])],
    none: '(?:结转|转结|顺延|转)(?:到|至|入)?下年|下年[^,]{0,6}(?:结转|继续办理)',
  },
  {
    id: 'stillOpen',
    group: 'results',
    frame:
      '#[^,]{0,8}(?:尚|正|仍|还)(?:在|未)[^,]{0,6}(?:答复|办理|处理|办结)|(?:正在|尚在|仍在)(?:办理|处理|答复)[^#,]{0,8}#|(?:尚未|未)办结[^#,]{0,8}#',
    unless: '复议|诉讼|建议|提案|上年',
    topic: 'requests',
    meanings: [meaning('结转下年度', [flow.carriedOut])],
  },
  {
    id: 'carriedIn',
    group: 'carriedIn',
    frame:
      '上年[^#,]{0,10}(?:结转|转结|转入|转来|遗留|顺延|延续|转(?!载|发|制|变))[^#]{0,18}#|(?:结转|转结|转)自?(?:到|至)?上年[^#,]{0,12}#|#(?:(?!以及|和|另|、)[^,]){0,8}(?:上年[^,]{0,6}(?:结转|转入|转结|遗留|转(?!载|发|制|变))|(?:结转|转)自上年)',
    unless: '复议|诉讼|建议|提案|下年',
    meanings: [meaning('上年结转', [flow.carriedIn])],
    none: '上年[^,]{0,6}(?:结转|转结|遗留)|结转自上年',
  },
  {
    id: 'carried',
    frame: '(?:结转|顺延|转结)[^#,]{0,10}#|#[^,]{0,6}(?:结转|顺延)',
    unless: '复议|诉讼|建议|提案|[上下]年',
    topic: 'requests',
    meanings: [meaning('结转下年度', [flow.carriedOut]), meaning('上年结转', [flow.carriedIn])],
  },
  {
    id: 'receivedAndHandled',
    group: 'totals',
    frame: `(?:收到|受理|接收|接到|收办|办理|处理|承办|接办)(?:(?:并|、|和|及)?[^#,]{0,6}(?:办结|答复|办理|处理|回复|办复))?[^#,]{0,24}申请[^#,]{0,10}#|(?:收到|受理|接收|接到)(?:并|、|和|及)[^#,]{0,6}(?:办结|答复|办理|处理|回复|办复)[^#,]{0,20}#|(?:收办|办理|处理|承办)[^#,]{0,4}#[^,]{0,12}申请|(?:收办|办理|处理|承办)[^#,]{0,10}依申请[^#,]{0,12}#`,
    unless: `${elsewhere}|${onePart}|其中|新收|收到(?!并|、|和|及)|受理(?!并|、|和|及)|接收(?!并|、|和|及)|接到(?!并|、|和|及)|(?:办结|处理|办理)完`,
    topic: 'requests',
    meanings: [asNew, withCarriedIn, asHandled],
  },
];

/** Who has sent none, where that is not everybody: 未收到法人或其他组织的申请. */
const someApplicants =
  '(?!.*(?:公民|自然人|社会公众)).*(?:法人|组织|机构|企业|事务所)|.*自然人(?!.*(?:法人|组织))';

const received: readonly ClaimFamily[] = [
  {
    id: 'handled',
    frame:
      '(?:办结|答复|办复|回复|处理完毕|办理完毕)[^#,]{0,22}#|#[^,]{0,14}(?:办结|答复|处理完毕|办理完毕|回复)',
    unless: `${elsewhere}|当场|延期|延长|逾期|超期|上年|下年|尚|正在|申请并|公开并|其中|${onePart}`,
    topic: 'requests',
    group: 'totals',
    meanings: [asHandled],
  },
  {
    id: 'receivedNew',
    frame: '新(?:收|受理|接收|增|接)[^#,]{0,24}#',
    unless: `${elsewhere}|${onePart}|办结|答复`,
    topic: 'requests',
    group: 'totals',
    meanings: [asNew],
  },
  {
    id: 'received',
    frame: `(?:收到|接到|受理|接收|收悉|收件)[^#,]{0,30}(?:申请|公开)[^#,]{0,12}#|(?:收到|接到|受理|接收|收悉)[^#,]{0,10}#[^,]{0,16}(?:申请|依申请公开)|(?:收到|接到|受理|接收)[^#,]{0,4}#|${requestWords}[^#,]{0,12}#|^[^#,]{0,12}#[^,]{0,6}${requestWords}`,
    unless: `${elsewhere}|${onePart}|其中|办结|答复|结转|撤回|撤销|延期|主动公开|公开指南|培训|案例|人次`,
    topic: 'requests',
    group: 'totals',
    meanings: [asNew, withCarriedIn],
    none: `^(?!.*(?:结转|转入|复议|诉讼|处理费|收费|费用)|${someApplicants}).*(?:${requestWords}|(?:收到|接到|受理|接收)[^,]{0,20}申请)`,
  },
];

const applicantWords: Readonly<Record<string, string>> = {
  person: '自然人|公民(?!、|和|及|或|与|以及)|个人(?=申请|提)',
  business: '商业企业|(?<!商业)企业(?!改制|破产|搬迁|登记|信息|信用)',
  research: '科研机构',
  welfare: '社会公益组织|公益组织|公益机构',
  legal: '法律服务机构|律师事务所',
  other: '(?<!法人或|法人和|法人及|法人、|法人|法人或者)其他组织',
};
/** 公民、法人和其他组织 are all that may apply. */
const organisationWords =
  '(?<!公民(?:、|和|及|或者?|与|以及))法人(?:(?:或者?|和|及|与|、)?(?:其他|其它|非法人)?组织)?';

const applicantMeanings = (at: readonly number[]): readonly Meaning[] => {
  const sum = (key: 'received' | 'carriedIn' | 'handled'): readonly string[] =>
    at.map((column) => columns[column]![key]);
  return [
    meaning('本年新收', sum('received'), 'new'),
    meaning('本年新收与上年结转之和', [...sum('received'), ...sum('carriedIn')], 'all'),
    meaning('办理总计', sum('handled'), 'handled'),
  ];
};

const applicantUnless = '公开率|满意|培训|窗口|复议|诉讼|人次';
const applicants: readonly ClaimFamily[] = [
  ...Object.values(applicantWords).map((noun, at) => ({
    id: `applicants.${at}`,
    group: 'applicants',
    noun,
    unless: applicantUnless,
    topic: 'requests',
    meanings: applicantMeanings([at]),
  })),
  {
    id: 'applicants.organisations',
    group: 'applicants',
    noun: organisationWords,
    unless: applicantUnless,
    topic: 'requests',
    meanings: applicantMeanings(columns.map((_, at) => at).slice(1)),
  },
  {
    id: 'applicants.rest',
    group: 'applicants',
    listed: true,
    noun: '其他|其它',
    unless: '其他处理|其它处理|其他结果',
    topic: 'requests',
    meanings: applicantMeanings([columns.length - 1]),
  },
];

/** Words for single rows of results, by what their labels begin with. */
const rowWords: readonly (readonly [row: string, words: string])[] = [
  ['1.属于国家秘密', '国家秘密'],
  ['2.其他法律行政法规', '法律[、,]?行政法规禁止|法律法规禁止'],
  ['3.危及', '三安全一稳定'],
  ['4.保护第三方', '第三方合法权益|第三方权益'],
  ['5.属于三类', '三类内部|内部事务信息'],
  ['6.属于四类', '四类过程|过程性'],
  ['7.属于行政执法', '执法案卷'],
  ['8.属于行政查询', '行政查询'],
  ['1.本机关不掌握', '不掌握'],
  ['2.没有现成', '没有现成|无现成|另行制作'],
  ['3.补正后', '补正后[^#]{0,8}不明确|内容(?:仍)?不明确'],
  ['1.信访', '信访'],
  ['2.重复申请', '重复申请'],
  ['3.要求提供', '公开出版物'],
  ['4.无正当理由', '大量反复|反复申请'],
  ['5.要求行政机关', '重新出具'],
  ['1.申请人无正当', '逾期不补正'],
  ['2.申请人逾期', '逾期未按收费|逾期未缴|未缴纳费用|未缴费'],
];

const rowFamilies = (rows: readonly Line[]): readonly ClaimFamily[] => {
  const at = (row: Line): string => `${row.key}.total`;
  return rows.flatMap((row) => {
    const words = rowWords.find(([label]) => row.labels.at(-1)!.startsWith(label));
    return words
      ? [
          {
            id: row.key,
            group: 'results',
            noun: words[1],
            unless: '复议|诉讼|主动公开',
            topic: 'requests',
            meanings: [meaning(row.labels.at(-1)!, [at(row)])],
          },
        ]
      : [];
  });
};

const resultWords: Readonly<Record<string, string>> = {
  granted: '予以公开|全部公开|同意公开|给予公开',
  partial: '部分公开|区分处理',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherwise: '其他处理|其它处理|其他方式处理',
};

const resultFamilies = (
  aggregates: readonly Aggregate[],
  last: readonly string[],
): readonly ClaimFamily[] => {
  const sums = aggregates.filter(({ list }) => list === 'results');
  const otherwise = sums.at(-1)!;
  return [
    ...sums.map(({ name, label, fields }) => ({
      id: `results.${name}`,
      group: 'results',
      noun: resultWords[name]!,
      unless: '复议|诉讼|主动公开',
      topic: 'requests',
      meanings: [meaning(label, fields)],
    })),
    {
      id: 'results.rest',
      group: 'results',
      listed: true,
      noun: '其他|其它',
      unless: '组织',
      topic: 'requests',
      meanings: [meaning(otherwise.label, otherwise.fields), meaning('（六）其他处理的“其他”', last)],
    },
  ];
};

const kinds = [
  { topic: 'review', noun: '(?:行政)?复议', total: [caseConcerns.review.total], list: 'review' },
  {
    topic: 'suits',
    noun: '(?:行政)?诉讼|应诉案件|应诉',
    total: [caseConcerns.suitsDirect.total, caseConcerns.suitsAfterReview.total],
    list: 'suits',
  },
];
const ofCases = '办结|[一二再]审|培训|答复书|胜诉|出庭|负责人|率|建议|化解|调解|数量下降|同比';
const outcomeWords: readonly (readonly [name: string, words: string, soft?: true])[] = [
  ['upheld', '维持'],
  ['corrected', '纠正|纠错'],
  ['corrected', '撤销|确认违法|责令|败诉', true],
  ['pending', '(?:尚|均|仍)?未审结|正在审理|未结案|尚未结案|在审|审理中|尚在审理|未审理终结'],
  ['other', '其他结果|其它结果'],
];

const fieldsOf = (name: string): readonly string[] =>
  caseAggregates.find((each) => each.name === name)!.fields;

const caseFamilies: readonly ClaimFamily[] = kinds.flatMap(({ topic, noun, total, list }) => [
  ...outcomeWords.map(([name, words, soft]) => ({
    id: `${list}.${name}`,
    group: 'outcomes',
    topic,
    noun: words,
    unless: '率|建议|经复议',
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
    unless: `${ofCases}|审结|结案|维持|纠正|败诉`,
    meanings: [meaning('总计', total)],
    none: noun,
  },
]);

const suitKinds: readonly ClaimFamily[] = [
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

const totalities: readonly Totality[] = [
  ...kinds.flatMap(({ topic, list }) => [
    {
      topic,
      says: '(?:均|全部|都|皆)(?:获|被|得到|予以|为|已|判决|裁定|决定|结果)*(?:[^,。]{0,6}机关)?(?:予以|决定)?维持(?!或|、|和|及)',
      zero: meaning('结果纠正、尚未审结', [...fieldsOf(`${list}.corrected`), ...fieldsOf(`${list}.pending`)]),
    },
    {
      topic,
      says: '(?:均|全部|都|皆)(?:已|已经)?(?:结案|审结|办结|审理完毕)',
      zero: meaning('尚未审结', fieldsOf(`${list}.pending`)),
    },
    {
      topic,
      says: '(?:无|没有|未|零)[^,]{0,24}(?:败诉|纠错|纠正)',
      unless: '及时|尽',
      zero: meaning('结果纠正', fieldsOf(`${list}.corrected`)),
    },
  ]),
  {
    topic: 'requests',
    says: '(?:均|全部|都|皆)(?:为|是|系|由)自然人(?!和|、|及|与|或)',
    zero: meaning(
      '本年新收的法人或其他组织',
      columns.slice(1).map(({ received: field }) => field),
    ),
  },
  {
    topic: 'requests',
    says: '(?:均|全部|都|皆)(?:已|已经|予以)?(?:办结|办理完毕|处理完毕|办理完结)',
    unless: '期限|时限|按时|按期|及时|复议|诉讼|建议|提案',
    zero: meaning('结转下年度', [flow.carriedOut]),
    soft: true,
  },
];

/** How texts speak of tables three and four, with the given rows of （六）其他处理. */
export const requestClaims = (otherwise: readonly Line[]): Claims => ({
  topics: [
    {
      id: 'suits',
      says: '未经(?:行政)?复议[^,。]{0,6}(?:起诉|诉讼)|经?复议后[^,。]{0,4}(?:起诉|诉讼)|(?:行政)?诉讼|应诉|起诉',
    },
    { id: 'review', says: '(?:行政)?复议' },
    { id: 'requests', says: `${requestWords}|申请件` },
    {
      id: 'elsewhere',
      says: '人大|政协|建议|提案|留言|信箱|热线|来信|网民|问政|征集|征求|咨询|培训|政务服务',
    },
  ],
  home: { slot: 'onRequest', topic: 'requests' },
  loose: {
    topic: 'requests',
    units: '[份条个]',
    before: '(?:申请|公开|信息)(?:数量|总数|共|计|为|是|有|:)*$',
    after: '^[^,;。]{0,10}(?:申请|公开)',
  },
  homeTopics: ['review', 'suits'],
  families: [
    ...flows,
    ...rowFamilies([...namedResults, ...otherwise]),
    ...resultFamilies(requestAggregates(otherwise), [`${otherwise.at(-1)!.key}.total`]),
    ...suitKinds,
    ...caseFamilies,
    ...applicants,
    ...received,
  ],
  totalities,
  flow: [['received', 'receivedNew'], ['carriedIn'], ['handled'], ['carriedOut', 'stillOpen']],
  bases: {
    results: [asHandled, withCarriedIn, asNew],
    applicants: [asNew, withCarriedIn, asHandled],
    carriedIn: [withCarriedIn, asNew],
    totals: [withCarriedIn, asNew],
  },
});
