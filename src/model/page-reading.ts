/** A row of a table that was seen on a page and is none of the form's rows. */
export interface StrangeRow {
  /** The table of the form that it is in, by number. */
  readonly table: number;
  /** Label and figures, as they are quoted to the clerk. */
  readonly printed: string;
  /** Whether no row of the form is missing where it stands: it is one too many. */
  readonly isSurplus: boolean;
  /** Fields of the rows of which it must be one, since no others are missing there. */
  readonly inPlaceOf: readonly string[];
  /** The notice of the other form that has such a row. */
  readonly notice?: string;
}

/** A row whose label is not printed as in the form, but known by its words and its place. */
export interface MisprintedLabel {
  /** The first field of the row. */
  readonly field: string;
  readonly printed: string;
  readonly official: string;
}

/** One row in place of several: a group of rows that is printed without its members. */
export interface MergedRow {
  readonly label: string;
  /** Label and figures, as they are quoted to the clerk. */
  readonly printed: string;
  /** Its figures from left to right; none where not each of its cells has one. */
  readonly values: readonly number[];
  /** The fields of the rows that it stands for, row by row. */
  readonly fields: readonly (readonly string[])[];
  /** The notice of the other form that has such a row. */
  readonly notice?: string;
}

/** Words of a page that belong to its report and came into none of its texts: headings, what stands beside a table. */
export interface UnusedLine {
  /** The chapter that it is in or the heading of, by number; 0 for what comes before the first. */
  readonly chapter: number;
  readonly printed: string;
}

/** The heading of a chapter as a page prints it, in the order of the page. */
export interface ChapterHeading {
  /** The chapter that its words name, by number, and the number in front of them. */
  readonly chapter: number;
  readonly number?: number;
  readonly printed: string;
}

/**
 * What of the tables on a page was not understood, or is not printed as in the form. Only a filing that was recognised on
 * somebody else's page has one: there, what was not found is not known to be blank.
 */
export interface PageReading {
  readonly strangeRows: readonly StrangeRow[];
  readonly misprints: readonly MisprintedLabel[];
  readonly mergedRows: readonly MergedRow[];
  readonly unusedLines?: readonly UnusedLine[];
  readonly headings?: readonly ChapterHeading[];
  /** Who signs the report at its end, and the day, one a line. */
  readonly signature?: string;
  /** How far the text of a slot, from its beginning, stands under the heading of its chapter alone, in UTF-16 units. */
  readonly unheaded?: Readonly<Record<string, number>>;
}
