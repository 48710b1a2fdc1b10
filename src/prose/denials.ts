import type { ClaimFamily, Meaning, Totality } from '../model/claims';
import type { Phrases } from './phrases';
import type { TextRange } from './prose';
import type { Scopes } from './scopes';
import { clausesOf, partsOf, sentencesOf } from './sentences';
import { allTopicsIn, topicsIn } from './topics';
import type { Topics } from './topics';

/** Words by which a text says that figures are 0: 未收到申请, 均维持. */
export interface Denial {
  readonly words: TextRange;
  readonly meaning: Meaning;
  readonly sentence: number;
  readonly soft: boolean;
}

const no =
  /(?<!尚)(?:未(?!经|按|能|及时|公开|完成|尽|来|办结|审结|结案|达|予|在)|没有(?!现成)|无(?!法|纸|正当|障碍|需|论|偿|效|关|缝|现成)|零(?=申请|诉讼|复议|败诉|收)|不存在|暂无)/u;
const isNone = /(?:为零|为0(?![.\d])|均无|未发生|没有发生|未产生|未出现|未收到|没有收到)[。;,]?$/u;
const otherwise =
  /败诉|纠正|纠错|撤销|超期|逾期|延期|超过|超时|投诉|不合格|不规范|差错|失泄密|泄密|追责|责任追究|失误|违规|违法|违纪|舆情/u;
/** What is denied once more is not denied: 不存在未答复的申请. */
const again = /未|不(?!动产)|没有|无(?!线)/u;
/** What brought something about is not denied itself: 未发生因行政处罚引发的诉讼. No clause is read any further. */
const cause = /^.{0,80}?因.{0,80}?(?:引发|引起|导致|产生)/u;
const figure = /\d/u;
/** Said of last year, which is not reported here. */
const lastYear = /^(?:截至|在)?上年(?!结转|转|遗留|[^,]{0,4}结转)/u;
const longest = 80;

/** Signs of a clause that denies something, or speaks of all; most have none. */
const telling = /[未无零均都皆]|没有|不存在|全部|为0/u;
/** How far back the words may be that say what is spoken of. */
const reach = 200;
/** In characters; of a longer sentence only so much says what all of it is about. */
const longestSentence = 2000;

/** No report has more clauses that deny something in one text. */
const mostClauses = 1000;

/** A test on a sentence that is made once for all its clauses. */
const memoized = <Key>(test: (key: Key) => boolean): ((key: Key) => boolean) => {
  const known = new Map<Key, boolean>();
  return (key) => {
    const answer = known.get(key) ?? test(key);
    known.set(key, answer);
    return answer;
  };
};

/**
 * What clauses without figures say about figures, and whether there are more of them than are read; the text is one that
 * `withRelativeYears` made.
 * @param isHere whether a sentence that speaks of a topic speaks of what the form reports.
 */
export const denialsIn = (
  text: string,
  all: Phrases,
  topicsAt: (sentence: number) => Topics,
  isHere: (topic: string, sentence: string) => boolean,
  scopes: Pick<Scopes, 'at'>,
): { readonly denials: readonly Denial[]; readonly isCut: boolean } => {
  const denials: Denial[] = [];
  let clauses = 0;
  sentencesOf(text).forEach((whole, sentence) => {
    if (clauses > mostClauses || !telling.test(text.slice(whole.from, whole.to))) return;
    const said = text.slice(whole.from, Math.min(whole.to, whole.from + longestSentence));
    const spoken = topicsAt(sentence);
    const isTopicHere = memoized((topic: string) => isHere(topic, said));
    const isUnsaid = memoized(
      (totality: Phrases['totalities'][number]) => totality.unlessSaid?.test(said) !== true,
    );
    for (const part of partsOf(text, whole))
      for (const clause of clausesOf(text, part)) {
        const words = text.slice(clause.from, Math.min(clause.to, clause.from + longest));
        if (!telling.test(words) || lastYear.test(words)) continue;
        if (++clauses > mostClauses) return;
        // With the word itself, before which its subject stands: 下属单位未收到申请.
        if (scopes.at(clause.from + words.search(telling) + 2) !== undefined) continue;
        const say = (meaning: Meaning, soft: boolean): void => {
          denials.push({ words: clause, meaning, sentence, soft });
        };
        for (const { topic, meanings } of deniedBy(words, all, spoken))
          if (topic === undefined || isTopicHere(topic)) say(meanings[0]!, false);
        const before = text.slice(Math.max(part.from, clause.from - reach), clause.to);
        for (const meaning of allOf(words, before, isUnsaid, spoken, all))
          say(meaning.zero, meaning.soft === true);
      }
  });
  return { denials, isCut: clauses > mostClauses };
};

/** What is said of all: 均维持. It is said of what its own words name, or else of what the sentence has named so far. */
const allOf = (
  words: string,
  before: string,
  isUnsaid: (totality: Phrases['totalities'][number]) => boolean,
  spoken: Topics,
  all: Phrases,
): readonly Totality[] => {
  const said = all.totalities.filter(
    (each) => each.says.test(words) && each.unless?.test(words) !== true && isUnsaid(each),
  );
  if (said.length === 0) return [];
  const about =
    [allTopicsIn(words, all), allTopicsIn(before, all)].find((named) => named.length > 0) ?? spoken;
  return said
    .map(({ totality }) => totality)
    .filter(({ topic }) => topic === undefined || about.includes(topic));
};

const deniedBy = (words: string, all: Phrases, spoken: Topics): readonly ClaimFamily[] => {
  const found = no.exec(words);
  const isAgain = found !== null && again.test(words.slice(found.index + found[0].length));
  const denied = found ? words.slice(found.index).replace(cause, '') : isNone.test(words) ? words : undefined;
  if (denied === undefined || isAgain || otherwise.test(words) || figure.test(words.replace(/0/gu, '')))
    return [];
  const topics = topicsIn(words, all) ?? spoken;
  return all.phrases
    .filter(
      ({ family, none, unless }) =>
        none?.test(denied) === true &&
        (family.topic === undefined || topics.includes(family.topic)) &&
        // Of requests a part is often denied: 未收到当面提交的申请.
        (family.topic !== all.claims.home.topic || unless?.test(words) !== true),
    )
    .map(({ family }) => family);
};
