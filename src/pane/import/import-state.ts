import type { Form } from '../../model/form';
import type { Imported } from '../../session/import/import-report';
import type { TableTally } from '../../session/import/import-tally';
import type { ImportPlan, ImportTarget, WriteMode } from '../../session/import/plan-import';
import type { StartingReports } from '../../session/import/starting-figures';

export type { ImportTarget, WriteMode } from '../../session/import/plan-import';

/** A report as it was read, to be looked at before anything is written. */
export interface ReadReport {
  readonly imported: Imported;
  readonly form: Form;
  readonly tallies: readonly TableTally[];
  /** Sentences on what was told apart by calculation, and on what could not be placed. */
  readonly inferred: readonly string[];
  readonly unread: readonly string[];
  /** Headings of the paragraphs that were found. */
  readonly texts: readonly string[];
  /** What writing will do to the workbook; none where there are no tables yet. */
  readonly plan: ImportPlan | null;
  /** What has no place in the tables to come, said to the clerk. */
  readonly lost: readonly string[];
}

/** The page on which a report is chosen and looked at. */
export interface ImportView {
  readonly target: ImportTarget;
  /** What was chosen last: the name of a file, or what stands for the clipboard. */
  readonly source: string;
  /** Why nothing could be read of it. */
  readonly fault: string;
  /** What the reports in it are called, where one has to be chosen. */
  readonly titles: readonly string[];
  readonly read: ReadReport | null;
  readonly mode: WriteMode;
}

export interface ImportState {
  readonly view: ImportView | null;
  /** Reports that the tables to come will begin with. */
  readonly reports: StartingReports;
}

export const targetNames: Readonly<Record<ImportTarget, string>> = {
  previous: '上年数据',
  current: '本年数据',
};

/** The page before anything is chosen. */
export const emptyView = (target: ImportTarget): ImportView => ({
  target,
  source: '',
  fault: '',
  titles: [],
  read: null,
  mode: 'fill',
});
