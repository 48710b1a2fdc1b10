import type { BodyList, ListedBody } from '../listed-body';
import { areaOfList, countyWord, haveOnePlace, isAreaItself, localName, localWord, tailWord } from './area';
import type { ListArea, LocalName } from './area';
import { evenName } from './even-name';
import { isTownship, placedName } from './placed-name';

/** What a name says of whose it is. */
export type Whose =
  /** This body and no other. */
  | { readonly kind: 'sure'; readonly body: ListedBody; readonly isFormer?: true }
  /** One of these, none of them surely. */
  | { readonly kind: 'several'; readonly bodies: readonly ListedBody[] }
  /** That of the area itself, which has no row. */
  | { readonly kind: 'area' }
  | { readonly kind: 'none' };

const none: Whose = { kind: 'none' };

type Index = Map<string, Set<ListedBody>>;

const add = (index: Index, key: string, body: ListedBody): void => {
  if (key === '') return;
  const known = index.get(key);
  if (known) known.add(body);
  else index.set(key, new Set([body]));
};

/** What is put behind a name as another name of the same body: 发展和改革局（挂青岚县粮食局牌子）. */
const secondName =
  /\((?:加?挂|又称|简称|亦称|对外称)[^()]{1,40}\)$|\([^()]{2,40}[县市区省州旗][^()]{2,40}\)$/u;

/** All that a list calls its bodies, to be looked up in one step. */
export class NameIndex {
  readonly area: ListArea;
  private readonly locals: Index = new Map();
  private readonly tails: Index = new Map();
  private readonly counties: Index = new Map();
  private readonly formers: Index = new Map();
  private readonly codes = new Map<string, ListedBody>();
  private readonly known = new Map<string, Whose>();
  private readonly ofBodies = new Map<ListedBody, LocalName>();

  /** @param area the government or the place whose bodies they are; empty where the names are to tell */
  constructor(list: BodyList, area: string) {
    this.area = areaOfList(list, area);
    for (const body of list.bodies) {
      this.ofBodies.set(body, this.localOf(body.name));
      for (const name of [body.name, ...body.aliases]) this.addName(name, body);
      for (const name of body.formerly) add(this.formers, localWord(this.localOf(name)), body);
      if (body.code !== '') this.codes.set(body.code, body);
    }
  }

  private addName(name: string, body: ListedBody): void {
    const even = evenName(name);
    for (const each of new Set([name, even.replace(secondName, '')])) {
      const local = this.localOf(each);
      add(this.locals, localWord(local), body);
      add(this.tails, tailWord(local), body);
      add(this.counties, countyWord(local) ?? '', body);
    }
  }

  localOf(name: string): LocalName {
    return localName(placedName(name), this.area);
  }

  /** The name of a body of the list. */
  nameOf(body: ListedBody): LocalName {
    return this.ofBodies.get(body)!;
  }

  /** The body with a 统一社会信用代码. */
  withCode(code: string): ListedBody | undefined {
    return this.codes.get(code);
  }

  /**
   * Whose a name is, by the name alone. A name without a place, such as 水务局, is that of the area's own body, and of
   * no other: not sure where a county below has one as well.
   */
  find(name: string): Whose {
    const key = evenName(name);
    const known = this.known.get(key);
    if (known) return known;
    const found = key === '' ? none : this.lookUp(key);
    this.known.set(key, found);
    return found;
  }

  private lookUp(even: string): Whose {
    const placed = placedName(even);
    const local = localName(placed, this.area);
    const found = this.byName(local);
    if (found.kind !== 'none') return found;
    if (isAreaItself(placed, this.area)) return { kind: 'area' };
    const short = this.withoutBarePlace(even);
    const ofShort = short === undefined ? none : this.byName(this.localOf(short));
    return ofShort.kind === 'none' ? this.byFormerName(local) : ofShort;
  }

  private byName(local: LocalName): Whose {
    const own = [...(this.locals.get(localWord(local)) ?? [])];
    if (local.saysPlace && own.length > 0) return certainly(own);
    const same = local.saysPlace ? this.inSameCounty(local) : [];
    if (same.length > 0) return certainly(same);
    const isElsewhere = local.saysPlace && (this.area.unit !== '' || local.rest === '');
    if (isElsewhere) return none;
    const alike = [...(this.tails.get(tailWord(local)) ?? [])].filter((body) => this.fitsLevel(body, local));
    if (alike.length === 0) return none;
    if (own.length === 1 && alike.length === 1) return certainly(own);
    // No name of the list says its place, so that a report may say any.
    const isPlaceless = local.saysPlace && alike.every((body) => !this.nameOf(body).saysPlace);
    return isPlaceless ? certainly(alike) : { kind: 'several', bodies: alike };
  }

  /** Bodies of the same name from the county on: 九原区水务局, 包头市九原区水务局. */
  private inSameCounty(local: LocalName): readonly ListedBody[] {
    const found = this.counties.get(countyWord(local) ?? '') ?? [];
    return [...found].filter((body) => haveOnePlace(local, this.nameOf(body)));
  }

  /** Whether a body can be called 县水务局. */
  private fitsLevel(body: ListedBody, { saidLevel }: LocalName): boolean {
    const { units } = this.nameOf(body);
    const places = units.some((unit) => !isTownship(unit)) ? units : [this.area.unit];
    return saidLevel === '' || places.some((unit) => unit.endsWith(saidLevel));
  }

  /** 水务局 of 青岚水务局, where the area is 青岚县; not of 青岚市水务局. */
  private withoutBarePlace(even: string): string | undefined {
    const bare = this.area.unit.slice(0, -1);
    if (bare.length < 2 || !even.startsWith(bare)) return undefined;
    const rest = even.slice(bare.length);
    return /^(?:[省市县区州旗盟镇乡](?!场)|街道|地区|自治|新区)/u.test(rest)
      ? undefined
      : this.area.unit + rest;
  }

  /** By what a body was called last year: sure where one body was renamed, not where several were merged. */
  private byFormerName(local: LocalName): Whose {
    const bodies = [...(this.formers.get(localWord(local)) ?? [])];
    const [only] = bodies;
    if (!only) return none;
    return bodies.length === 1 && only.formerly.length === 1
      ? { kind: 'sure', body: only, isFormer: true }
      : { kind: 'several', bodies };
  }
}

const certainly = (bodies: readonly ListedBody[]): Whose => {
  const [first, second] = bodies;
  if (!first) return none;
  return second ? { kind: 'several', bodies } : { kind: 'sure', body: first };
};
