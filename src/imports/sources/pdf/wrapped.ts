import type { TextLine } from './text-lines';

/** Where lines begin and end at most. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A line does not begin with these: they stay with what is before them. */
const closing = /[、。，．：；？！）〕］｝〉》」』】”’％)\]}!,.:;?%]/u;
const opening = /[（〔［｛〈《「『【“‘([{]/u;
const letter = /[\dA-Za-z.,%+-]/u;

/** How much of a line's beginning would have to stay together, of its width. */
const firstWord = ({ chunks, size }: TextLine): number => {
  const { text, left, right } = chunks[0]!;
  const unit = (right - left) / Math.max(1, [...text].length);
  const signs = [...text];
  let count = 0;
  while (opening.test(signs[count] ?? '')) count++;
  if (letter.test(signs[count] ?? '')) while (letter.test(signs[count] ?? '')) count++;
  else count++;
  while (closing.test(signs[count] ?? '')) count++;
  return Math.max(unit * Math.min(count, signs.length), Math.min(size, right - left) / 2);
};

/** In the height of a letter: less room than this is none. */
const slack = 0.35;

/** Whether a line was broken at the edge: what the next begins with had no room on it. */
export const isBroken = (line: TextLine, next: TextLine, { right }: Margins): boolean =>
  line.reach + firstWord(next) > right - slack * line.size;

const figureEnds = /\d$/u;
const figureBegins = /^\d/u;

/** Whether nobody can say if two figures are one, of which the first ends a line and the second begins the next. */
export const areFiguresApart = (text: string, next: string, { right, reach }: TextLine): boolean =>
  reach <= right && figureEnds.test(text) && figureBegins.test(next);

/** What was one text until it was broken at the end of a line. */
export const joinTexts = (text: string, next: string, { right, reach }: TextLine): string =>
  reach > right ? `${text} ${next}` : text + next;

/** Whether a line was broken at the edge of its cell. */
export const isBrokenInCell = (line: TextLine, next: TextLine, { left, right }: Margins): boolean => {
  // The air at both sides is the same, as far as one can see.
  const air = Math.min(line.left - left, right - line.right, 2 * line.size);
  return isBroken(line, next, { left, right: right - Math.max(0, air) });
};

/** The text of a cell: lines that were broken at its edge are one. */
export const cellText = (lines: readonly TextLine[], cell: Margins): string => {
  let text = '';
  lines.forEach((line, index) => {
    const own = line.chunks.map((chunk) => chunk.text).join(' ');
    const last = lines[index - 1];
    if (!last) text = own;
    else {
      const isOne = isBrokenInCell(last, line, cell);
      text = isOne && !areFiguresApart(text, own, last) ? joinTexts(text, own, last) : `${text}\n${own}`;
    }
  });
  return text;
};
