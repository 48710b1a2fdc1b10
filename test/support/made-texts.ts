import { below, pick, randomFrom } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';

const signs =
  '水利农林教育卫生交通民政财税社保文旅环境城乡建设规划审计统计市场监管应急消防公安司法档案信访粮食能源商务招商科技工业园区港口桥梁道路校舍医院书馆剧场公园河湖库渠灌溉耕地种子化肥畜牧渔船茶果药材矿山砂石电网供热燃气管线垃圾污泥噪声扬尘苗木病虫防治救灾捐赠抚恤退役就业培训技能职称考试招聘编制岗位薪酬补贴奖励名册台账公示栏目索引附件图表音频视频问答热线窗口终端手册村组居民老人儿童残疾学生教师医生司机商户农户';
/** Words of two characters, which mean nothing: what is compared are characters. */
const wordsFrom = (random: Random, count: number): readonly string[] =>
  Array.from({ length: count }, () => pick(random, [...signs]) + pick(random, [...signs]));
const words = wordsFrom(randomFrom(1), 3000);
/** Of words some are used far more than others. */
const word = (random: Random): string => words[Math.floor(words.length * random() ** 2)]!;
const clauseOf = (random: Random): string =>
  Array.from({ length: 3 + below(random, 5) }, () => word(random)).join('');

/** What everybody writes. */
const usual = [
  '坚持以公开为常态、不公开为例外，不断提高政府信息公开工作水平',
  '严格落实信息发布审核制度，做到先审查、后公开，一事一审',
  '进一步加强组织领导，明确分管领导和具体工作人员，确保各项任务落到实处',
  '及时回应社会关切，切实保障人民群众的知情权、参与权、表达权和监督权',
  '拓宽公开渠道，充分发挥政府网站第一平台的作用，提升公开实效',
  '加强业务培训，不断提高工作人员的业务能力和服务水平',
  '认真贯彻落实上级关于政务公开工作的部署要求，扎实推进各项工作',
  '对照年度工作要点逐项分解任务，压实工作责任，定期开展自查自纠',
];

/** A sentence that hardly anybody else writes. */
export const madeSentence = (random: Random): string =>
  `${clauseOf(random)}${below(random, 60) + 2}份，${clauseOf(random)}，${clauseOf(random)}。`;

/** Of so many sentences one is what everybody writes. */
const usualEvery = 6;

/** A text of so many characters or a few more: sentences of its own, among those that everybody writes. */
export const madeText = (random: Random, length: number): string => {
  let text = '';
  while (text.length < length)
    text += below(random, usualEvery) === 0 ? `${pick(random, usual)}。` : madeSentence(random);
  return text;
};

/** A copy of a text in which a share of the clauses are others, and no words of it stand in between. */
export const copiedText = (random: Random, text: string, shareChanged: number): string =>
  text.replace(/[^，。]+(?=[，。])/gu, (own) => (random() < shareChanged ? clauseOf(random) : own));
