import type { ClaimFamily, Claims, Totality } from '../model/claims';
import { oncePer } from '../model/once-per';
import { longestLead } from './mentions';

/** A family with its patterns made ready. */
export interface Phrase {
  readonly family: ClaimFamily;
  /** The noun alone, which most words do not have. */
  readonly noun: RegExp | undefined;
  /** The same, wherever it stands. */
  readonly everyNoun: RegExp | undefined;
  /** A noun that leads up to a figure, with what may come between. */
  readonly leading: RegExp | undefined;
  /** A noun that follows a figure. */
  readonly following: RegExp | undefined;
  /** The noun at the end of what comes before another noun of the list. */
  readonly joined: RegExp | undefined;
  readonly frame: RegExp | undefined;
  /** Words of its topic. */
  readonly topic: RegExp | undefined;
  readonly unless: RegExp | undefined;
  readonly unlessSaid: RegExp | undefined;
  readonly softWhere: RegExp | undefined;
  readonly none: RegExp | undefined;
  /** Units of its figures. */
  readonly unit: RegExp;
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
    readonly unless: RegExp | undefined;
    readonly unlessSaid: RegExp | undefined;
  }[];
  /** Where a figure in a loose unit comes right beside the words of its topic. */
  readonly loose?: { readonly units: RegExp; readonly before: RegExp; readonly after: RegExp };
  /** All words of topics; which one it was follows from its place among `topics`. */
  readonly topics: RegExp;
  /** Words of each topic at the end of those that lead up to a figure. */
  readonly leadingTopics: readonly { readonly id: string; readonly leading: RegExp }[];
}

const connector = '(?:、|和|及|与|或|以及|,)';

const caseUnits = '[件宗起份例条个]?';

/** A pattern of the form made ready; undefined where the form has none. */
const made = (pattern: string | undefined, flags = 'u'): RegExp | undefined =>
  pattern === undefined ? undefined : new RegExp(pattern, flags);

const phraseOf = (
  family: ClaimFamily,
  { between, neutral }: Claims,
  topics: ReadonlyMap<string, string>,
): Phrase => {
  const { noun, besideOthers, frame, unless, unlessSaid, softWhere, none, unqualified, money, units } =
    family;
  const withNoun = (before: string, after: string): RegExp | undefined =>
    made(noun && `${before}(?:${noun})${after}`);
  return {
    family,
    topic: made(topics.get(family.topic ?? '')),
    noun: made(noun),
    everyNoun: made(noun, 'gu'),
    leading: withNoun(unqualified ? `^${neutral}` : `.{0,${longestLead}}`, `(${between})$`),
    following: withNoun(`^(?:为|是|系|属于?|由|的)?${between}`, ''),
    joined: made(
      noun &&
        `(?:${besideOthers === undefined ? noun : `${noun}|${besideOthers}`})[^,;:。、#(]{0,6}${connector}(?:本机关|属于?|因|依法)?$`,
    ),
    frame: made(frame),
    unless: made(unless),
    unlessSaid: made(unlessSaid),
    softWhere: made(softWhere),
    none: made(none),
    unit: new RegExp(`^${money ? '元' : (units ?? caseUnits)}$`, 'u'),
  };
};

const byUnit = (all: readonly Phrase[]): Phrases['ofUnit'] => {
  const known = new Map<string, readonly Phrase[]>();
  return (unit) => {
    const found = known.get(unit) ?? all.filter((phrase) => phrase.unit.test(unit));
    known.set(unit, found);
    return found;
  };
};

/** The patterns of a form's claims, made once. */
export const phrasesOf = oncePer((claims: Claims): Phrases => {
  const topics = new Map(claims.topics.map(({ id, says }) => [id, says]));
  const all = claims.families.map((family) => phraseOf(family, claims, topics));
  const { loose } = claims;
  return {
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
      unless: made(totality.unless),
      unlessSaid: made(totality.unlessSaid),
    })),
    topics: new RegExp(claims.topics.map(({ says }) => `(${says})`).join('|'), 'gu'),
    leadingTopics: claims.topics.map(({ id, says }) => ({
      id,
      leading: new RegExp(`(?:${says})[^,;。]{0,6}$`, 'u'),
    })),
  };
});
