import type { BodyList, ListedBody } from '../listed-body';
import { isOfOtherPlace } from './area';
import type { LocalName } from './area';
import { evenName } from './even-name';
import type { NameIndex } from './name-index';
import { wordOfName } from './placed-name';

/** A body whose name is like one that is in no list. */
export interface SimilarBody {
  readonly body: ListedBody;
  /** 0 to 1. */
  readonly closeness: number;
  /** Whether the name is short for this body's: 文旅局 of 文化广电和旅游局. */
  readonly isShort: boolean;
  /** Whether its place is surely another one. */
  readonly isElsewhere: boolean;
}

interface Named {
  readonly body: ListedBody;
  readonly name: LocalName;
  readonly pairs: ReadonlySet<string>;
}

/** Names that are less alike have nothing to do with each other. */
const leastShare = 0.4;
/** As many names as one is compared with: those with the rarest pairs of characters. */
const mostCompared = 2000;

/** Each two characters that follow one another, beginning and end among them. */
const pairsOf = (name: LocalName): ReadonlySet<string> => {
  const signs = ['^', ...wordOfName(name), '$'];
  return new Set(signs.slice(1).map((sign, at) => signs[at]! + sign));
};

const kindWord = /(?:管委|[^分]局|委|厅|办|中心|院|处|所|站|队|馆|社|会)$/u;

/** What short names have in common with the names that they are short for. */
const frameOf = ({ units, rest }: LocalName): string | undefined => {
  const [word] = kindWord.exec(rest) ?? [];
  return word === undefined || rest.length < 3 ? undefined : `${units.join('')}|${rest[0]!}…${word.at(-1)!}`;
};

/** Whether a name leaves out characters of another between those that it has: not 财政局 of 财政监督局. */
const isShortFor = ({ rest: short }: LocalName, { rest: full }: LocalName): boolean => {
  const matter = short.slice(0, -1);
  if (short.length >= full.length || full.includes(matter)) return false;
  let at = 0;
  for (const sign of full) if (sign === short[at]) at++;
  return at === short.length;
};

/** Finds the bodies whose names are like another, without going through all of them. */
export class SimilarNames {
  private readonly postings = new Map<string, Named[]>();

  constructor(
    list: BodyList,
    private readonly names: NameIndex,
  ) {
    for (const body of list.bodies)
      for (const text of new Set([body.name, ...body.aliases, ...body.formerly])) {
        const name = names.localOf(evenName(text).replace(/\([^()]*\)/gu, ''));
        const named: Named = { body, name, pairs: pairsOf(name) };
        for (const key of [...named.pairs, frameOf(name) ?? '']) this.post(key, named);
      }
  }

  private post(key: string, named: Named): void {
    const known = this.postings.get(key);
    if (known) known.push(named);
    else this.postings.set(key, [named]);
  }

  /** Those that have the rarest pairs of a name. */
  private near(name: LocalName, pairs: ReadonlySet<string>): ReadonlySet<Named> {
    const lists = [...pairs, frameOf(name) ?? '']
      .map((key) => (key === '' ? [] : (this.postings.get(key) ?? [])))
      .sort((one, other) => one.length - other.length);
    const found = new Set<Named>();
    for (const each of lists) {
      if (found.size + each.length > mostCompared) break;
      for (const named of each) found.add(named);
    }
    return found;
  }

  /** The bodies with names like this one, the likeliest first. */
  find(text: string): readonly SimilarBody[] {
    const name = this.names.localOf(text);
    const pairs = pairsOf(name);
    const best = new Map<ListedBody, SimilarBody>();
    for (const each of this.near(name, pairs)) {
      const shared = [...pairs].filter((pair) => each.pairs.has(pair)).length;
      const isShort =
        frameOf(name) !== undefined && frameOf(name) === frameOf(each.name) && isShortFor(name, each.name);
      const closeness = Math.max((2 * shared) / (pairs.size + each.pairs.size), isShort ? 0.9 : 0);
      if (closeness < leastShare || closeness <= (best.get(each.body)?.closeness ?? 0)) continue;
      const isElsewhere = isOfOtherPlace(name, each.name, this.names.area);
      best.set(each.body, { body: each.body, closeness, isShort, isElsewhere });
    }
    return [...best.values()].sort(
      (one, other) => other.closeness - one.closeness || one.body.row - other.body.row,
    );
  }
}
