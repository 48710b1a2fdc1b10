import type { ClaimFamily, Claims } from '../../model/claims';
import { requestClaims } from '../claims/index';
import type { ResultRows } from '../requests';
import { stocks } from './concerns';

/** Phrase families of table two and of our own tables, which only this form has. */

const aboutDocuments =
  '审核|审查|备案|清理|修改|修订|解读|草案|党内|评估|失效|培训|预公开|征求|论证|其中|名义|领域|涉企|惠企|民生|营商';

/** Documents of earlier years are counted with those of this one: 公开规范性文件60件，含往年制发的44件. */
const withEarlier =
  '#[^,;。(\\d]{0,4}[,(](?=[^,;。)]*\\d)[^,;。]{0,16}(?:往年|历年|历史|以往|以前|此前|过去|上年(?!同期))';

const documents: readonly ClaimFamily[] = stocks.flatMap(({ label, issued, repealed, inForce }, at) => {
  const topic = at === 0 ? 'regulations' : 'normative';
  const common = {
    topic,
    group: 'documents',
    sharesVerb: true as const,
    unless: aboutDocuments,
    unlessSaid: '(?:专项清理|涉及|草案|评估|到期).{0,200}#|清理.{0,260}(?:修改|失效|拟)',
    softWhere: '清理',
  };
  return [
    {
      ...common,
      id: `${topic}.issued`,
      noun: '制发|制定|制订|出台|印发|制作',
      unlessSaid: `${common.unlessSaid}|${withEarlier}`,
      meanings: [{ name: `${label}本年制发`, fields: [issued] }],
      none: '制发|制定|制订|出台|印发|发布',
    },
    {
      ...common,
      id: `${topic}.repealed`,
      noun: '废止',
      meanings: [{ name: `${label}本年废止`, fields: [repealed] }],
      none: '废止',
    },
    {
      ...common,
      id: `${topic}.inForce`,
      noun: '现行有效|现有有效|继续有效|现有|有效',
      meanings: [{ name: `${label}现行有效`, fields: [inForce] }],
      none: '现行有效',
    },
    {
      ...common,
      id: `${topic}.retained`,
      noun: '保留|留存',
      unlessSaid: `${common.unlessSaid}|(?:清理|修改|拟).{0,200}#`,
      meanings: [{ name: `${label}现行有效`, fields: [inForce] }],
    },
    {
      ...common,
      id: `${topic}.published`,
      noun: '公开|发布|公布',
      unlessSaid: `${common.unlessSaid}|${withEarlier}`,
      unless: `${aboutDocuments}|通过|网站|官网|平台|公众号|栏|库|累计|转载|上级|重点`,
      meanings: [
        { name: `${label}本年制发`, fields: [issued] },
        { name: `${label}现行有效`, fields: [inForce] },
      ],
      near: true as const,
      soft: true as const,
    },
  ];
});

const decisions: readonly ClaimFamily[] = (
  [
    ['行政许可', 'decisions.licences'],
    ['行政处罚', 'decisions.penalties'],
    ['行政强制', 'decisions.coercion'],
  ] as const
).map(([label, field]) => ({
  id: field,
  group: 'decisions',
  noun: label,
  unqualified: true as const,
  units: '[件宗起份例条个次]?',
  unless:
    '其中|立案|简易|一般程序|普通程序|信息|公示|类|数据|事项|受理|申请|案例|公开|清单|目录|文书|结果|办件|培训|案卷|复议|诉讼',
  meanings: [{ name: label, fields: [field] }],
  none: `^(?!.*(?:信息|公开|公示|申请)).*${label}`,
}));

const fees: readonly ClaimFamily[] = [
  {
    id: 'fees.amount',
    noun: '行政事业性收费',
    unqualified: true,
    money: true,
    scale: 10_000,
    unless: '目录|项',
    meanings: [{ name: '行政事业性收费', fields: ['fees.amount'] }],
    none: '行政事业性收费',
  },
  {
    id: 'processingFee.amount',
    noun: '信息处理费',
    money: true,
    unless: '不足|减免|免收|退',
    meanings: [{ name: '信息处理费', fields: ['processingFee.amount'] }],
    none: '信息处理费|收取[^,]{0,12}费用',
  },
  {
    id: 'processingFee.requests',
    frame: '(?:对|向|就)#[^,]{0,16}(?:收取|征收)',
    meanings: [{ name: '收取信息处理费的申请', fields: ['processingFee.requests'] }],
  },
];

const otherThanAll = '通过|网站|微信|微博|公众号|公报|平台|其中|重点|领域|专栏|类|方面|栏目|解读';

const channels: readonly ClaimFamily[] = [
  {
    id: 'disclosure.total',
    group: 'totals',
    frame:
      '主动公开[^#,]{0,10}信息(?:总数|总量|数量|数)?[^#,]{0,6}#|公开(?:各类)?(?:政府|政务)信息(?:总数|总量|数)?(?:共计|共)?#|信息公开总数[^#,]{0,4}#',
    unless: otherThanAll,
    meanings: [{ name: '主动公开政府信息总数', fields: ['disclosure.total'] }],
    soft: true,
  },
  ...(
    [
      ['政府网站', 'disclosure.website'],
      ['微信公众号', 'disclosure.wechat'],
      ['微博', 'disclosure.weibo'],
    ] as const
  ).map(([noun, field]) => ({
    id: field,
    group: 'channels',
    units: '[条篇件]',
    frame: `${noun}[^#,、]{0,6}(?:公开|发布|推送)?[^#,、]{0,4}(?:信息)?#`,
    unless: '粉丝|阅读|浏览|访问|栏目|解读|关注|重点|等|其中|点击',
    meanings: [{ name: noun, fields: [field] }],
    soft: true as const,
  })),
];

/** N-1 to N-16: how texts speak of the figures of the form. */
export const claimsWith = (results: ResultRows): Claims => {
  const shared = requestClaims(results);
  return {
    ...shared,
    topics: [
      { id: 'regulations', says: '规章(?!制度)' },
      { id: 'normative', says: '规范性文件' },
      { id: 'decisions', says: '行政(?:许可|处罚|强制)' },
      ...shared.topics,
    ],
    families: [...fees, ...documents, ...decisions, ...shared.families, ...channels],
  };
};
