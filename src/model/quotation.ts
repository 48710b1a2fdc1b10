/** In characters. No more of a text is quoted to the clerk, wherever that is. */
export const longestQuotation = 40;

/** Words as they are quoted: of long ones the beginning and the end, which is enough to find them by. */
export const shortened = (words: string, most: number = longestQuotation): string => {
  const signs = [...words];
  if (signs.length <= most) return words;
  const kept = (most - 2) >> 1;
  return `${signs.slice(0, kept).join('')}……${signs.slice(-kept).join('')}`;
};

/** What a text begins with, as it is quoted to tell it from others. */
export const beginningOf = (text: string): string => {
  const signs = [...text.trim().slice(0, longestQuotation)];
  const kept = longestQuotation >> 1;
  return signs.length <= kept ? text.trim() : `${signs.slice(0, kept).join('')}……`;
};

/** A sentence in which no part between “ and ” is longer than {@link longestQuotation}. */
export const withShortQuotations = (sentence: string): string =>
  sentence.replace(/“((?:[^“”‘’]|‘[^‘’]*’)*)”/gu, (whole, words: string) =>
    // A mark whose counterpart is cut away would stand alone.
    [...words].length <= longestQuotation ? whole : `“${shortened(words.replace(/[‘’“”]/gu, ''))}”`,
  );
