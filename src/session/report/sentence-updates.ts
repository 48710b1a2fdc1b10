import { isUnfinished, textOf } from '../../model/report';
import type { SaidSentence } from '../../model/report';
import { withWording } from './adopted';
import type { AdoptedSentence } from './adopted';

/** A suggested sentence, with the paragraph of its slot in which it stands. */
export interface SuggestedSentence extends SaidSentence {
  /** From 0. */
  readonly paragraph: number;
}

/** Where a sentence that is new belongs: behind or before one that the text has. */
interface NewPlace {
  readonly beside: string;
  readonly side: 'before' | 'behind';
  /** Whether it begins a line of its own, or ends one. */
  readonly apart: boolean;
}

/** One adopted sentence that facts or figures have changed since: another wording, none any more, or one that is new. */
export interface SentenceUpdate {
  readonly key: string;
  /** As the clerk's text has it; empty where it is new. */
  readonly before: string;
  /** As it is suggested now; empty where it is not said any more. */
  readonly after: string;
  readonly place?: NewPlace;
}

/** What a sentence of its own may stand behind. */
const stop = /[。！？；：\s]/u;

/** Where a text has a sentence word for word; -1 where it has not. */
export const indexOfSentence = (text: string, sentence: string): number => {
  if (sentence === '') return -1;
  let at = text.indexOf(sentence);
  while (at > 0 && !stop.test(text[at - 1]!)) at = text.indexOf(sentence, at + 1);
  return at;
};

const hasSentence = (text: string, sentence: string): boolean => indexOfSentence(text, sentence) >= 0;

/** The wording of a key that a text still has. */
export const wordingIn = (
  own: string,
  adopted: readonly AdoptedSentence[],
  key: string,
): string | undefined => adopted.find((each) => each.key === key && hasSentence(own, each.text))?.text;

/** The nearest of the sentences around one that is new of which the text has some wording. */
const placeOf = (
  own: string,
  adopted: readonly AdoptedSentence[],
  suggested: readonly SuggestedSentence[],
  index: number,
): NewPlace | undefined => {
  const { paragraph } = suggested[index]!;
  const found = suggested.flatMap((sentence, at) => {
    const said = textOf(sentence.runs);
    const beside = hasSentence(own, said) ? said : wordingIn(own, adopted, sentence.key);
    return beside === undefined ? [] : [{ at, beside, apart: sentence.paragraph !== paragraph }];
  });
  const [behind, before] = [found.filter(({ at }) => at < index).at(-1), found.find(({ at }) => at > index)];
  const isNearer = before && !before.apart && (!behind || behind.apart);
  if (behind && !isNearer) return { beside: behind.beside, side: 'behind', apart: behind.apart };
  return before && { beside: before.beside, side: 'before', apart: before.apart };
};

/**
 * The sentences of an adopted text that are suggested otherwise by now, in the order of the suggestion; those that are
 * not said any more come first. What the clerk has changed or taken out is left alone, and so is a text that has none of
 * the adopted sentences.
 * @param own the clerk's text
 * @param adopted what was adopted into it; of several wordings under one key the text has one at most
 */
export const findUpdates = (
  own: string,
  adopted: readonly AdoptedSentence[],
  suggested: readonly SuggestedSentence[],
): readonly SentenceUpdate[] => {
  const keys = new Set(adopted.map(({ key }) => key));
  const said = new Set(suggested.map(({ key }) => key));
  const gone = [...keys]
    .filter((key) => !said.has(key))
    .flatMap((key) => {
      const before = wordingIn(own, adopted, key);
      return before === undefined ? [] : [{ key, before, after: '' }];
    });
  const others = suggested.flatMap(({ key, runs }, index): readonly SentenceUpdate[] => {
    const after = textOf(runs);
    // A sentence with a gap is no better than the one that stands there.
    if (isUnfinished(runs) || hasSentence(own, after)) return [];
    if (keys.has(key)) {
      const before = wordingIn(own, adopted, key);
      return before === undefined ? [] : [{ key, before, after }];
    }
    const place = placeOf(own, adopted, suggested, index);
    return place ? [{ key, before: '', after, place }] : [];
  });
  return [...gone, ...others];
};

const cutOut = (own: string, from: number, to: number): string =>
  `${own.slice(0, from)}${own.slice(to)}`.replace(/\n{2,}/gu, '\n').trim();

/** A text with one sentence updated, and nothing else touched; undefined where it is another text by now. */
export const withUpdate = (own: string, { before, after, place }: SentenceUpdate): string | undefined => {
  const known = place?.beside ?? before;
  const from = indexOfSentence(own, known);
  if (from < 0) return undefined;
  const to = from + known.length;
  if (!place) return after === '' ? cutOut(own, from, to) : `${own.slice(0, from)}${after}${own.slice(to)}`;
  if (!place.apart) {
    const at = place.side === 'behind' ? to : from;
    return `${own.slice(0, at)}${after}${own.slice(at)}`;
  }
  const line = place.side === 'behind' ? own.indexOf('\n', to) : own.lastIndexOf('\n', from) + 1;
  const at = line < 0 ? own.length : line;
  return place.side === 'behind'
    ? `${own.slice(0, at)}\n${after}${own.slice(at)}`
    : `${own.slice(0, at)}${after}\n${own.slice(at)}`;
};

const without = (adopted: readonly AdoptedSentence[], key: string): readonly AdoptedSentence[] =>
  adopted.filter((each) => each.key !== key);

/** What counts as adopted once an update was made. */
export const adoptedWith = (
  adopted: readonly AdoptedSentence[],
  { key, after }: SentenceUpdate,
): readonly AdoptedSentence[] =>
  after === '' ? without(adopted, key) : withWording(adopted, { key, text: after });

/** What counts as adopted once the clerk has said that a sentence stays as it is: from now on it is the clerk's own. */
export const adoptedWithout = (
  adopted: readonly AdoptedSentence[],
  { key, after }: SentenceUpdate,
): readonly AdoptedSentence[] => [...without(adopted, key), ...(after === '' ? [] : [{ key, text: after }])];

/** A text with all updates made, and what then counts as adopted. */
export const withAllUpdates = (
  own: string,
  adopted: readonly AdoptedSentence[],
  suggested: readonly SuggestedSentence[],
): { readonly text: string; readonly adopted: readonly AdoptedSentence[]; readonly count: number } => {
  let [text, known, count] = [own, adopted, 0];
  // Where a sentence belongs depends on those before it.
  for (let left = findUpdates(text, known, suggested); left.length > 0;) {
    const [first] = left;
    const next = withUpdate(text, first!);
    if (next === undefined || count > adopted.length + suggested.length) break;
    [text, known, count] = [next, adoptedWith(known, first!), count + 1];
    left = findUpdates(text, known, suggested);
  }
  return { text, adopted: known, count };
};
