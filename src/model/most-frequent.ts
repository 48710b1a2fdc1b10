/** The word that occurs most often, and of several the first; nothing where there are none. */
export const mostFrequent = (words: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};
