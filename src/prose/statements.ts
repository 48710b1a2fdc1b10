import type { Filing } from '../model/filing';
import type { FormWithClaims } from '../model/form';
import { oncePer } from '../model/once-per';
import { ClaimReader } from './claims';
import type { Claim } from './claims';
import { denialsIn } from './denials';
import type { Denial } from './denials';
import { mentionsIn, mostFigures } from './mentions';
import type { Mention } from './mentions';
import { passagesOf } from './passages';
import type { Passage } from './passages';
import { phrasesOf } from './phrases';
import type { Phrases } from './phrases';
import { withRelativeYears } from './relative-years';
import { Scopes } from './scopes';
import type { Scope } from './scopes';
import { topicsIn } from './topics';
import type { Topics } from './topics';

/** A figure of a text, and what it says of the form's figures. */
export interface Statement extends Mention {
  readonly claims: readonly Claim[];
  /** Why it is not of the report's body and year, and what its words would say if it were. */
  readonly apart?: { readonly scope: Scope; readonly claims: readonly Claim[] };
}

/** What a text says of the form's figures. */
export interface TextReading {
  /** The text with this year, last year and next year called so. */
  readonly passage: Passage;
  readonly statements: readonly Statement[];
  readonly denials: readonly Denial[];
  /** Whether it states more than any report does, so that its end was not read. */
  readonly isCut: boolean;
}

const elsewhere = 'elsewhere';
const ofDisclosure = /信息公开|政务公开|依申请/u;

/** Follows the topic of a text while it is read. */
class TopicTracker {
  private topics: Topics;
  private base: Topics;
  private readonly isHome: boolean;
  private readonly bySentence = new Map<number, Topics>();

  constructor(
    passage: Passage,
    private readonly all: Phrases,
  ) {
    const { home } = all.claims;
    this.isHome = passage.slot === home.slot;
    this.base = this.isHome ? [home.topic] : [];
    this.topics = this.base;
  }

  /** What a figure is about: what its own words name, or else what was spoken of before. */
  at({ lead, gap, tail, before, sentence }: Mention): Topics {
    if (!this.bySentence.has(sentence) && this.topics.includes(elsewhere)) this.topics = this.base;
    this.topics =
      topicsIn(lead, this.all) ?? topicsIn(gap, this.all) ?? topicsIn(tail, this.all) ?? this.topics;
    if (!this.topics.includes(elsewhere)) this.base = this.topics;
    this.bySentence.set(sentence, this.topics);
    return this.topics.filter((topic) => this.isHere(topic, before + tail));
  }

  /** Whether words that speak of a topic speak of what the form reports: reviews and suits have other causes, too. */
  isHere(topic: string, words: string): boolean {
    return this.isHome || !this.all.claims.homeTopics.includes(topic) || ofDisclosure.test(words);
  }

  /** What was spoken of by the end of a sentence, when all figures have been read. */
  after(sentence: number): Topics {
    let at = sentence;
    while (at >= 0 && !this.bySentence.has(at)) at--;
    const topics = this.bySentence.get(at) ?? (this.isHome ? [this.all.claims.home.topic] : []);
    // The next one that is asked for need not look back further.
    this.bySentence.set(sentence, topics);
    return topics;
  }
}

/** 收到一件、登记一件、办结一件: where every number is one, the words are a saying and no account. */
const account = /本年|全年|年内|共|累计|已|上年|结转|其中/u;
const isOne = ({ quantity: { style, value } }: Mention): boolean => style === 'chinese' && value === 1;
const isSaying = (mention: Mention, all: readonly Mention[]): boolean => {
  if (!isOne(mention) || account.test(mention.before + mention.after)) return false;
  const beside = all.filter(({ sentence }) => sentence === mention.sentence);
  return beside.length > 1 && beside.every(isOne);
};

const readPassage = (given: Passage, form: FormWithClaims, { year, body }: Filing): TextReading => {
  const passage = withRelativeYears(given, year);
  const scopes = new Scopes(passage.text, body, passage.slot === form.wordings.problems.slot);
  const all = phrasesOf(form.claims);
  const reader = new ClaimReader(all);
  const tracker = new TopicTracker(passage, all);
  const mentions = mentionsIn(passage.text);
  const statements = mentions.map((mention): Statement => {
    const claims = reader.read(mention, tracker.at(mention));
    const scope = isSaying(mention, mentions) ? 'aim' : scopes.at(mention.quantity.from);
    return scope === undefined
      ? { ...mention, claims }
      : { ...mention, claims: [], apart: { scope, claims } };
  });
  const { denials, isCut } = denialsIn(
    passage.text,
    all,
    (sentence) => tracker.after(sentence),
    (topic, sentence) => tracker.isHere(topic, sentence),
    scopes,
  );
  return { passage, statements, denials, isCut: isCut || mentions.length > mostFigures };
};

/** The last reading of a passage, which holds until another year or body is typed in. */
interface LastReading {
  readonly year: Filing['year'];
  readonly body: string;
  readonly reading: TextReading;
}

/** All rules ask for it at each check, and most checks come after a figure was typed into a table. */
const byForm = oncePer((form: FormWithClaims) =>
  oncePer((passage: Passage) => {
    let last: LastReading | undefined;
    return (filing: Filing): TextReading => {
      const { year, body } = filing;
      if (last?.year !== year || last.body !== body)
        last = { year, body, reading: readPassage(passage, form, filing) };
      return last.reading;
    };
  }),
);

/** What one of the clerk's texts says of the form's figures. */
export const readText = (form: FormWithClaims, passage: Passage, filing: Filing): TextReading =>
  byForm(form)(passage)(filing);

/** What the clerk's texts say of the form's figures. */
export const readTexts = (form: FormWithClaims, filing: Filing): readonly TextReading[] =>
  passagesOf(form, filing).map((passage) => readText(form, passage, filing));
