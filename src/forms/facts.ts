import type { Fact, FactContradiction, FactGroup, FactSum } from '../model/facts';
import { factPlace } from '../model/facts';
import { factFields } from './fact-fields';
import type { BodyKind } from '../model/filing';
import type { ListEntry } from '../model/writing';

/**
 * What a clerk knows besides the statutory tables, by the paragraph that it feeds. Nothing is asked twice: where a table
 * of ours asks for the same figure, the fact names its field. Keys are fixed: answers files and workbooks have them.
 */

type About = Partial<Pick<Fact, 'hint' | 'kinds' | 'most'>>;

const count = (key: string, label: string, unit: string, about: About = {}): Fact => ({
  ...{ key, kind: 'count', label, unit },
  ...(factFields[key] === undefined ? {} : { field: factFields[key] }),
  ...about,
});
const tick = (key: string, label: string, about: About = {}): Fact => ({
  ...{ key, kind: 'tick', label },
  ...about,
});
const words = (key: string, label: string, hint: string, about: About = {}): Fact => ({
  ...{ key, kind: 'text', label, hint },
  ...about,
});

const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** How many fields of work, and how many figures of one's own, a paragraph has room for. */
export const mostAreas = 6;
export const mostOthers = 3;

/** Figures that no other fact asks for: what was done, how often or how much, and its classifier. */
const others = (slot: string): readonly Fact[] =>
  numbers(mostOthers).flatMap((number) => [
    words(
      `${slot}.others.${number}.what`,
      `另一项工作${number}`,
      '做了什么，如“制作政策问答”；数量和单位可以不填。',
    ),
    count(`${slot}.others.${number}.count`, `另一项工作${number}的数量`, ''),
    words(`${slot}.others.${number}.unit`, `另一项工作${number}的单位`, '量词，如“期”“件”“场”。'),
  ]);

/** Bodies that governments are, which have duties of their own: assessment, public review, accountability. */
const governments: readonly BodyKind[] = ['area', 'office', 'township'];
/** Those that a report on a whole area is of. */
const areas: readonly BodyKind[] = ['area'];

const opening: FactGroup = {
  slot: 'opening',
  facts: [
    tick('opening.regulations', '贯彻落实了《政府信息公开条例》'),
    words('opening.work', '主要工作', '本机关的主要工作，一句话，如“住房保障和城乡建设”。'),
  ],
};

const disclosure: FactGroup = {
  slot: 'disclosure',
  facts: [
    tick('disclosure.rounded', '主动公开的条数是约数，写“余”'),
    ...numbers(mostAreas).flatMap((number) => [
      words(`disclosure.areas.${number}.name`, `重点领域${number}`, '如“义务教育”“财政预决算”。'),
      count(`disclosure.areas.${number}.count`, `重点领域${number}公开信息`, '条'),
    ]),
    count('disclosure.policies.count', '公开政策文件', '件'),
    count('disclosure.interpretations.total', '政策解读', '件'),
    count('disclosure.interpretations.text', '其中文字解读', '件'),
    count('disclosure.interpretations.chart', '其中图解', '件'),
    count('disclosure.interpretations.video', '其中视频解读', '件'),
    count('disclosure.briefings.count', '新闻发布会', '场'),
    count('disclosure.interviews.count', '在线访谈', '期'),
    count('disclosure.consultations.count', '意见征集', '期'),
    count('disclosure.consultations.opinions', '收到意见', '条'),
    count('disclosure.proposals.count', '公开建议提案答复', '件'),
    ...others('disclosure'),
  ],
};

const onRequest: FactGroup = {
  slot: 'onRequest',
  facts: [
    count('onRequest.ways.online', '网络申请', '件', { hint: '四种方式合计应等于表三的新收件数。' }),
    count('onRequest.ways.letter', '信函申请', '件'),
    count('onRequest.ways.inPerson', '当面申请', '件'),
    count('onRequest.ways.fax', '传真申请', '件'),
    words('onRequest.matters', '申请主要涉及', '最多三项，用顿号隔开，如“征地拆迁、城市管理”。'),
    count('onRequest.extended', '延期答复', '件'),
    count('onRequest.levels.own', '本级政府收到申请', '件', {
      kinds: areas,
      hint: '三项合计应等于表三的新收件数。',
    }),
    count('onRequest.levels.departments', '部门收到申请', '件', { kinds: areas }),
    count('onRequest.levels.lower', '下级政府收到申请', '件', { kinds: areas }),
    tick('onRequest.inTime', '办结的申请都在法定期限内答复'),
    tick('onRequest.details', '逐项列出不予公开、无法提供、不予处理的情形'),
    ...others('onRequest'),
  ],
};

