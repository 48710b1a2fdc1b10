import type { Table } from './table';
import type { Answers } from './answer';

/** A part of a text; a figure knows the fields that it came from. */
export interface Run {
  readonly text: string;
  readonly fields?: readonly string[];
  /** Still to be written by the clerk. */
  readonly pending?: true;
}

/** What stands in a report where something is not known yet. */
export const pendingWords = '待填写';

/** Marks a place in a report where the clerk has still to write. */
export const pendingRun: Run = { text: `（${pendingWords}）`, pending: true };

/** A sentence as it is said, by its key. */
export interface SaidSentence {
  readonly key: string;
  readonly runs: readonly Run[];
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly slot: string;
      readonly runs: readonly Run[];
      /** The sentences of which these are, where figures and facts make them. */
      readonly sentences?: readonly SaidSentence[];
    }
  | { readonly kind: 'table'; readonly table: Table; readonly answers: Answers };

/** A column of a plain table. */
export interface GridColumn {
  readonly head: string;
  /** In half-width characters, by which the columns share the width. */
  readonly width: number;
  /** Whether sentences stand in it, which begin at the left. */
  readonly isText?: true;
}

/** A plain table: heads above rows of texts, each as long as the columns are; a text may have line ends. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** What can be printed: the blocks of a report, whom a letter is to, and plain tables. */
export type PrintedBlock =
  | ReportBlock
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'grid'; readonly grid: Grid };

/** A document that is printed as a report is. */
export interface PrintedReport {
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
}

/** The finished report, free of any file format. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** Keys of sentences that are suggested but not said, since the chapter would be too long. */
  readonly omitted?: readonly string[];
}

/** Whether a paragraph has a place where the clerk has still to write. */
export const isUnfinished = (runs: readonly Run[]): boolean => runs.some(({ pending }) => pending === true);

/** The plain text of runs. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
