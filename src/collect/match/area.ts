import type { ListedBody } from '../listed-body';
import { isTownship, placedName, wordOfName } from './placed-name';
import type { PlacedName } from './placed-name';

/** The place whose bodies a list has. */
export interface ListArea {
  /** 青岚县; empty where it is not known. */
  readonly unit: string;
  /** Those that it lies in, as far as they are named, the outermost first. */
  readonly above: readonly string[];
}

const unknown: ListArea = { unit: '', above: [] };

const areaOf = (units: readonly string[]): ListArea =>
  units.length === 0 ? unknown : { unit: units.at(-1)!, above: units.slice(0, -1) };

/** The place that most names of a list begin with, the innermost where several are as frequent. */
const commonPlace = (names: readonly PlacedName[]): ListArea => {
  const counts = new Map<string, { count: number; depth: number; chain: readonly string[] }>();
  for (const { units } of names)
    for (const [at, each] of units.entries()) {
      if (isTownship(each)) continue;
      const known = counts.get(each);
      const chain = units.slice(0, at + 1);
      const longer = known && known.chain.length >= chain.length ? known.chain : chain;
      counts.set(each, {
        count: (known?.count ?? 0) + 1,
        depth: Math.max(known?.depth ?? 0, at),
        chain: longer,
      });
    }
  const [first] = [...counts.values()].sort(
    (one, other) =>
      other.count - one.count ||
      other.depth - one.depth ||
      (one.chain.join('') < other.chain.join('') ? -1 : 1),
  );
  const placed = names.filter(({ units }) => units.some((each) => !isTownship(each))).length;
  return first && 2 * first.count > placed ? areaOf(first.chain) : unknown;
};

/** The place of a list: the one that is given, else the one that most of its names begin with. */
export const areaOfList = (
  { bodies }: { readonly bodies: readonly Pick<ListedBody, 'name'>[] },
  given: string,
): ListArea => {
  const common = commonPlace(bodies.map(({ name }) => placedName(name)));
  const said = areaOf(placedName(given).units.filter((each) => !isTownship(each)));
  if (said.unit === '') return common;
  return said.above.length === 0 && common.unit === said.unit ? common : said;
};

/** How many of the places that a name begins with lead down to the area, itself included; 0 where it is not named. */
const unitsToArea = ({ units }: PlacedName, { unit, above }: ListArea): number => {
  const at = unit === '' ? -1 : units.lastIndexOf(unit);
  if (at < 0) return 0;
  // 淮安市青岚县 is not the 青岚县 of 宿迁市.
  const isOther = units.slice(0, at).some((each) => {
    const ofLevel = above.find((own) => own.at(-1) === each.at(-1));
    return ofLevel !== undefined && ofLevel !== each;
  });
  return isOther ? 0 : at + 1;
};

/** A name as it is said within the area. */
export interface LocalName extends PlacedName {
  /** Whether it said the area, or a place in another way down to a county. */
  readonly saysPlace: boolean;
  /** The word for a level that it began with, be it the area's. */
  readonly saidLevel: string;
}

/** Leaves out of a name the area and those above it, and 县 where it means the area. */
export const localName = (name: PlacedName, area: ListArea): LocalName => {
  const count = unitsToArea(name, area);
  const units = name.units.slice(count);
  const meansArea = name.level !== '' && name.level === area.unit.at(-1);
  return {
    units,
    level: meansArea ? '' : name.level,
    rest: name.rest,
    saidLevel: name.level,
    saysPlace: count > 0 || units.some((each) => !isTownship(each)),
  };
};

/** The name of a government, of which nothing is left without its place. */
const ownWord = '本级';

/** A name within the area as one word, which is the same for one body however it is written. */
export const localWord = (name: LocalName): string => wordOfName(name) || ownWord;

/** What is left without the places above: 水务局, 城关镇, 城关镇 with 财政所. */
export const tailWord = ({ units, rest }: LocalName): string => {
  const last = units.at(-1) ?? '';
  return (isTownship(last) ? last : '') + rest || ownWord;
};

/** A name from its county on, which is the same whether what is above it is said; nothing where it says none. */
export const countyWord = ({ units, rest }: LocalName): string | undefined => {
  const from = units.reduce((last, unit, at) => (isTownship(unit) ? last : at), -1);
  return from < 0 ? undefined : units.slice(from).join('') + rest;
};

/** Whether two names may have one place: not 淮安市青岚县 and 宿迁市青岚县. */
export const haveOnePlace = (one: LocalName, other: LocalName): boolean =>
  one.units.every((unit) =>
    other.units.every((each) => isTownship(unit) || each.at(-1) !== unit.at(-1) || each === unit),
  );

/** Whether a name is the area's own, which is that of its government. */
export const isAreaItself = (name: PlacedName, area: ListArea): boolean => {
  const { units, level, rest } = localName(name, area);
  const isNamed = name.units.includes(area.unit) || name.level === area.unit.at(-1);
  return area.unit !== '' && isNamed && units.length === 0 && level === '' && rest === '';
};

/** The innermost place of a name down to counties, be it the area. */
const countyOf = ({ units }: LocalName, { unit }: ListArea): string =>
  units.filter((each) => !isTownship(each)).at(-1) ?? unit;

/** Whether two names are of places that are surely not one: not 青岚县 and 青岚市, 河东区 and 河东新区. */
export const isOfOtherPlace = (one: LocalName, other: LocalName, area: ListArea): boolean => {
  const [first, second] = [countyOf(one, area), countyOf(other, area)];
  if (first === '' || second === '' || first === second || !one.saysPlace) return false;
  const [stem, otherStem] = [first.slice(0, 2), second.slice(0, 2)];
  return stem !== otherStem && !first.includes(second.slice(0, -1)) && !second.includes(first.slice(0, -1));
};