const management: FactGroup = {
  slot: 'management',
  facts: [
    count('management.documents.total', '制发公文', '件'),
    count('management.documents.disclosed', '其中主动公开', '件', {
      hint: '三种属性合计应等于制发公文的件数。',
    }),
    count('management.documents.onRequest', '其中依申请公开', '件'),
    count('management.documents.refused', '其中不予公开', '件'),
    tick('management.labelled', '公文都注明了公开属性'),
    tick('management.threeReviews', '信息发布执行“三审三校”'),
    tick('management.secrecy', '信息发布前都经过保密审查'),
    count('management.corrected', '撤回或更正信息', '条'),
    tick('management.cleanup.done', '清理了规范性文件'),
    count('management.cleanup.revised', '修改规范性文件', '件'),
    tick('management.cleanup.published', '现行有效规范性文件集中公开'),
    count('management.guide.month', '公开指南更新的月份', '月', { most: 12 }),
    count('management.catalogue.items', '公开目录调整', '项'),
    tick('management.catalogued', '更新了公开指南和目录'),
    count('management.history.count', '清理历史信息', '条'),
    ...others('management'),
  ],
};

const platform: FactGroup = {
  slot: 'platform',
  facts: [
    tick('platform.site.own', '有自己的政府网站'),
    words('platform.site.host', '信息发布在哪个网站', '没有自己网站的填，如“市政府门户网站”。'),
    tick('platform.noWebsite', '没有单独开设网站'),
    tick('platform.column', '通过政府网站专栏公开信息'),
    count('platform.columns.added', '新设专栏', '个'),
    count('platform.columns.improved', '优化专栏', '个'),
    count('platform.visits', '网站访问量', '次'),
    count('platform.messages.received', '收到留言', '条'),
    count('platform.messages.answered', '答复留言', '条'),
    count('platform.accounts.count', '政务新媒体账号', '个'),
    words('platform.accounts.names', '政务新媒体的名称', '用顿号隔开，如“某市发布”微信公众号。'),
    count('platform.accounts.opened', '新开账号', '个'),
    count('platform.accounts.closed', '关停账号', '个'),
    tick('platform.noNewMedia', '没有开设政务新媒体'),
    count('platform.gazette.issues', '政府公报', '期'),
    count('platform.gazette.copies', '公报发放', '册'),
    tick('platform.readingPlace', '设有信息查阅场所'),
    count('platform.places.count', '信息查阅点', '个'),
    count('platform.places.visitors', '查阅点接待', '人次'),
    ...others('platform'),
  ],
};

const supervision: FactGroup = {
  slot: 'supervision',
  facts: [
    tick('supervision.inCharge', '有分管领导和专人负责'),
    words('supervision.leader', '分管领导的职务', '只写职务，不写姓名，如“副局长”。'),
    count('supervision.staff.fullTime', '专职人员', '人'),
    count('supervision.staff.partTime', '兼职人员', '人'),
    count('supervision.meetings', '专题会议', '次'),
    tick('supervision.trained', '组织过业务培训'),
    count('supervision.training.count', '业务培训', '次'),
    count('supervision.training.people', '参加培训', '人次'),
    count('supervision.checks.count', '检查', '次'),
    count('supervision.checks.found', '发现问题', '个'),
    count('supervision.checks.mended', '整改问题', '个'),
    count('supervision.notices', '通报', '期'),
    tick('supervision.assessed', '政府信息公开纳入工作考核', { kinds: governments }),
    {
      key: 'supervision.assessment.points',
      kind: 'amount',
      label: '考核分值',
      unit: '分',
      kinds: governments,
    },
    tick('supervision.publicReview', '开展过社会评议', { kinds: governments }),
    words('supervision.review.way', '社会评议的方式', '如“问卷调查”。', { kinds: governments }),
    count('supervision.review.people', '参加评议', '人', { kinds: governments }),
    {
      key: 'supervision.review.rate',
      kind: 'amount',
      label: '满意率',
      unit: '%',
      kinds: governments,
      most: 100,
    },
    count('supervision.accountable', '责任追究', '人次', { hint: '没有的填 0。' }),
    ...others('supervision'),
  ],
};

const problems: FactGroup = {
  slot: 'problems',
  facts: [tick('problems.mended', '上年报告提出的问题都已整改')],
};

const other: FactGroup = {
  slot: 'other',
  facts: [
    tick('other.workPlan', '落实了年度政务公开工作要点'),
    words('other.workPlanWith', '工作要点怎样落实', '一句话，写做了什么；可以留空。'),
    tick('other.nothingElse', '没有其他需要报告的事项'),
  ],
};

export const factGroups: readonly FactGroup[] = [
  opening,
  disclosure,
  onRequest,
  management,
  platform,
  supervision,
  problems,
  other,
];

const of = (prefix: string, ...keys: string[]): readonly string[] =>
  keys.map((key) => factPlace(`${prefix}.${key}`));

