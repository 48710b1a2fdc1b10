/** Longer texts seldom come again. */
const longest = 60;
/** So many results are kept of each function. */
const most = 4096;

/** A text by itself: a piece of a long one would keep all of that in memory. */
const copied = (text: string): string => text.split('').join('');

/**
 * A function whose results are remembered for short texts, which come again from one document to the next: labels, heads,
 * figures.
 */
export const remembered = <Result>(make: (text: string) => Result): ((text: string) => Result) => {
  const results = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > longest) return make(text);
    const known = results.get(text);
    if (known) return known.result;
    // Anew, where somebody's documents have nothing in common.
    if (results.size >= most) results.clear();
    const own = copied(text);
    const result = make(own);
    results.set(own, { result });
    return result;
  };
};
