import type { Unwanted, Wordings } from '../model/wordings';

const leftIn = '是格式模板里的提示语，不是报告的内容；请删去。';

/** The notes of the blank, which both forms have in common. */
const templateHints: readonly Unwanted[] = [
  {
    pattern: /\(文字描述[^()]{0,20}\)|(?<=^|\n)文字描述(?:,收取信息处理费情况在此处报告)?。?(?=$|\n)/gu,
    severity: 'error',
    says: leftIn,
    correction: '',
  },
  {
    pattern:
      /\([该此本]部分(?:内容)?以表格形式(?:报告|填报)[^()]{0,8}\)|[该此本]部分(?:内容)?以表格形式(?:报告|填报)[。,;]?(?:表格如下)?[:。]?|\((?:请|此处|在此)[^()]{0,4}(?:填写|描述|说明|概述|报告)[^()]{0,30}\)|此处填写|请在此(?:处)?填写/gu,
    severity: 'error',
    says: leftIn,
  },
];

/** Gaps left open. */
const openGaps: readonly Unwanted[] = [
  { pattern: /\(?待填写\)?/gu, severity: 'error', says: '还没有填写；请补上。' },
  {
    pattern:
      /[×✕]{2,}|\*{3,}|_{3,}|(?<![A-Za-z])[Xx]{2,}(?=年|月|日|条|件|局|委|市|县|区|镇|[,。、])|\(\)|(?<![张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙])某某/gu,
    severity: 'error',
    says: '是留空待填的地方；请补上内容。',
  },
];

/** The clerk may mean the word and not the category, so it is no error. */
const former = (pattern: RegExp, now: string): Unwanted => ({
  pattern,
  severity: 'note',
  says: `是2019年以前的叫法，表三里现在叫${now}；请改用表三的名称。`,
});
/** A name that is still good Chinese is a category only where a number of requests follows it. */
const counted = '(?:的)?(?:共|为|有)?\\d+[件宗条]';

/** Results of the statistics before 2019; the names in table three are of the revised Regulations. */
const formerNames: readonly Unwanted[] = [
  former(new RegExp(`(?:申请|政府)?信息不存在${counted}`, 'gu'), '“本机关不掌握相关政府信息”'),
  former(
    new RegExp(
      `(?:非本(?:行政)?机关(?:政府信息|职权范围|职责权限范围)?|不属于本(?:行政)?机关公开)${counted}`,
      'gu',
    ),
    '“本机关不掌握相关政府信息”',
  ),
  former(new RegExp(`(?<!不)同意(?:部分)?公开(?:答复)?${counted}`, 'gu'), '“予以公开”和“部分公开”'),
  former(new RegExp(`不同意公开(?:答复)?${counted}`, 'gu'), '“不予公开”'),
  former(new RegExp(`(?:告知作出更改补充|申请内容不明确)${counted}`, 'gu'), '“补正后申请内容仍不明确”'),
];

/** The Regulations as they were before 15 May 2019. */
const formerBases: readonly Unwanted[] = [
  {
    pattern: /(?:国务院令|国令)第?492号/gu,
    severity: 'error',
    says: '是2007年公布的条例，已经修订；现行条例由国务院令第711号公布。',
  },
  {
    pattern: /(?<=政府信息公开条例》?\((?:中华人民共和国)?)(?:国务院令|国令)第?(?!711号|492号)\d{1,4}号/gu,
    severity: 'error',
    says: '不是政府信息公开条例的文号；现行条例由国务院令第711号公布。',
  },
];

/** What the texts of both forms have in common. */
export const commonWordings: Wordings = {
  templateHints,
  openGaps,
  formerNames,
  formerBases,
  problems: {
    slot: 'problems',
    problem:
      /问题|不足|差距|短板|薄弱|不够|不高|不强|不深|不全|不及时|不规范|不平衡|不均衡|有待|尚需|仍需|亟待|单一|滞后|欠缺|困难|缺[乏少]|偏[少低弱慢]|较[少低弱慢差]|未能|还?没有/u,
    measure:
      /下一步|改进|措施|整改|将|加强|加大|强化|完善|提升|提高|优化|规范|健全|推进|落实|针对|持续|今后|明年/u,
    nothing:
      /^(?:本年度|\d{4}年度?|目前)?,?(?:我|本)?[局委办镇县市区单位机关]*(?:暂)?(?:无|没有|不存在)(?:存在的?)?(?:明显|突出|主要)?(?:的)?(?:问题)?(?:和不足)?。?$/u,
  },
  duties: (
    [
      ['工作考核', /考核|考评|绩效|评估/u],
      ['社会评议', /评议|满意度|满意率|第三方评估/u],
      ['责任追究结果', /责任追究|追究责任|问责|追责|追究/u],
    ] as const
  ).map(([name, words]) => ({ name, words, chapter: 1, kinds: ['area'] })),
  topics: {},
  parts: {
    1: /总体|概述|概况/u,
    2: /主动公开/u,
    3: /申请/u,
    4: /复议|诉讼/u,
    5: /问题|改进/u,
    6: /其[他它]|需要(?:报告|说明)/u,
  },
};
