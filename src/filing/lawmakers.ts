import type { Filing } from '../model/filing';
import type { DivisionKind } from './divisions/division';
import type { Divisions } from './divisions/divisions';
import type { Place } from './divisions/place';
import { hasDistricts } from './has-districts';

/** 立法法第九十三条: governments that may make 规章. The four cities without districts may since 2015. */
const lawmakers: ReadonlySet<DivisionKind> = new Set([
  'municipality',
  'province',
  'autonomousRegion',
  'city',
  'cityWithoutDistricts',
  'autonomousPrefecture',
]);

/** 立法法第九十一条: ministries and commissions of the State Council, and its own offices that administer. */
const ministry = new RegExp(
  `^(?:中华人民共和国)?(?:${[
    '(?:外交|教育|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|生态环境)部',
    '(?:住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部',
    '国家(?:发展和改革|民族事务|卫生健康)委员会',
    '国务院国有资产监督管理委员会',
    '中国(?:证券|银行保险)监督管理委员会',
    '中国人民银行|审计署|海关总署|国家国际发展合作署',
    '国家(?:税务|市场监督管理|金融监督管理|广播电视|体育)总局',
    '国家(?:统计|知识产权|医疗保障|机关事务管理)局|中国气象局',
  ].join('|')})$`,
  'u',
);
/** Others of the State Council, of which not all may. 部 of a place is the Party's: 县委宣传部. */
const central =
  /^国务院|^(?:国家|中华人民共和国|中国)|^(?!.*(?:[省县区旗州镇委]|市(?!场))).*(?:部|署|总局)$/u;

const government = /^(?:(?:人民)?政府(?:办公?[厅室]?(?:\([厅室]\))?)?|行政公署(?:办公室)?)?$/u;
/** How names of bodies end that are no government. */
const otherBody =
  /(?:局|委|委员会|办|办公室|厅|处|部|院|校|所|队|站|馆|社|会|中心|公司|集团|场|管委会|[区园])$/u;

/** Whether the government of a place may; unknown where neither its name nor its report tells which place it is. */
const mayGovern = ({ divisions, level, word, text }: Place, texts: Filing['texts']): boolean | undefined => {
  if (level === 'township') return false;
  const may = new Set(divisions.map(({ kind }) => lawmakers.has(kind)));
  if (may.size === 1) return may.has(true);
  if (may.size > 1) return undefined;
  if (word === '市' && hasDistricts(texts)) return true;
  return ['省', '市', '州'].includes(word) || text.endsWith('自治区') ? undefined : false;
};

/**
 * Whether a body may make 规章, by its name and kind: ministries, and governments down to cities with districts. Unknown
 * where that does not tell: there is no name, or its place is in no table (柳湾市 might be of either kind) and the texts
 * name no districts of it.
 */
export const mayMakeRegulations = (
  { body, settings: { kind }, texts }: Pick<Filing, 'body' | 'settings' | 'texts'>,
  divisions: Divisions,
): boolean | undefined => {
  const name = body.normalize('NFKC').replace(/\s+/gu, '');
  if (ministry.test(name)) return true;
  if (kind !== 'area' && kind !== 'office' && kind !== 'department') return false;
  const place = divisions.placeOf(name);
  if (place && government.test(place.rest)) return mayGovern(place, texts);
  if (!place && central.test(name)) return undefined;
  return otherBody.test(name) ? false : undefined;
};
