/** Words as they stand between “ and ”: marks of the same kind in them become ‘ and ’. */
export const asQuoted = (words: string): string => words.replace(/“/gu, '‘').replace(/”/gu, '’');

/**
 * A sentence whose quotation marks take turns, “ ‘ “ ” ’ ”, the outer ones being “ ” (GB/T 15834); as it is where they
 * are not in pairs.
 */
export const nestQuotes = (sentence: string): string => {
  let depth = 0;
  const nested = sentence.replace(/[“”‘’]/gu, (mark) => {
    if (depth < 0) return mark;
    const opens = mark === '“' || mark === '‘';
    const isOuter = (opens ? depth++ : --depth) % 2 === 0;
    return opens ? (isOuter ? '“' : '‘') : isOuter ? '”' : '’';
  });
  return depth === 0 ? nested : sentence;
};
