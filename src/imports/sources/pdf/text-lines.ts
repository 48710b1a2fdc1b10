import { isNoteNumber } from '../note-number';
import type { Glyph } from './page-marks';

/** Signs on one line that stand close together. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line of signs, from left to right. */
export interface TextLine {
  /** Parted where there is a gap as between columns. */
  readonly chunks: readonly Chunk[];
  /** Parted at every blank. */
  readonly words: readonly Chunk[];
  readonly left: number;
  readonly right: number;
  /** Where it ends with the blanks behind its last sign. */
  readonly reach: number;
  /** On which the letters stand. */
  readonly base: number;
  readonly size: number;
}

/** In the height of a letter. */
const sameLine = 0.45;
/** A gap between two words of letters, and one between two columns. */
const wordGap = 0.22;
const columnGap = 1.6;
/** Between Chinese and letters programs leave a little room by themselves. */
const mixedGap = 0.6;
/** Chinese that is spread over a line has gaps between its characters. */
const spreadGap = 0.9;
/** Blanks in a row that are kept: more say nothing more. */
const mostBlanks = 12;

const letter = /[!-~]/u;
const blank = /^\s*$/u;

/** Signs by the lines on which they stand, from the top down. */
const rowsOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // A sign that is raised or lowered belongs to the line that it is closest to.
    if (first && glyph.y - first.y <= sameLine * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows;
};

/** Of the height of what stands before them, letters above the line are no higher than this, and moved up by that. */
const [raisedSize, raisedBy] = [0.8, 0.15];

const isRaised = (glyph: Glyph, before: Glyph): boolean =>
  glyph.size <= raisedSize * before.size && before.y - glyph.y >= raisedBy * before.size;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** What stands between two signs: blanks as they are written, or as wide as the gap is. */
const between = (before: string, next: string, gap: number, blanks: number): string => {
  if (blanks > 0 && gap > 0.05) return ' '.repeat(Math.min(blanks, mostBlanks));
  if (gap > columnGap) return '\t';
  const letters = [before.at(-1) ?? '', next].filter((text) => letter.test(text[0] ?? '')).length;
  return gap > [spreadGap, mixedGap, wordGap][letters]! ? ' ' : '';
};

type OpenChunk = { -readonly [Key in keyof Chunk]: Chunk[Key] };

/** @param gap what stands between it and the one before; nothing where they are apart */
const add = (list: OpenChunk[], next: Chunk, gap: string | undefined): void => {
  const last = list.at(-1);
  if (!last || gap === undefined) list.push({ ...next });
  else {
    last.text += gap + next.text;
    last.right = Math.max(last.right, next.right);
  }
};

const lineOfRow = (row: readonly Glyph[]): TextLine | undefined => {
  const drawn = row.filter(({ text }) => !blank.test(text));
  if (drawn.length === 0) return undefined;
  const size = median(drawn.map((glyph) => glyph.size));
  const chunks: OpenChunk[] = [];
  const words: OpenChunk[] = [];
  let blanks = 0;
  let reach = -Infinity;
  let before: Glyph | undefined;
  for (const glyph of [...row].sort((one, other) => one.x - other.x)) {
    const { text, x, width } = glyph;
    const chunk = chunks.at(-1);
    if (before && isRaised(glyph, before) && isNoteNumber(chunk?.text ?? '', text)) continue;
    if (blank.test(text)) {
      blanks++;
      if (chunk) reach = Math.max(reach, x + width);
      continue;
    }
    const gap = between(chunk?.text ?? '', text, chunk ? (x - chunk.right) / size : 0, blanks);
    add(chunks, { text, left: x, right: x + width }, chunk && gap !== '\t' ? gap : undefined);
    add(words, { text, left: x, right: x + width }, gap === '' && chunk ? '' : undefined);
    blanks = 0;
    before = glyph;
    reach = Math.max(reach, x + width);
  }
  const base = median(drawn.map(({ y }) => y));
  return { chunks, words, left: chunks[0]!.left, right: chunks.at(-1)!.right, reach, base, size };
};

/** The lines that signs make up. */
export const linesOf = (glyphs: readonly Glyph[]): readonly TextLine[] =>
  rowsOf(glyphs).flatMap((row) => lineOfRow(row) ?? []);

/** A line as a text; between its columns stands a tab. */
export const textOfLine = ({ chunks }: TextLine): string => chunks.map(({ text }) => text).join('\t');
