/** So many different texts are kept at most; what comes after them is not looked for. */
const most = 50_000;

/**
 * Gives back one and the same text for all that are equal: what comes from files and threads is a copy each time, and
 * thousands of reports have clauses, findings and paragraphs in common.
 */
export const sharedTexts = (): ((text: string) => string) => {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size < most) texts.set(text, text);
    return text;
  };
};
