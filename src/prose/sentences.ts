import type { TextRange } from './prose';

/** Where a text stops; a point between figures or letters (3.5, H5.css) is no stop. */
const stop = /[。!?\n]+[”」』)]*|(?<![A-Za-z\d.])\.(?![A-Za-z\d.])/gu;
const halfStop = /;/gu;
const comma = /[,;:]/gu;

/** The pieces between the places where a pattern matches; each keeps the sign that ends it. */
const splitAt = (text: string, { from, to }: TextRange, pattern: RegExp): readonly TextRange[] => {
  const pieces: TextRange[] = [];
  let start = from;
  const within = text.slice(from, to);
  for (const found of within.matchAll(pattern)) {
    const end = from + found.index + found[0].length;
    if (end > start) pieces.push({ from: start, to: end });
    start = end;
  }
  if (start < to) pieces.push({ from: start, to });
  return pieces;
};

/** The sentences of a text that `readProse` made, with the stops that end them; the text of each is `text.slice(from, to)`. */
export const sentencesOf = (text: string): readonly TextRange[] =>
  splitAt(text, { from: 0, to: text.length }, stop);

/** The parts of a sentence that semicolons set apart. */
export const partsOf = (text: string, sentence: TextRange): readonly TextRange[] =>
  splitAt(text, sentence, halfStop);

/** The clauses of a sentence, between commas, colons and semicolons; enumeration commas (、) do not part them. */
export const clausesOf = (text: string, sentence: TextRange): readonly TextRange[] =>
  splitAt(text, sentence, comma);
