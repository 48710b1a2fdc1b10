import type { BodyKind } from '../../src/model/filing';
import { below, pick, randomFrom } from '../repair/random';
import type { Random } from '../repair/random';
import {
  branches,
  departments,
  institutions,
  officeMatters,
  placeBeginnings,
  placeEndings,
  selfOf,
  townBeginnings,
  townEndings,
  townMatters,
  verticals,
} from './body-names';

/** A body that is made up. */
export interface MadeBody {
  readonly name: string;
  /** Its name without that of its county, as folders are called. */
  readonly short: string;
  readonly county: string;
  readonly kind: BodyKind;
  readonly self: string;
  readonly matters: readonly string[];
  /** Names that it bore before. */
  readonly formerly: readonly string[];
  /** By which all else of it is drawn. */
  readonly seed: number;
}

/** The folder that a county keeps bodies of a kind in. */
export const folderNames: Readonly<Record<BodyKind, string>> = {
  area: '下级政府',
  office: '政府办',
  department: '部门',
  township: '乡镇街道',
  branch: '功能区',
  vertical: '垂直单位',
  institution: '企事业单位',
};

type Unseeded = Omit<MadeBody, 'seed'>;

/** A list in another order. */
export const shuffled = <T>(random: Random, list: readonly T[]): T[] => {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at--) {
    const other = below(random, at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
};

const pairs = (beginnings: readonly string[], endings: readonly string[]): readonly string[] =>
  beginnings.flatMap((begin) => endings.map((end) => begin + end));

const townsOf = (random: Random, county: string): readonly Unseeded[] =>
  shuffled(random, pairs(townBeginnings, townEndings))
    .slice(0, 18)
    .map((place): Unseeded => {
      const end = pick(random, ['镇人民政府', '镇人民政府', '镇人民政府', '乡人民政府', '街道办事处']);
      const name = `${county}${place}${end}`;
      return {
        ...{ name, short: place + end.replace(/人民政府|办事处/u, ''), county, kind: 'township' },
        ...{
          self: selfOf(end, 'township'),
          matters: shuffled(random, townMatters).slice(0, 5),
          formerly: [],
        },
      };
    });

/** The bodies of one county, in the order in which lists have them. */
const bodiesOf = (random: Random, county: string): readonly Unseeded[] => {
  const named = (list: typeof departments, kind: BodyKind, ahead = ''): readonly Unseeded[] =>
    list.map((duty) => ({
      ...{ name: `${ahead}${county}${duty.name}`, short: duty.name, county, kind },
      ...{ self: selfOf(duty.name, kind), matters: duty.matters },
      formerly: (duty.formerly ?? []).map((name) => county + name),
    }));
  const [tax, ...systems] = verticals;
  return [
    {
      ...{ name: `${county}人民政府办公室`, short: '政府办公室', county, kind: 'office', self: '本办' },
      ...{ matters: officeMatters, formerly: [] },
    },
    ...named(departments, 'department'),
    ...named(branches, 'branch'),
    ...townsOf(random, county),
    ...named([tax!], 'vertical', '国家税务总局'),
    ...named(systems, 'vertical'),
    ...named(institutions, 'institution'),
  ];
};

/** Keeps the share of each kind where only some of a county's bodies are wanted. */
const some = (bodies: readonly Unseeded[], count: number): readonly Unseeded[] =>
  bodies.filter(
    (_, at) => Math.floor(((at + 1) * count) / bodies.length) > Math.floor((at * count) / bodies.length),
  );

export interface MadeBodies {
  /** The place whose bodies they are: a county, or above several counties a city. */
  readonly area: string;
  readonly bodies: readonly MadeBody[];
}

/** So many bodies: of one county, or of as many as it takes, all of different names. */
export const makeBodies = (count: number, seed: number): MadeBodies => {
  const random = randomFrom(seed);
  const others = shuffled(random, pairs(placeBeginnings, placeEndings).slice(1));
  const places = ['青岚', ...others].map((place) => `${place}县`);
  const size = bodiesOf(randomFrom(seed), places[0]!).length;
  const counties = Math.ceil(count / size);
  if (counties > places.length) throw new Error(`at most ${places.length * size} bodies can be named`);
  const bodies: MadeBody[] = [];
  for (let at = 0; at < counties; at++) {
    const wanted = Math.floor(((at + 1) * count) / counties) - Math.floor((at * count) / counties);
    for (const body of some(bodiesOf(random, places[at]!), wanted))
      bodies.push({ ...body, seed: Math.floor(random() * 2 ** 31) });
  }
  return { area: counties === 1 ? places[0]! : '澄江市', bodies };
};
