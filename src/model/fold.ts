const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;

/** A text in one way of writing, with the place in the original that each of its characters came from. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

/** Some signs of other scripts stand for a whole phrase: a text of them would become many times as long. */
const longestFold = 4;

/** Half-width, without invisible characters; no-break and full-width spaces become plain ones. */
const foldCharacter = (character: string): string => {
  if (invisible.test(character)) return '';
  const folded = character.normalize('NFKC');
  return folded.length > longestFold ? character : folded;
};

const folds = new Map<string, string>();

/** What a character becomes; there are few that change, and they are worked out once. */
const folded = (character: string): string => {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const made = foldCharacter(character);
  // A text of many strange characters is no reason to remember them all.
  if (folds.size < 2000) folds.set(character, made);
  return made;
};

/** Plain signs and Chinese characters: nearly all of any text. */
const staysAsItIs = (unit: number): boolean => unit <= 0x7e || (unit >= 0x4e00 && unit <= 0x9fff);

/** All others. */
const mayChange = /[^\0-\x7e\u4e00-\u9fff]/gu;

/** A text in half-width characters, without invisible ones. */
export const fold = (text: string): string => text.replace(mayChange, folded);

/** {@link fold}, and where each character came from, so that the words of the original can be cut out. */
export const foldWithPlaces = (text: string): Folded => {
  let made = '';
  let copied = 0;
  const from: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (staysAsItIs(text.charCodeAt(at))) {
      from.push(at);
      continue;
    }
    made += text.slice(copied, at);
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const pieces = folded(character);
    made += pieces;
    for (let unit = 0; unit < pieces.length; unit++) from.push(at);
    at += character.length - 1;
    copied = at + 1;
  }
  from.push(text.length);
  return { text: made + text.slice(copied), from };
};
