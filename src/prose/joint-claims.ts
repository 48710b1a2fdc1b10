import type { ClaimFamily, Meaning } from '../model/claims';
import type { Mention } from './mentions';
import type { Phrase } from './phrases';

/** Several members of one list for which a text gives one figure: 予以公开和部分公开12件. */

/** A list that is not closed, or a word before a noun that no family knows: 不予公开、无法提供等其他处理5件. */
const openEnd = /\p{Script=Han}{2}(?:(?:、|和|及|与|或|以及)(?:本机关|属于?|因|依法)?|等(?:其[他它])?)$/u;
/** What is said to be counted in, with no figure of its own: 予以公开（含部分公开）12件. */
const asideAhead = /\(其?中?(?:含|包括|包含)(?<what>[^()\d]{1,20})\)[^,;()]{0,8}$/u;
/** The same with a figure, behind that of the whole: 予以公开12件（含部分公开2件）. */
const asideBehind = /^[,(](?:其中)?(?:含|包括|包含|其中)(?:了|有)?(?<what>[^()\d,;]{1,20})\d/u;

/** What comes before the last occurrence of a family's noun. */
const beforeNoun = (lead: string, { everyNoun }: Phrase): string => {
  const all = [...lead.matchAll(everyNoun!)];
  return lead.slice(0, all.at(-1)?.index ?? 0);
};

const ofList = ({ family }: Phrase, phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.filter(({ family: other }) => other.group === family.group && other !== family && !other.rest);

/** Another member of the list that words name, but no part of the member itself. */
const namedBy = (words: string, phrase: Phrase, phrases: readonly Phrase[]): Phrase | undefined => {
  const own = phrase.family.meanings[0]!.fields;
  return ofList(phrase, phrases).find(
    ({ noun, family }) =>
      noun?.test(words) === true && !family.meanings[0]!.fields.some((field) => own.includes(field)),
  );
};

/**
 * The other families that a figure is given for together with its own, by the words before it. Undefined where one of
 * them is none that is known, so that the sum is not known either.
 */
export const joinedTo = (
  { lead, gap }: Mention,
  phrase: Phrase,
  phrases: readonly Phrase[],
): readonly Phrase[] | undefined => {
  const { family, leading } = phrase;
  if (!leading || family.group === undefined) return [];
  const others = ofList(phrase, phrases);
  const found: Phrase[] = [];
  let rest = beforeNoun(lead, phrase);
  for (let guard = 0; guard < 8; guard++) {
    const next = others.find(({ joined }) => joined?.test(rest) === true);
    if (!next || found.includes(next)) break;
    found.push(next);
    rest = rest.slice(0, next.joined!.exec(rest)!.index);
  }
  if (family.isOfClosedList !== true) return found;
  if (openEnd.test(rest)) return undefined;
  const aside = asideAhead.exec(gap)?.groups!['what'];
  const included = aside === undefined ? undefined : namedBy(aside, phrase, phrases);
  return included ? [...new Set([...found, included])] : found;
};

/** The family that the words behind a figure say is counted in, with how many of it. */
export const includedBehind = (
  after: string,
  phrase: Phrase,
  phrases: readonly Phrase[],
): Phrase | undefined => {
  const what = asideBehind.exec(after)?.groups!['what'];
  return what === undefined || phrase.family.isOfClosedList !== true
    ? undefined
    : namedBy(what, phrase, phrases);
};

/** The sum of what several families mean, way by way. */
export const addUp = (families: readonly ClaimFamily[]): readonly Meaning[] => {
  const [first, ...others] = families;
  return first!.meanings.map((meaning, way) => {
    const same = others.map(({ meanings }) => meanings[way] ?? meanings[0]!);
    return others.length === 0
      ? meaning
      : {
          ...meaning,
          name: [meaning, ...same].map(({ name }) => name).join('、'),
          fields: [meaning, ...same].flatMap(({ fields }) => fields),
        };
  });
};

/** Follows which members of a list a sentence has named, since 其他 may be all those that it has not. */
export class NotNamed {
  private readonly named = new Set<string>();
  private readonly wholes = new Set<readonly string[]>();
  /** Of the last member whose parts were named, those that were not: 不予公开4件，其中属于执法案卷3件，其他1件. */
  private restOfParts: readonly string[] = [];

  forget(): void {
    this.named.clear();
    this.wholes.clear();
    this.restOfParts = [];
  }

  name({ meanings, rest }: ClaimFamily): void {
    if (rest) return;
    const { fields } = meanings[0]!;
    const isWithin = (whole: readonly string[]): boolean =>
      whole.length > fields.length && fields.every((field) => whole.includes(field));
    const whole = [this.restOfParts, ...this.wholes].find(isWithin) ?? [];
    this.restOfParts = whole.filter((field) => !fields.includes(field));
    this.wholes.add(fields);
    for (const field of fields) this.named.add(field);
  }

  /** What 其他 means if it stands for all that was not named. */
  meaningsOf({ rest }: ClaimFamily): readonly Meaning[] {
    if (!rest) return [];
    const all = [rest.filter((field) => !this.named.has(field)), this.restOfParts];
    return all.flatMap((fields) => (fields.length === 0 ? [] : [{ name: '没有列出的各类合计', fields }]));
  }
}
