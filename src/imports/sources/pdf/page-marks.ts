/** A character, or several that are one sign, where it stands on its page. Places grow to the right and downwards. */
export interface Glyph {
  readonly text: string;
  /** Where it begins, on the line on which it stands. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How high letters of its font are. */
  readonly size: number;
  /** Written so that it is not seen. */
  readonly isInvisible?: true;
}

/** A line that is drawn, upright or level. `from` is its upper or left end; `at` is the other coordinate. */
export interface DrawnLine {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is seen on a page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly DrawnLine[];
  readonly pictures: number;
}

/** Stands for a sign of which nobody can say what it is. */
export const unknownSign = '\uFFFD';
