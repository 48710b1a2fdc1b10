/** What 自检 tries in the Excel at hand, what came of it, and the file in which that is sent. */

/** As we assume, otherwise than we assume, or not tried. */
export type ProbeOutcome = 'as-assumed' | 'otherwise' | 'not-tried';

/** Facts that were measured or seen: never anything out of the clerk's workbook. */
export type ProbeDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What came of one thing that was tried, as it stands in the file. */
export interface SelfCheckItem {
  readonly id: string;
  /** Where the assumption is from: `office-js 4066`, `doc`, or `assumed`. */
  readonly source: string;
  /** What we assume. */
  readonly expected: string;
  readonly outcome: ProbeOutcome;
  /** The error code of Excel, where something was refused. */
  readonly code?: string;
  readonly detail?: ProbeDetail;
  /** Milliseconds that it took, without the time for which the user was asked. */
  readonly ms: number;
}

/** An item with what the clerk reads of it. */
export interface ProbeResult extends SelfCheckItem {
  readonly words: string;
}

/** The Excel that was tried. */
export interface SelfCheckPlatform {
  /** `PC`, `Mac`, `OfficeOnline` … */
  readonly platform: string;
  readonly hostVersion: string;
  /** The browser engine of the pane and its version: `Edge 142`. */
  readonly engine: string;
  /** The highest ExcelApi that it claims. */
  readonly api: string;
  /** The highest version of other requirement sets; null where it has none. */
  readonly sets: Readonly<Record<string, string | null>>;
}

/** The file that is sent; docs/self-check.md says how it is read. */
export interface SelfCheckReport extends SelfCheckPlatform {
  readonly format: 'gouji-self-check';
  readonly version: 1;
  /** The version of Gouji. */
  readonly gouji: string;
  /** The day, as 2026-01-12. */
  readonly date: string;
  readonly items: readonly SelfCheckItem[];
  /** How many sheets, names and settings could not be removed again. */
  readonly left: number;
}

/** One step that needs a hand. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly answers: readonly (readonly [id: string, label: string])[];
  /** The pane must leave the focus where it is. */
  readonly leavesFocus?: true;
}

export interface SelfCheckState {
  readonly stage: 'ready' | 'running' | 'cleaning' | 'done';
  /** What is being tried, in the clerk's words. */
  readonly trying: string | null;
  readonly question: Question | null;
  readonly results: readonly ProbeResult[];
  /** How many things are tried in all. */
  readonly total: number;
  /** Names of what a 自检 has left in the workbook: an earlier one that was broken off, or this one. */
  readonly left: readonly string[];
  readonly report: SelfCheckReport | null;
}

/** 自检: tries out the Excel at hand, one thing after the other, and takes away all that it has made. */
export interface SelfCheck {
  readonly state: SelfCheckState;
  /** @returns takes the listener off again. */
  subscribe(listener: () => void): () => void;
  /** Looks for what an earlier one has left. */
  look(): Promise<void>;
  /** Removes what is left; what cannot be removed stays in `left`. */
  removeLeft(): Promise<void>;
  /** Tries everything, and never throws. @param gouji the version of Gouji, for the report. */
  run(gouji: string): Promise<void>;
  /** Answers the question that is asked. */
  answer(choice: string): void;
  /** Leaves out the question that is asked. */
  skip(): void;
  /** Tries nothing more, and cleans up. */
  stop(): void;
}
