/** A name where it stands in a text. */
export interface FoundName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** No name of a body is longer. */
const longest = 60;

/**
 * Finds names in texts: at each place the longest, and none inside another. How many names there are makes no
 * difference to the time that it takes.
 */
export const nameFinder = (names: Iterable<string>): ((text: string) => readonly FoundName[]) => {
  /** Whether it is a whole name, by each beginning of one. */
  const beginnings = new Map<string, boolean>();
  for (const name of names) {
    if (name.length > longest) continue;
    for (let length = 1; length < name.length; length++) {
      const part = name.slice(0, length);
      if (!beginnings.has(part)) beginnings.set(part, false);
    }
    if (name !== '') beginnings.set(name, true);
  }
  return (text) => {
    const found: FoundName[] = [];
    for (let from = 0; from < text.length; from++) {
      let to = 0;
      for (let end = from + 1; end <= text.length; end++) {
        const isWhole = beginnings.get(text.slice(from, end));
        if (isWhole === undefined) break;
        if (isWhole) to = end;
      }
      if (to === 0) continue;
      found.push({ name: text.slice(from, to), from, to });
      from = to - 1;
    }
    return found;
  };
};
