import type { Division, DivisionKind, DivisionLevel } from './division';

type Endings = readonly (readonly [ending: RegExp, kind: DivisionKind])[];

/** By how a name ends, the first that fits. A city of the second level is told by what is below it. */
const kinds: Readonly<Record<DivisionLevel, Endings>> = {
  province: [
    [/省$/u, 'province'],
    [/自治区$/u, 'autonomousRegion'],
    [/特别行政区$/u, 'specialRegion'],
    [/市$/u, 'municipality'],
  ],
  prefecture: [
    [/自治州$/u, 'autonomousPrefecture'],
    [/地区$/u, 'prefecture'],
    [/盟$/u, 'league'],
    [/市$/u, 'cityWithoutDistricts'],
  ],
  county: [
    [/自治县$/u, 'autonomousCounty'],
    [/自治旗$/u, 'autonomousBanner'],
    [/^神农架林区$/u, 'forestryDistrict'],
    [/^六枝特区$/u, 'specialDistrict'],
    [/县$/u, 'county'],
    [/市$/u, 'countyCity'],
    [/旗$/u, 'banner'],
    [/区$/u, 'district'],
  ],
};

const kindOf = (name: string, level: DivisionLevel): DivisionKind => {
  const found = kinds[level].find(([ending]) => ending.test(name));
  if (!found) throw new Error(`no kind of division has a name like ${name}`);
  return found[1];
};

/** One province with all that is below it. */
const readLine = (line: string): readonly Division[] => {
  const [first = '', ...others] = line.split(' ');
  const provinceName = first.slice(2);
  const province: Division = {
    name: provinceName,
    level: 'province',
    kind: kindOf(provinceName, 'province'),
    above: [],
  };
  const below = others.map((each) => ({ code: each.slice(0, 4), name: each.slice(4) }));
  const hasDistricts = (code: string): boolean =>
    below.some((each) => each.code.startsWith(code.slice(0, 2)) && each.name.endsWith('区'));
  const prefectures = new Map<string, Division>();
  for (const { code, name } of below) {
    if (!code.endsWith('00')) continue;
    const kind = kindOf(name, 'prefecture');
    prefectures.set(code.slice(0, 2), {
      ...{ name, level: 'prefecture', above: [province] },
      kind: kind === 'cityWithoutDistricts' && hasDistricts(code) ? 'city' : kind,
    });
  }
  const counties = below
    .filter(({ code }) => !code.endsWith('00'))
    .map(({ code, name }): Division => {
      const prefecture = prefectures.get(code.slice(0, 2));
      const above = prefecture ? [prefecture, province] : [province];
      return { name, level: 'county', kind: kindOf(name, 'county'), above };
    });
  return [province, ...prefectures.values(), ...counties];
};

/** All divisions of the table that scripts/reduce-divisions.js makes. */
export const readTable = (lines: readonly string[]): readonly Division[] => lines.flatMap(readLine);
