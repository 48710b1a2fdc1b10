/** A paragraph or two that the clerk writes, or that sentences suggest. */
export interface TextSlot {
  readonly key: string;
  /** Heading of the second level; none where the chapter has a single text. */
  readonly heading?: string;
  /** LiquidJS texts, one a paragraph; a paragraph that comes out empty is left out. */
  readonly sentences: readonly string[];
  /** May stay empty without a mark in the report. */
  readonly optional?: boolean;
  /** What belongs here, said to the clerk beside the cell. */
  readonly hint: string;
}

/** One of the six chapters of the report. */
export interface Chapter {
  readonly number: number;
  /** The official heading. */
  readonly heading: string;
  /** Name of its sheet in the workbook. */
  readonly sheet: string;
  readonly slots: readonly TextSlot[];
  /** Said under the table for whoever fills it in; from the notice. */
  readonly notes: readonly string[];
}
