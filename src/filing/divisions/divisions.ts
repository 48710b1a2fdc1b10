import type { Division } from './division';
import { placeFrom } from './place';
import type { Place } from './place';
import { bareName, plainName } from './short-names';

/** Names with the divisions that bear them. */
type ByName = ReadonlyMap<string, readonly Division[]>;

const byName = (
  divisions: readonly Division[],
  nameOf: (division: Division) => string | undefined,
): ByName => {
  const found = new Map<string, Division[]>();
  for (const division of divisions) {
    const name = nameOf(division);
    if (name === undefined) continue;
    const others = found.get(name);
    if (others) others.push(division);
    else found.set(name, [division]);
  }
  return found;
};

/** The longest beginning of a text that is a name, and whose it is. */
interface Found {
  readonly length: number;
  readonly divisions: readonly Division[];
}

/** Names of systems in front of the places where they have offices: 国家税务总局宿迁市税务局. */
const system =
  /^(?:国家[^省市县区]{2,8}?(?:总局|局)|中华人民共和国|中国(?:人民)?[^省市县区]{0,4}?(?:银行|局)|中共)/u;

/** After a bare name these would belong to it, and make it another one: 大同 in front of 县. */
const wouldGoOn = /^(?:[省市县区州旗盟镇乡]|街道|地区|自治|新区)/u;

/** The divisions of China, and what names of bodies tell by them. */
export class Divisions {
  private readonly full: ByName;
  private readonly plain: ByName;
  private readonly bare: ByName;
  private readonly longest: number;

  constructor(readonly all: readonly Division[]) {
    this.full = byName(all, ({ name }) => name);
    this.plain = byName(all, plainName);
    this.bare = byName(all, bareName);
    this.longest = Math.max(...all.map(({ name }) => name.length));
  }

  /** The divisions that bear a full name: several bear 鼓楼区; none bears an invented one. */
  named(name: string): readonly Division[] {
    return this.full.get(name) ?? [];
  }

  /**
   * The place that the name of a body begins with; none where it names none. A name without 省, 市 or 州 is taken only
   * where a single division can be meant, and that is a province or a prefecture.
   */
  placeOf(body: string): Place | undefined {
    const start = system.exec(body)?.[0].length ?? 0;
    const name = body.slice(start);
    let at = 0;
    let divisions: readonly Division[] = [];
    for (let found = this.next(name, divisions); found; found = this.next(name.slice(at), divisions)) {
      at += found.length;
      divisions = found.divisions;
    }
    return placeFrom(name, at, divisions);
  }

  /** The division that a text begins with, below those that were named before it. */
  private next(text: string, above: readonly Division[]): Found | undefined {
    const isBelow = (division: Division): boolean =>
      above.length === 0 || above.some((each) => division.above.includes(each));
    for (let length = Math.min(this.longest, text.length); length >= 2; length--) {
      const word = text.slice(0, length);
      const divisions = (this.full.get(word) ?? this.plain.get(word) ?? []).filter(isBelow);
      if (divisions.length > 0) return { length, divisions };
    }
    for (let length = Math.min(this.longest, text.length); length >= 2; length--) {
      const divisions = (this.bare.get(text.slice(0, length)) ?? []).filter(isBelow);
      const isCertain = divisions.length === 1 && divisions[0]!.level !== 'county';
      if (isCertain && !wouldGoOn.test(text.slice(length))) return { length, divisions };
    }
    return undefined;
  }
}
