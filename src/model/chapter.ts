/** A paragraph or two that the clerk writes, or that sentences suggest. */
export interface TextSlot {
  readonly key: string;
  /** Heading of the second level; none where the chapter has a single text. */
  readonly heading?: string;
  /** Fields of our own tables that the sentences quote, asked for beside the paragraph; it says nothing without the first. */
  readonly figures?: readonly string[];
  /** The tables alone make sentences of it, so that nobody has to write it. */
  readonly fromTables?: true;
  /** May stay empty without a mark in the report. */
  readonly optional?: boolean;
  /** The layout of our workbooks from which on it has a cell; all have one where left out. */
  readonly since?: number;
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
  /** Said under the table to the clerk who fills it in; from the notice. */
  readonly notes: readonly string[];
}
