import type { ClaimFamily, Meaning } from '../model/claims';
import { addUp, includedBehind, joinedTo, NotNamed } from './joint-claims';
import { isFiller } from './mentions';
import type { Mention } from './mentions';
import type { Phrase, Phrases } from './phrases';
import type { Topics } from './topics';

/** What a figure of a text is said to be; one of several families added up where the text gives one number for them. */
export interface Claim {
  readonly families: readonly ClaimFamily[];
  readonly meanings: readonly Meaning[];
  /** Whether the words leave room for doubt. */
  readonly isSoft: boolean;
}

const each = /(?:各|均|都)(?:为|是|有|约)?$/u;
/** From here on a share or a change is spoken of, and no longer the figure itself; no leading words are longer. */
const relation = /(?:所?占|同比|环比|[较比与](?:去|上)年|增长|下降|增加|减少|上升).{0,80}$/u;
const compares = /(?:同比|环比|[较比与]上年).{0,80}(?:增|减|升|降|涨|落|多|少)/u;
const respectively = /分别(?:为|是|有|占)?$/u;
const separators = /、|和|以及|及|与/u;

/** Whether a figure is a share or a change of what its words name, and not that itself. */
export const isRelative = ({ quantity: { unit }, lead }: Mention): boolean =>
  unit === '%' || unit === '倍' || compares.test(lead);

/** What names a figure: the words before it, or those behind it. */
interface Naming {
  readonly phrase: Phrase;
  readonly isBehind: boolean;
}

const joinsNext = /^(?:、|和|及|与|或|以及)/u;

/** Whether words behind a figure name more than this family: 6件为不予处理和其他处理. */
const namesMore = (tail: string, { noun, family }: Phrase): boolean => {
  const found = family.isOfClosedList === true ? noun!.exec(tail) : null;
  return found !== null && joinsNext.test(tail.slice(found.index + found[0].length));
};

/** The family whose noun follows a figure that nothing leads up to: 26件为自然人申请. */
const behind = (tail: string, phrases: readonly Phrase[]): Naming | undefined => {
  const phrase = phrases.find(
    ({ noun, following, unless }) =>
      noun?.test(tail) === true && following!.test(tail) && unless?.test(tail) !== true,
  );
  return phrase && !namesMore(tail, phrase) ? { phrase, isBehind: true } : undefined;
};

/** The family whose words lead up to a figure: a frame in the order of the form, or the nearest noun before later frames. */
const ahead = (lead: string, tail: string, phrases: readonly Phrase[]): Naming | undefined => {
  const framed = `${lead}#${tail}`;
  let best: { phrase: Phrase; distance: number } | undefined;
  for (const phrase of phrases) {
    const { leading, frame, unless } = phrase;
    if (frame) {
      if (!best && frame.test(framed) && unless?.test(framed) !== true)
        return { phrase, isBehind: isFiller(lead) };
      continue;
    }
    const found = phrase.noun!.test(lead) ? leading!.exec(lead) : null;
    if (!found || unless?.test(lead) === true) continue;
    const distance = found[1]!.length;
    if (!best || distance < best.distance) best = { phrase, distance };
  }
  return best && { phrase: best.phrase, isBehind: false };
};

/** Reads one figure after another; what a figure says may depend on those before it. */
export class ClaimReader {
  private previous: Phrase | undefined;
  private consumed = '';
  private queue: string[] = [];
  private sentence = -1;
  private readonly notNamed = new NotNamed();

  constructor(private readonly all: Phrases) {}

