/** Which of the three upper levels of government a division has; those of cities, of counties and of districts are told by kind. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** Kinds of division, with their official names. */
export const divisionKinds = {
  municipality: '直辖市',
  province: '省',
  autonomousRegion: '自治区',
  specialRegion: '特别行政区',
  city: '设区的市',
  cityWithoutDistricts: '不设区的地级市',
  autonomousPrefecture: '自治州',
  prefecture: '地区',
  league: '盟',
  district: '市辖区',
  county: '县',
  countyCity: '县级市',
  autonomousCounty: '自治县',
  banner: '旗',
  autonomousBanner: '自治旗',
  forestryDistrict: '林区',
  specialDistrict: '特区',
} as const;
export type DivisionKind = keyof typeof divisionKinds;

/** A division of China at the level of counties or above. */
export interface Division {
  /** Its full name, without those above it: 宿迁市. */
  readonly name: string;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  /** Those that it is part of, the nearest first. */
  readonly above: readonly Division[];
}