/** Sums of facts; a whole may be a figure of a statutory table. */
export const factSums: readonly FactSum[] = [
  {
    whole: factPlace('disclosure.interpretations.total'),
    parts: of('disclosure.interpretations', 'text', 'chart', 'video'),
    isComplete: false,
  },
  {
    whole: 'requests.received.total',
    parts: of('onRequest.ways', 'online', 'letter', 'inPerson', 'fax'),
    isComplete: true,
  },
  {
    whole: 'requests.received.total',
    parts: of('onRequest.levels', 'own', 'departments', 'lower'),
    isComplete: true,
  },
  { whole: 'requests.handled.total', parts: [factPlace('onRequest.extended')], isComplete: false },
  {
    whole: factPlace('management.documents.total'),
    parts: of('management.documents', 'disclosed', 'onRequest', 'refused'),
    isComplete: true,
  },
  {
    whole: factPlace('management.documents.total'),
    parts: ['documents.normative.issued'],
    isComplete: false,
  },
  {
    whole: factPlace('platform.messages.received'),
    parts: of('platform.messages', 'answered'),
    isComplete: false,
  },
  {
    whole: factPlace('platform.accounts.count'),
    parts: of('platform.accounts', 'opened'),
    isComplete: false,
  },
  {
    whole: factPlace('supervision.checks.found'),
    parts: of('supervision.checks', 'mended'),
    isComplete: false,
  },
];

/** Facts that cannot be true together. */
export const factContradictions: readonly FactContradiction[] = [
  {
    tick: factPlace('platform.noNewMedia'),
    against: [
      'disclosure.wechat',
      'disclosure.weibo',
      ...of('platform.accounts', 'count', 'names', 'opened'),
    ],
  },
  { tick: factPlace('platform.noWebsite'), against: [factPlace('platform.site.own')] },
  { tick: factPlace('other.nothingElse'), against: [factPlace('other.workPlan')] },
];

const entries = (
  prefix: string,
  list: readonly (readonly [string, string, string])[],
): readonly ListEntry[] =>
  list.map(([key, label, unit]) => ({ place: factPlace(`${prefix}.${key}`), label, unit }));

const othersOf = (slot: string): readonly ListEntry[] =>
  numbers(mostOthers).map((number) => ({
    place: factPlace(`${slot}.others.${number}.count`),
    labelIn: `${slot}.others.${number}.what`,
    unitIn: `${slot}.others.${number}.unit`,
  }));

/** Facts that sentences name one after another, each with the words that lead up to its figure. */
export const factLists: Readonly<Record<string, readonly ListEntry[]>> = {
  disclosureAreas: numbers(mostAreas).map((number) => ({
    place: factPlace(`disclosure.areas.${number}.count`),
    labelIn: `disclosure.areas.${number}.name`,
    unit: '条',
  })),
  interpretationKinds: entries('disclosure.interpretations', [
    ['text', '文字解读', '件'],
    ['chart', '图解', '件'],
    ['video', '视频解读', '件'],
  ]),
  disclosureActs: [
    ...entries('disclosure', [
      ['briefings.count', '召开新闻发布会', '场'],
      ['interviews.count', '开展在线访谈', '期'],
      ['consultations.count', '开展意见征集', '期'],
      ['consultations.opinions', '收到意见', '条'],
    ]),
    { place: 'disclosure.responses', label: '回应公众关切', unit: '条' },
    ...entries('disclosure', [['proposals.count', '公开建议提案答复', '件']]),
    ...othersOf('disclosure'),
  ],
  pushedChannels: [
    { place: 'disclosure.wechat', label: '政务微信公众号推送信息', unit: '条' },
    { place: 'disclosure.weibo', label: '政务微博推送信息', unit: '条' },
    { place: 'disclosure.otherChannel', label: '其他渠道公开信息', unit: '条' },
  ],
  ways: entries('onRequest.ways', [
    ['online', '网络申请', '件'],
    ['letter', '信函申请', '件'],
    ['inPerson', '当面申请', '件'],
    ['fax', '传真申请', '件'],
  ]),
  levels: entries('onRequest.levels', [
    ['own', '本级政府', '件'],
    ['departments', '部门', '件'],
    ['lower', '下级政府', '件'],
  ]),
  onRequestOthers: othersOf('onRequest'),
  documentKinds: entries('management.documents', [
    ['disclosed', '主动公开', '件'],
    ['onRequest', '依申请公开', '件'],
    ['refused', '不予公开', '件'],
  ]),
  managementActs: [
    ...entries('management', [['history.count', '清理历史信息', '条']]),
    ...othersOf('management'),
  ],
  platformColumns: entries('platform.columns', [
    ['added', '新设专栏', '个'],
    ['improved', '优化专栏', '个'],
  ]),
  platformAccounts: entries('platform.accounts', [
    ['opened', '新开', '个'],
    ['closed', '关停', '个'],
  ]),
  platformOthers: othersOf('platform'),
  staff: entries('supervision.staff', [
    ['fullTime', '专职人员', '人'],
    ['partTime', '兼职人员', '人'],
  ]),
  supervisionOthers: othersOf('supervision'),
};

/** The fields of work in which a problem may be. */
export const problemAreas: readonly string[] = [
  '主动公开',
  '政策解读',
  '依申请公开',
  '政府信息管理',
  '平台建设',
  '监督保障',
  '队伍建设',
  '其他',
];
