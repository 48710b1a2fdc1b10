import { indexOfSentence } from './sentence-updates';

/** Whose words a part of a text is: those of a suggestion, of last year's report, or the clerk's own. */
export type Origin = 'suggested' | 'lastYear' | 'own';

export interface PartOfText {
  readonly text: string;
  readonly origin: Origin;
}

interface Sources {
  /** Sentences that were adopted, or are suggested now. */
  readonly suggested: readonly string[];
  /** What last year's report says there. */
  readonly lastYear: string;
}

const sentences = /[^。！？\n]*[。！？\n]?/gu;

/** What is no suggestion: sentence by sentence last year's, or the clerk's own. */
const others = (text: string, lastYear: string): readonly PartOfText[] =>
  (text.match(sentences) ?? []).flatMap((sentence) => {
    if (sentence === '') return [];
    const words = sentence.trim();
    const isLastYears = words !== '' && indexOfSentence(lastYear, words) >= 0;
    return [{ text: sentence, origin: isLastYears ? 'lastYear' : 'own' } as const];
  });

/** The parts of a text in their order, each with whose it is. A suggestion may be several sentences. */
export const originsOf = (text: string, sources: Sources): readonly PartOfText[] => {
  const longestFirst = [...new Set(sources.suggested)].sort((one, other) => other.length - one.length);
  for (const sentence of longestFirst) {
    const at = indexOfSentence(text, sentence);
    if (at < 0) continue;
    const rest = { ...sources, suggested: longestFirst.filter((each) => each !== sentence) };
    return [
      ...originsOf(text.slice(0, at), rest),
      { text: sentence, origin: 'suggested' },
      ...originsOf(text.slice(at + sentence.length), rest),
    ];
  }
  return others(text, sources.lastYear);
};
