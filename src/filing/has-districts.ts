import type { Filing } from '../model/filing';

/** Counties and districts as units of the body's own: 四个县（区）, 各县区, 6个县（市、区）; not 6个区域. */
const units =
  /(?<!周边|兄弟|先进|其他|外地|相邻|外市)(?:县(?:\([市区、]+\)|[市、]*区(?![域块间]))|区(?:\([市县、]+\)|[市、]*县(?![城级域]))|(?:\d|[两二三四五六七八九十])个(?:[县区](?![域块间级城划]))(?=[^\p{Script=Han}]|人民|政府|[和及都均已全实完开建公收]))/u;

/** Whether the texts of a city's report show that it has counties or districts, as no 县级市 has. */
export const hasDistricts = (texts: Filing['texts']): boolean =>
  Object.values(texts).some((text) => units.test((text ?? '').normalize('NFKC').replace(/\s/gu, '')));