  /** What a figure claims under the given topics; nothing where it is none of the form's. */
  read(mention: Mention, topics: Topics): readonly Claim[] {
    if (mention.sentence !== this.sentence) {
      this.previous = undefined;
      this.notNamed.forget();
    }
    this.sentence = mention.sentence;
    const lead = isRelative(mention) ? mention.lead.replace(relation, '') : this.leadOf(mention);
    if (isRelative(mention) && isFiller(lead)) return [];
    const fitting = this.all
      .ofUnit(isRelative(mention) ? '件' : mention.quantity.unit)
      .filter(
        (phrase) =>
          phrase.unlessSaid?.test(`${mention.before}#${mention.after}`) !== true &&
          (phrase.family.near !== true || phrase.topic!.test(lead)) &&
          (phrase.family.topic === undefined || topics.includes(phrase.family.topic)) &&
          !this.isOfOther(phrase.family, mention, lead) &&
          (phrase.family.listed !== true || this.previous?.family.group === phrase.family.group),
      );
    const isBare = mention.isBare || isFiller(lead);
    const found = (isBare ? behind(mention.tail, fitting) : undefined) ?? ahead(lead, mention.tail, fitting);
    const phrase = found?.phrase ?? this.withSharedVerb(lead, fitting);
    this.consumed = found?.isBehind ? mention.tail : '';
    this.previous = phrase ?? this.previous;
    if (!phrase) return [];
    return this.claimsOf(phrase, { ...mention, lead }, fitting, topics);
  }

  /** Whether a figure in a unit of many things is not said to be of the family's: 设置申请受理点3个. */
  private isOfOther({ topic }: ClaimFamily, { quantity: { unit }, tail }: Mention, lead: string): boolean {
    const { loose, claims } = this.all;
    if (!loose || topic !== claims.loose?.topic || !loose.units.test(unit)) return false;
    return !loose.before.test(lead) && !loose.after.test(tail);
  }

  private claimsOf(
    phrase: Phrase,
    mention: Mention,
    fitting: readonly Phrase[],
    topics: Topics,
  ): readonly Claim[] {
    const { family } = phrase;
    const { lead, before, after } = mention;
    const joined = joinedTo(mention, phrase, fitting);
    if (joined === undefined || (family.rest && mention.depth > 0)) return [];
    // One phrase under two topics means both: 行政复议、行政诉讼中结果维持3件.
    const twins =
      topics.length > 1
        ? fitting.filter(
            ({ family: other }) =>
              other !== family && other.noun === family.noun && other.group === family.group,
          )
        : [];
    const all = [phrase, ...joined, ...twins];
    const families = all.map((each) => each.family);
    const isSoft = all.some(
      ({ family: { soft }, softWhere }) => soft === true || softWhere?.test(`${before}#${after}`) === true,
    );
    if (each.test(lead)) return families.map((one) => ({ families: [one], meanings: one.meanings, isSoft }));
    const included = includedBehind(after, phrase, fitting);
    const others = included ? addUp([...families, included.family]) : this.notNamed.meaningsOf(family);
    families.forEach((each) => this.notNamed.name(each));
    return [{ families, meanings: [...addUp(families), ...others], isSoft }];
  }

  /** The leading words; where several figures follow one list of names, the name that belongs to this one. */
  private leadOf({ lead, gap }: Mention): string {
    if (respectively.test(lead)) {
      const items = lead.replace(respectively, '').split(separators).filter(Boolean);
      if (items.length > 1) {
        this.queue = items.slice(1);
        return items[0]!;
      }
    }
    if (this.queue.length > 0 && isFiller(gap)) return this.queue.shift()!;
    this.queue = [];
    return this.consumed !== '' && lead.startsWith(this.consumed) ? lead.slice(this.consumed.length) : lead;
  }

  /** 制定规章1件、行政规范性文件2件: the verb before is meant for the new noun, too. */
  private withSharedVerb(lead: string, fitting: readonly Phrase[]): Phrase | undefined {
    const { previous } = this;
    if (previous?.family.sharesVerb !== true || isFiller(lead)) return undefined;
    const { noun, topic, group } = previous.family;
    const hasOwn = this.all.phrases.some(
      ({ family, noun: verb }) => family.group === group && family.noun !== noun && verb?.test(lead) === true,
    );
    if (hasOwn) return undefined;
    const own = this.all.leadingTopics.find(({ id, leading }) => id !== topic && leading.test(lead));
    return (
      own &&
      fitting.find(({ family }) => family.topic === own.id && family.noun === noun && family.group === group)
    );
  }
}
