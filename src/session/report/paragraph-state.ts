import type { Adopted } from './adopted';
import { indexOfSentence, wordingIn } from './sentence-updates';

/**
 * Where the text of a paragraph comes from: nothing yet, the suggestion as it is now, a suggestion adopted earlier that
 * figures and facts no longer agree with, one that the clerk has changed since, last year's report, or the clerk.
 */
export type ParagraphState = 'empty' | 'adopted' | 'outdated' | 'edited' | 'lastYear' | 'own';

const unspaced = (text: string): string => text.replace(/\s/gu, '');

const isSameText = (one: string, other: string): boolean => unspaced(one) === unspaced(other);

/** What a text has besides certain sentences. */
const besides = (text: string, sentences: readonly string[]): string =>
  sentences.reduce((left, sentence) => {
    const at = indexOfSentence(left, sentence);
    // In its place stands a space, so that what is left begins where a sentence may.
    return at < 0 ? left : `${left.slice(0, at)} ${left.slice(at + sentence.length)}`;
  }, text);

/** How much of a text is what was adopted. */
const adoptedState = (own: string, adopted: Adopted[string]): 'outdated' | 'edited' | undefined => {
  if (typeof adopted === 'string') return own === adopted ? 'outdated' : undefined;
  const wordings = [...new Set(adopted.map(({ key }) => key))].map((key) => wordingIn(own, adopted, key));
  const found = wordings.filter((wording) => wording !== undefined);
  if (found.length === 0) return undefined;
  const isUntouched = found.length === wordings.length && besides(own, found).trim() === '';
  return isUntouched ? 'outdated' : 'edited';
};

/** @param lastYear what last year's report says there */
export const stateOf = (
  own: string,
  suggestion: string,
  adopted: Adopted[string],
  lastYear = '',
): ParagraphState => {
  if (own === '') return 'empty';
  if (isSameText(own, suggestion)) return 'adopted';
  return adoptedState(own, adopted) ?? (isSameText(own, lastYear) ? 'lastYear' : 'own');
};
