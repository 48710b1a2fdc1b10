import type { Composed, ExportOptions } from '../../exports/exporter';
import { mainHtml } from '../../exports/html';
import { paperStyle } from '../../exports/paper-style';
import { signatureOf } from '../../exports/signature';
import { visibleOnly } from '../../exports/visible-only';
import { partOf } from '../../imports/sources/html-tree';
import type { HtmlElement } from '../../imports/sources/html-tree';

/** A report as a page prints it: its one element, and how that looks on paper. */
export interface PrintView {
  readonly title: string;
  readonly part: HtmlElement;
  readonly style: string;
}

/** The report in the layout of the Word document, to be printed. @throws Fault where it cannot be printed. */
export const viewForPrint = (composed: Composed, { signed, date, charts = [] }: ExportOptions): PrintView => {
  const { report, filing } = visibleOnly(composed);
  const signature = signed ? { signature: signatureOf(filing.body, date) } : {};
  return {
    title: report.title,
    part: partOf(mainHtml(report, { charts, ...signature })),
    style: paperStyle,
  };
};
