import type { Chart } from '../model/chart';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import type { Report } from '../model/report';

/** What is exported: the finished report, and the form and the filing that it was composed from. */
export interface Composed {
  readonly report: Report;
  readonly form: Form;
  readonly filing: Filing;
}

/** The parts of a .docx by their paths in it, unpacked and known to be harmless. */
export type Letterhead = ReadonlyMap<string, Uint8Array>;

/** The documents of which a door can have a PDF made, each written when it is asked for. */
export interface Printable {
  /** The Word document, in the letterhead if there is one. */
  docx(): Promise<Uint8Array>;
  /** The page, which knows how it is printed; it has no letterhead. */
  page(): Promise<string>;
  readonly hasLetterhead: boolean;
}

/** What some formats take besides. */
export interface ExportOptions {
  /** Prints the body's name and the date after the text (落款). */
  readonly signed?: boolean;
  /** The day that the signature bears; without it, it shows as still to be written. */
  readonly date?: Date;
  /** The office's own .docx, whose placeholders the report takes. */
  readonly letterhead?: Letterhead;
  /** What is drawn after the text (图解). */
  readonly charts?: readonly Chart[];
  /** Makes a PDF, by a program of the machine. */
  readonly makePdf?: (printable: Printable) => Promise<Uint8Array>;
}

/** One file format of the report. What it needs is loaded when it is first used. */
export interface Exporter {
  /** Ending of the file, with its dot. */
  readonly extension: string;
  /** What it is called and what it is for, in the clerk's words. */
  readonly name: string;
  readonly purpose: string;
  /** Whether it has what was filled in rather than the finished report. */
  readonly isData?: true;
  /** Whether charts can follow the text. */
  readonly takesCharts?: true;
  /** Whether it can be signed, and put into a letterhead. */
  readonly takesLetterhead?: true;
  /** Whether a page prints it rather than saves it, since no page can have it made. */
  readonly isPrinted?: true;
  /** @throws Fault where the report cannot be written so. */
  write(composed: Composed, options?: ExportOptions): Promise<string | Uint8Array>;
}
