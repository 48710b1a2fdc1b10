import type { ClaimFamily, Claims, Totality } from '../model/claims';

/** A family with its patterns made ready. */
export interface Phrase {
  readonly family: ClaimFamily;
  /** The noun alone, which most words do not have. */
  readonly noun?: RegExp;
  /** A noun that leads up to a figure, with what may stand between. */
  readonly leading?: RegExp;
  /** A noun that follows a figure. */
  readonly following?: RegExp;
  /** The noun at the end of what stands before another noun of the list. */
  readonly joined?: RegExp;
  readonly frame?: RegExp;
  /** Words of its topic. */
  readonly topic?: RegExp;
  readonly unless?: RegExp;
  readonly none?: RegExp;
}

/** How a form's claims are read. */
export interface Phrases {
  readonly claims: Claims;
  readonly phrases: readonly Phrase[];
  /** Those of them that a figure of a unit may be. */
  readonly ofUnit: (unit: string) => readonly Phrase[];
  readonly totalities: readonly {
    readonly totality: Totality;
    readonly says: RegExp;
    readonly unless?: RegExp;
  }[];
  /** Where a figure in a loose unit stands beside the words of its topic. */
  readonly loose?: { readonly units: RegExp; readonly before: RegExp; readonly after: RegExp };
  /** All words of topics; which one it was is told by its place among `topics`. */
  readonly topics: RegExp;
}

/** What may stand between a noun and its figure: 予以公开的申请共3件. */
const between = '[^,;:。、#(]{0,14}:?';
const connector = '(?:、|和|及|与|或|以及|,)';

const caseUnits = '[件宗起份例条个]?';

const phraseOf = (family: ClaimFamily, topics: ReadonlyMap<string, string>): Phrase => {
  const { noun, frame, unless, none } = family;
  const topic = topics.get(family.topic ?? '');
  return {
    family,
    ...(topic === undefined ? {} : { topic: new RegExp(topic, 'u') }),
    ...(noun === undefined
      ? {}
      : {
          noun: new RegExp(noun, 'u'),
          leading: new RegExp(`.*(?:${noun})(${between})$`, 'u'),
          following: new RegExp(`^(?:为|是|系|属于?|由|的)?[^,;:。、#]{0,6}?(?:${noun})`, 'u'),
          joined: new RegExp(`(?:${noun})[^,;:。、#(]{0,6}${connector}$`, 'u'),
        }),
    ...(frame === undefined ? {} : { frame: new RegExp(frame, 'u') }),
    ...(unless === undefined ? {} : { unless: new RegExp(unless, 'u') }),
    ...(none === undefined ? {} : { none: new RegExp(none, 'u') }),
  };
};

const byUnit = (all: readonly Phrase[]): Phrases['ofUnit'] => {
  const known = new Map<string, readonly Phrase[]>();
  const fits = ({ family: { money, units } }: Phrase, unit: string): boolean =>
    new RegExp(`^${money ? '元' : (units ?? caseUnits)}$`, 'u').test(unit);
  return (unit) => {
    const found = known.get(unit) ?? all.filter((phrase) => fits(phrase, unit));
    known.set(unit, found);
    return found;
  };
};

const made = new WeakMap<Claims, Phrases>();

/** The patterns of a form's claims, made once. */
export const phrasesOf = (claims: Claims): Phrases => {
  const known = made.get(claims);
  if (known) return known;
  const topics = new Map(claims.topics.map(({ id, says }) => [id, says]));
  const all = claims.families.map((family) => phraseOf(family, topics));
  const { loose } = claims;
  const phrases: Phrases = {
    claims,
    ...(loose
      ? {
          loose: {
            units: new RegExp(`^${loose.units}$`, 'u'),
            before: new RegExp(loose.before, 'u'),
            after: new RegExp(loose.after, 'u'),
          },
        }
      : {}),
    phrases: all,
    ofUnit: byUnit(all),
    totalities: claims.totalities.map((totality) => ({
      totality,
      says: new RegExp(totality.says, 'u'),
      ...(totality.unless === undefined ? {} : { unless: new RegExp(totality.unless, 'u') }),
    })),
    topics: new RegExp(claims.topics.map(({ says }) => `(${says})`).join('|'), 'gu'),
  };
  made.set(claims, phrases);
  return phrases;
};
