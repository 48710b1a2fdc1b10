/** A part of last year's text, and whether this year's has nothing like it. */
export interface ComparedPart {
  readonly text: string;
  readonly isGone: boolean;
}

/** Sentences with less than this in common are not the same one in other words. */
const leastLikeness = 0.4;

/** Of longer texts and sentences only what stays word for word is found, which takes no time to speak of. */
const longest = { sentences: 120, tokens: 600 };

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。！？；\n]*[。！？；\n]?/gu) ?? []).filter((sentence) => sentence !== '');

/** Numbers as wholes, and all other signs one by one. */
const tokensOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?|[^]/gu) ?? [];

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Twice what two sentences have in common, of all that they have. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size || 1);
};

/** Marks the tokens of one list that are in no longest common part of both. */
const compared = (before: readonly string[], now: readonly string[]): readonly ComparedPart[] => {
  const width = now.length + 1;
  /** Length of the longest common part from each place of one and of the other. */
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row] === now[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
  const parts: ComparedPart[] = [];
  for (let row = 0, column = 0; row < before.length;) {
    const text = before[row]!;
    const isSame = text === now[column];
    const isLast = column >= now.length;
    const goesOn =
      isSame || isLast || lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!;
    if (goesOn) {
      parts.push({ text, isGone: !isSame });
      row++;
    }
    if (isSame || !goesOn) column++;
  }
  return parts;
};

const joined = (parts: readonly ComparedPart[]): readonly ComparedPart[] => {
  const all: ComparedPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.isGone === part.isGone) all[all.length - 1] = { ...part, text: last.text + part.text };
    else all.push(part);
  }
  return all;
};

/** Last year's text in parts: what this year's says as well, and what it does not. */
export const changesSince = (lastYear: string, now: string): readonly ComparedPart[] => {
  const [before, after] = [sentencesOf(lastYear), sentencesOf(now)];
  const verbatim = new Set(after.map((sentence) => sentence.trim()));
  const isShort = before.length <= longest.sentences && after.length <= longest.sentences;
  const candidates = isShort ? after.map((text) => ({ text, pairs: pairsOf(text) })) : [];
  const parts = before.flatMap((sentence): readonly ComparedPart[] => {
    if (sentence.trim() === '' || verbatim.has(sentence.trim())) return [{ text: sentence, isGone: false }];
    const pairs = pairsOf(sentence);
    const [best] = candidates
      .map(({ text, pairs: others }) => ({ text, alike: likeness(pairs, others) }))
      .sort((one, other) => other.alike - one.alike);
    const whole = [{ text: sentence, isGone: true }];
    if (!best || best.alike < leastLikeness) return whole;
    const [tokens, others] = [tokensOf(sentence), tokensOf(best.text)];
    return Math.max(tokens.length, others.length) > longest.tokens ? whole : compared(tokens, others);
  });
  return joined(parts);
};
