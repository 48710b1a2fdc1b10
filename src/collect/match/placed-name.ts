import { placeFrom } from '../../filing/divisions/place';
import { evenName, shortName } from './even-name';

/** The name of a body, taken apart. */
export interface PlacedName {
  /** Divisions that it begins with, the outermost first: 宿迁市, 青岚县, 城关镇. */
  readonly units: readonly string[];
  /** The word for a level where it begins with nothing but this: 县 of 县水务局. */
  readonly level: string;
  /** What follows all this, in the shortest usual words; empty where the name is that of a place. */
  readonly rest: string;
}

/** One division of several in a row; 苏州市 does not end with 州, nor 景德镇市 with 镇. */
const unit =
  /.{1,20}?(?:特别行政区|自治[区州县旗]|省|市|州(?![市区县])|县|区|旗|盟|地区|(?:镇|乡)(?![市区县族])|街道|苏木)/gu;

/** Two words for levels: 县市 of 县市监局. */
const noStem = /^[省市州县区旗盟]{2}$/u;

/** Words that begin with the word for a level and mean another thing. */
const levelWord = /^(?!市[场容政民监域](?!府)|区域|县域|区块)[省市州县区旗盟]/u;

/** Whether a division is below a county. */
export const isTownship = (division: string): boolean => /(?:镇|乡|街道|苏木)$/u.test(division);

/** Takes the name of a body apart. */
export const placedName = (name: string): PlacedName => {
  const even = evenName(name);
  const place = placeFrom(even, 0, []);
  const named = place?.text.match(unit) ?? [];
  const units = noStem.test(named[0] ?? '') ? [] : named;
  const after = even.slice(units.join('').length);
  const level = units.length === 0 ? (levelWord.exec(after)?.[0] ?? '') : '';
  return { units, level, rest: shortName(after.slice(level.length)) };
};

/** The same as one word. */
export const wordOfName = ({ units, level, rest }: PlacedName): string => units.join('') + level + rest;
