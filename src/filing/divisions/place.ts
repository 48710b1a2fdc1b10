import type { Division, DivisionLevel } from './division';

/** The place that the name of a body begins with: 江苏省宿迁市, 昆山市千灯镇. */
export interface Place {
  /** As the name has it. */
  readonly text: string;
  /** What follows it in the name: 水务局, 人民政府办公室; empty where the body is called like its place. */
  readonly rest: string;
  /**
   * The innermost division of the table that the place is or lies in: several where the name does not tell which
   * (鼓楼区), none where it names no division of the table.
   */
  readonly divisions: readonly Division[];
  /** Its level; unknown where the table does not have the place, and no 镇, 乡, 街道 or 苏木 is named. */
  readonly level?: DivisionLevel | 'township';
  /** How a text of its own calls the whole of it after 全: 省, 市, 州, 县, 区, 旗, 盟, 镇, 乡, 街道, 苏木. */
  readonly word: string;
}

/** How a text calls a place of that name after 全. */
const wordOf = (text: string): string => /(?:街道|苏木|地区|.)$/u.exec(text)![0];

/** A place below counties, in front of its government, its office, or at the end. */
const township =
  /^(?:人民政府|政府)?(?<name>(?:(?!人民政府|政府|街道|[省市县旗]).){1,14}?(?:街道|苏木|[镇乡]|地区(?=办事处)))(?=$|(?:人民)?政府|办事处|党工?委)/u;
/** A place of such a name in front of anything else is one only where it cannot be 城乡, 村镇, 城镇 or 乡镇. */
const townshipOfOther =
  /^(?<name>(?!城乡|城镇|村镇|乡镇|新型城镇)\p{Script=Han}{2,5}?(?<![城村乡])(?:街道|苏木|[镇乡](?![村镇])))/u;

/** What begins with the word for a level and is no place. */
const noPlace =
  /^(?:[城都]市|市场|市容|市政(?!府)|市民|市域|社区|区域|县域|园区|景区|校区|老区|灾区|库区|辖区|自然保护区|地区|省际|州际)/u;
/** A place as such names are formed. */
const placeName =
  /^(?:(?!人民政府|政府|委员会|管理|监督|局|厅|委|办|院|部|场|司|所).){1,9}?(?:特别行政区|自治[区州县旗]|省|市(?!场|政(?!府)|容)|州(?=$|[^市区县])|县|区|旗|盟|地区)/u;

/** The part of a name that tells a township: with what it begins. */
const townshipIn = (rest: string): string | undefined => {
  const found = township.exec(rest) ?? townshipOfOther.exec(rest);
  return found && !noPlace.test(found.groups!['name']!) ? found[0] : undefined;
};

/** The part of a name that tells a place which is in no table: with what it begins. */
const unknownIn = (rest: string): string | undefined =>
  noPlace.test(rest) ? undefined : placeName.exec(rest)?.[0];

/** What a name tells of its place when so much of it has been found in the table. */
export const placeFrom = (
  name: string,
  length: number,
  divisions: readonly Division[],
): Place | undefined => {
  const made = (end: number, facts: Pick<Place, 'divisions' | 'level'>, word: string): Place => ({
    ...{ text: name.slice(0, end), rest: name.slice(end), word, ...facts },
  });
  const rest = name.slice(length);
  const town = townshipIn(rest);
  if (town !== undefined) {
    const end = length + town.length;
    return made(end, { divisions, level: 'township' }, wordOf(town));
  }
  const unknown = unknownIn(rest);
  if (unknown !== undefined) {
    const inner = placeFrom(name, length + unknown.length, []);
    return inner ?? made(length + unknown.length, { divisions: [] }, wordOf(unknown));
  }
  const [first] = divisions;
  if (!first) return undefined;
  const isOneLevel = divisions.every(({ level }) => level === first.level);
  return made(length, { divisions, ...(isOneLevel ? { level: first.level } : {}) }, wordOf(first.name));
};
