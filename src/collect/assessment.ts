import type { ReportFigures, FindingLine } from './collection';
import type { FoundFile, Identity } from './hand-in';

/** What is made of one report, apart from all others. */
export interface Assessment {
  readonly lines: readonly FindingLine[];
  readonly figures: ReportFigures;
  /** Fields whose figure nobody knows. */
  readonly unread: readonly string[];
  /** What has no place in the form in which all is added up, in words. */
  readonly lost: readonly string[];
  /** ReportFigures of last year; null where they are not known. */
  readonly previous: ReportFigures | null;
  /** Paragraphs of chapters one and five that somebody wrote, by slot. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Why a report that was read could not be assessed, as a sentence. */
export interface NotAssessed {
  readonly failed: string;
}

/** Why nothing was read of a file, as a sentence, and whether it could be a report: a lock of Office is none. */
export interface Refused {
  readonly couldBeReport: boolean;
  readonly says: string;
  /** Whether the same content may be read another time: it took too long, or its worker died. */
  readonly mayPass?: true;
}

/** A file that was found, and what it is. */
export interface ReadFile extends FoundFile {
  /** Of its content; empty where it was not read. */
  readonly sha256: string;
  /** The reports in it; none where it could not be read. */
  readonly identities: readonly Identity[];
  readonly refused?: Refused;
}
