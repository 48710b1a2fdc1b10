import type { Report } from '../model/report';
import { exportHtml } from './html';
import { exportText } from './text';

/** One file format of the report. */
export interface Exporter {
  /** Ending of the file, with its dot. */
  readonly extension: string;
  write(report: Report): string | Uint8Array;
}

/** All formats. */
export const exporters: readonly Exporter[] = [
  { extension: '.html', write: exportHtml },
  { extension: '.txt', write: exportText },
];
