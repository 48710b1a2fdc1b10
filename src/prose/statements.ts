import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import { ClaimReader } from './claims';
import type { Claim } from './claims';
import { denialsIn } from './denials';
import type { Denial } from './denials';
import { mentionsIn } from './mentions';
import type { Mention } from './mentions';
import { passagesOf } from './passages';
import type { Passage } from './passages';
import { phrasesOf } from './phrases';
import type { Phrases } from './phrases';
import { withRelativeYears } from './relative-years';
import { topicsIn } from './topics';
import type { Topics } from './topics';

/** A figure of a text, and what it says of the form's figures. */
export interface Statement extends Mention {
  readonly claims: readonly Claim[];
}

/** What a text says of the form's figures. */
export interface TextReading {
  /** The text with this year, last year and next year called so. */
  readonly passage: Passage;
  readonly statements: readonly Statement[];
  readonly denials: readonly Denial[];
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

  /** What was spoken of by the end of a sentence. */
  after(sentence: number): Topics {
    for (let at = sentence; at >= 0; at--) {
      const topics = this.bySentence.get(at);
      if (topics) return topics;
    }
    return this.isHome ? [this.all.claims.home.topic] : [];
  }
}

const readPassage = (given: Passage, form: Form, year: number | null): TextReading => {
  const passage = withRelativeYears(given, year);
  const all = phrasesOf(form.claims);
  const reader = new ClaimReader(all);
  const tracker = new TopicTracker(passage, all);
  const statements = mentionsIn(passage.text).map((mention) => ({
    ...mention,
    claims: reader.read(mention, tracker.at(mention)),
  }));
  const denials = denialsIn(
    passage.text,
    all,
    (sentence) => tracker.after(sentence),
    (topic, sentence) => tracker.isHere(topic, sentence),
  );
  return { passage, statements, denials };
};

/** All rules ask for it at each check, so it is read once. */
const byForm = oncePer((form: Form) =>
  oncePer((filing: Filing): readonly TextReading[] =>
    passagesOf(form, filing).map((passage) => readPassage(passage, form, filing.year)),
  ),
);

/** What the clerk's texts say of the form's figures. */
export const readTexts = (form: Form, filing: Filing): readonly TextReading[] => byForm(form)(filing);
