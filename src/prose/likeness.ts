/** So many characters in a row that both texts have count as repeated. */
const phraseLength = 8;

/** Without punctuation, and with all figures alike: another year does not make another sentence. */
export const coreOf = (text: string): string =>
  text.replace(/[^\p{Script=Han}\d]/gu, '').replace(/\d+/gu, '0');

/** Share of a core that another has word for word. */
export const shareRepeated = (core: string, other: string): number => {
  if (core === '') return 0;
  const known = new Set<string>();
  for (let at = 0; at + phraseLength <= other.length; at++) known.add(other.slice(at, at + phraseLength));
  let repeated = 0;
  let covered = 0;
  for (let at = 0; at + phraseLength <= core.length; at++)
    if (known.has(core.slice(at, at + phraseLength))) {
      repeated += at + phraseLength - Math.max(covered, at);
      covered = at + phraseLength;
    }
  return repeated / core.length;
};
