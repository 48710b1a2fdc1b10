import { bodyKinds } from '../model/filing';
import type { BodyKind } from '../model/filing';
import type { Divisions } from './divisions/divisions';

/** What may be given for a kind in a file, as the clerk reads it. */
export const kindChoices = Object.entries(bodyKinds)
  .map(([key, name]) => `${key}（${name}）`)
  .join('、');

type Endings = readonly (readonly [pattern: RegExp, kind: BodyKind])[];

/** Governments and what stands for them, before anything is made of the word for a place in a name. */
const governments: Endings = [
  [/地区办事处$|街道(?:办事处|办|党工委)?$/u, 'township'],
  [/(?:[镇乡]|苏木)(?:人民)?政府(?:(?:党政)?办公室)?$|(?:[镇乡]|苏木)党政(?:综合)?办公室$/u, 'township'],
  [/(?:政府|行政公署|行署)办公[室厅]$|政府办$|^国务院办公厅$/u, 'office'],
  [/人民政府$|[省市县区旗州盟]政府$|行政公署$|行署$/u, 'area'],
];

/** Offices of systems that report inside these, whatever place they are at; 地方…局 is the place's own. No name is longer. */
const vertical =
  /税务(?:局|分局|所)(?:(?:稽查|分)局)?$|税务总局.{1,60}局$|(?<!中国)气象局$|海关$|(?<!地方)海事(?:局|处)$|(?<!国家)邮政管理局$|(?<!国家)烟草专卖局(?:\(公司\))?$|调查(?:总)?队$|人民银行.{1,60}行$|金融监管(?:分)?局$|金融监督管理总局.{1,60}局$|(?:银保监|银监|证监|保监)(?:分)?局$|监管分局$|外汇管理局.{1,60}局$|消防救援(?:总|支|大)队$|边防检查(?:总)?站$|铁路监督管理局$|民航.{1,60}(?:监管|管理)局$|民用航空.{1,60}管理局$|能源局.{1,60}(?:监管局|办公室)$|通信管理局$|矿山安全监察局.+局$|煤矿安全监察局$|储备局.{1,60}局$|财政部.{1,60}监管局$/u;

/** What serves the public and is no body of government: schools, hospitals, water, power, gas, heating, buses. */
const institution =
  /医院|卫生院|卫生服务(?:中心|站)$|保健院$|疗养院$|疾病预防控制中心$|急救中心$|血站$|(?<!党)(?:学校|中学|小学|附中|附小)(?:校区)?$|大学$|(?<!行政|社会主义)学院$|幼儿园$|(?:公司|集团|总厂|自来水厂|供电局|供电所)$/u;

/** What a government or a bureau has set up for a part of its place, or of its work. */
const branch =
  /(?:[区园城港]|基地)(?:党工委|管理委员会|管委会|管理局)$|(?<!地)(?:开发|高新|新|示范|度假|园|实验|试验|合作|保税|功能|工业|产业|集聚|风景|旅游|名胜|景|港|自贸|自由贸易试验|保护)区$|产业园$|分局$|派出所$|(?:公安|司法|国土(?:资源)?|自然资源|市场(?:监督管理|监管)|工商|财政|土地|环保|生态环境|规划|食药监)所$|驻.{1,60}办事处$/u;

/** Places by the word at the end of their names. */
const places: Endings = [
  [/^(?!.{0,4}城[乡镇]$|.*[乡村]镇$)\p{Script=Han}+(?:[镇乡]|苏木)$/u, 'township'],
  [/[^超门夜早花](?:省|市|县|区|州|旗|盟)$/u, 'area'],
];

const kindIn = (endings: Endings, name: string): BodyKind | undefined =>
  endings.find(([pattern]) => pattern.test(name))?.[1];

/** The kind of a body that is called like a division of the table, or like a township: 景德镇 is no township. */
const kindOfPlace = (name: string, divisions: Divisions | undefined): BodyKind | undefined => {
  const place = divisions?.placeOf(name);
  if (!place || place.rest !== '' || place.level === undefined) return undefined;
  return place.level === 'township' ? 'township' : 'area';
};

/**
 * The kind of body that bears a name, by the words of the name; a department where these leave it open. A district's
 * bureau is none of the district's government, nor is one of a town's name: 东乡区教育局, 景德镇市水利局.
 * @param divisions those of China, which tell places from other names (浦东新区, 景德镇); without them words alone decide
 */
export const bodyKindOf = (body: string, divisions?: Divisions): BodyKind => {
  const name = body
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<=办公[室厅])\([室厅]\)$|\(本级\)$/u, '');
  return (
    kindIn(governments, name) ??
    (vertical.test(name) ? 'vertical' : undefined) ??
    (institution.test(name) ? 'institution' : undefined) ??
    kindOfPlace(name, divisions) ??
    (branch.test(name) ? 'branch' : undefined) ??
    kindIn(places, name) ??
    'department'
  );
};
