/** Wrong characters, which leave no other reading where they stand, and the right ones. */
export interface WrongCharacters {
  readonly pattern: RegExp;
  readonly right: string;
}

/** Wrong characters, each with the words around it that leave no other reading, and what is meant. */
const slips: readonly (readonly [wrong: RegExp, right: string])[] = [
  // 政府信息公开 and its kin.
  [/政府信息公(?=工作|条例|申请|指南|目录|年度)/gu, '政府信息公开'],
  [/政府(?:信公开|息公开|信信息公开|信息息公开)/gu, '政府信息公开'],
  [/政府信息公(?:公开|开开)(?=工作|条例|申请|指南|目录|年度|情况)/gu, '政府信息公开'],
  [/依申公开/gu, '依申请公开'],
  [/(?<=公开)申申请|(?<=公开)申请请(?!求|示|教|进)/gu, '申请'],
  [/(?<=信息公开|《)条列(?=》|[,。的(规要])/gu, '条例'],
  [/行政(?:复仪|复义|法复议|复复议)/gu, '行政复议'],
  [/行政诉诉讼|行政讼诉/gu, '行政诉讼'],
  [/工作告年度报(?!告)/gu, '工作年度报告'],
  [/(?<=公开|工作|情况)年底报告/gu, '年度报告'],
  [/国物院/gu, '国务院'],
  // In the number of the notice on the form it is told with the rest of that.
  [/(?<=\p{Script=Han})涵(?=[〔([【]\d{4}[〕)\]】](?!第?30号))/gu, '函'],
  [/微信公(?:从|重|种|纵)号/gu, '微信公众号'],
  // Words of every report.
  [/仍在(?=不足|问题|短板|差距)/gu, '仍存在'],
  [/残差不齐|参差不起|参次不齐/gu, '参差不齐'],
  [/进一部(?=加强|完善|规范|提升|提高|优化|强化|健全|落实|推进|推动|深化|加大|拓[宽展])/gu, '进一步'],
  [/不段(?=完善|提高|提升|加强|优化|推进|创新|强化|健全|规范|拓[宽展]|深化)/gu, '不断'],
  [/布署/gu, '部署'],
  [/(?<=工作|时间|统筹|统一|合理)按排/gu, '安排'],
  [/(?<=贯彻|抓好|狠抓|全面|严格)落时/gu, '落实'],
  [/(?<=公开|申请|受理|沟通|咨询|反馈|互动)渠到(?=[,。、;不]|单一|畅通|建设)/gu, '渠道'],
  [/(?<=存在|主要|突出|实际)(?:的)?问提/gu, '问题'],
  [/(?<=改进|整改|保障|有效)措失/gu, '措施'],
  [/反溃|反愧/gu, '反馈'],
  // 的, 地, 得.
  [/取的(?=了?(?:一定|较好|良好|明显|显著|积极|阶段性)的?(?:成效|成绩|进展|效果|成果))/gu, '取得'],
  [/(?<=存在)[地得](?=(?:主要|突出)?(?:问题|不足))/gu, '的'],
  [/(?<=需要报告)[地得](?=事项)/gu, '的'],
  [/(?<=主动公开)[地得](?=政府信息)/gu, '的'],
  [/(?<=落)的(?=实(?!处|施|际|地|体|验|情)[、,。])/gu, '得'],
  [/(?<=[看听])的(?=[见懂](?!闻)[、,。])/gu, '得'],
  [
    /(?<=切实|积极|主动|及时|认真|充分|有效|更好|不断)的(?=(?:为|向|将)(?:群众|公众|社会|企业|市民|村民|居民|基层|信息|政府))/gu,
    '地',
  ],
  [/(?<=期限|时限)至(?=20\d\d年1月1日起)/gu, '自'],
];

/** Misprints that are certain. Whatever could be meant has no place here, such as 截止 for 截至. */
export const misprints: readonly WrongCharacters[] = slips.map(([pattern, right]) => ({ pattern, right }));
