/** A line of a page, or a part of one. */
export interface PageLine {
  readonly text: string;
  /** Tables that were read off a grid that stood here, by number. */
  readonly tables?: readonly number[];
  /** Whether it is the rest of the line before, which was parted where a heading may begin or end. */
  readonly goesOn?: true;
  /** Whether it is a cell beside the one before, in a table that is none of the form's. */
  readonly isBeside?: true;
}
