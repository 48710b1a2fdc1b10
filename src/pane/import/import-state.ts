import type { Form } from '../../model/form';
import type { LiveSession } from '../../session/live-session';
import type { Imported } from '../../session/import/open-report';
import type { TableTally } from '../../session/import/import-tally';
import type { ImportPlan, ImportTarget, WriteMode } from '../../session/import/plan-import';

export type { ImportTarget, WriteMode } from '../../session/import/plan-import';

/** A report as it was read, to be looked at before anything is written. */
export interface ReadReport {
  readonly imported: Imported;
  readonly form: Form;
  readonly tallies: readonly TableTally[];
  /** Sentences on what was worked out by calculation, and on what could not be placed. */
  readonly inferred: readonly string[];
  readonly unread: readonly string[];
  /** Headings of the paragraphs that were found. */
  readonly texts: readonly string[];
  /** What writing will do to the workbook; none where there are no tables yet. */
  readonly plan: ImportPlan | null;
  /** What has no place in the tables to come, said to the clerk. */
  readonly lost: readonly string[];
}

/** What is read, and the way to read it: again, where one of several reports is picked, counted from 1. */
export interface ReportSource {
  /** Name of a file, or what stands for the clipboard. */
  readonly name: string;
  read(this: void, session: LiveSession, pick?: number): Promise<Imported>;
}

/** The page on which a report is chosen and looked at. */
export interface ImportView {
  readonly target: ImportTarget;
  /** What was chosen last. */
  readonly source: ReportSource | null;
  /** Why nothing could be read of it. */
  readonly fault: string;
  /** What the reports in it are called, where one has to be chosen. */
  readonly titles: readonly string[];
  readonly read: ReadReport | null;
  readonly mode: WriteMode;
}

/** What the parts of the page that shows a report have of it. */
export interface ImportPreviewProps {
  readonly view: ImportView;
  readonly read: ReadReport;
}

export const targetNames: Readonly<Record<ImportTarget, string>> = {
  previous: '上年数据',
  current: '本年数据',
};

/** The page before anything is chosen. */
export const emptyView = (target: ImportTarget): ImportView => ({
  target,
  source: null,
  fault: '',
  titles: [],
  read: null,
  mode: 'fill',
});

/** How many cells will be written. */
export const countToWrite = ({ read, mode }: ImportView): number => {
  const { fills = [], conflicts = [] } = read?.plan ?? {};
  return fills.length + (mode === 'replace' ? conflicts.length : 0);
};
