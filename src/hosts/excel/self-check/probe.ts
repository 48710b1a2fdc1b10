/// <reference types="office-js" />
import type { Drawing } from '../../../model/drawing';
import type { ProbeDetail, ProbeOutcome, Question } from '../../../model/self-check';

/** What a probe found out. */
export interface ProbeFinding {
  readonly outcome: ProbeOutcome;
  readonly code?: string | undefined;
  readonly detail?: ProbeDetail | undefined;
}

/** The sheets that a 自检 has made for itself. */
export interface ScratchSheets {
  /** What the add-in does by itself is tried here. */
  readonly bench: string;
  /** Where the user is asked to do something. */
  readonly hand: string;
  /** A name for one more sheet, which is taken away as well. */
  readonly spare: (number: number) => string;
}

/** All that probes work with. */
export interface ProbeTools {
  readonly sheets: ScratchSheets;
  /** `PC`, `Mac`, `OfficeOnline` …; we assume different things of them. */
  readonly platform: string;
  /** A defined name that is taken away afterwards. */
  nameFor(this: void, part: string): string;
  /** The key of a setting that is taken away afterwards. */
  readonly settingKey: string;
  /** Sends one batch, or as many as the work syncs. Errors are those of Office.js. */
  run<T>(
    this: void,
    work: (context: Excel.RequestContext) => Promise<T>,
    options?: { readonly delayForCellEdit: boolean },
  ): Promise<T>;
  /** Asks the user for a hand. @throws Skipped where the user leaves it out. */
  ask(this: void, question: Omit<Question, 'id'>): Promise<string>;
  /** Waits for an event. @returns whether it came. */
  comes(this: void, happened: () => boolean): Promise<boolean>;
  /** Milliseconds, from any beginning. */
  clock(this: void): number;
  /** Puts something on the clipboard, as the pane does. */
  copy(this: void, clip: { readonly html: string; readonly text: string }): Promise<void>;
  /** Offers a file, as the pane does. */
  save(this: void, fileName: string, content: string): void | Promise<void>;
  /** The tables of a blank filing. */
  drawing(this: void): Drawing;
}

/** One thing that is tried. */
export interface Probe {
  readonly id: string;
  /** What is tried, in the clerk's words. */
  readonly words: string;
  /** Where the assumption is from: `office-js 4066`, `doc`, or `assumed`. */
  readonly source: string;
  /** What we assume. */
  readonly expected: string;
  run(tools: ProbeTools): Promise<ProbeFinding>;
}

/** The user leaves a question out. */
export class Skipped extends Error {}

/** A finding: as assumed where it holds. */
export const found = (holds: boolean, detail?: ProbeDetail): ProbeFinding => ({
  outcome: holds ? 'as-assumed' : 'otherwise',
  detail,
});

export const notTried = (because: string): ProbeFinding => ({
  outcome: 'not-tried',
  detail: { because },
});

/** The code of an error of Office.js; its message may name things of the clerk's, and is left alone. */
export const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: string; readonly name?: string };
  return code ?? name ?? 'unknown';
};

/** This Excel, or the client that serves it, does not have the member. */
const missingMember = new Set(['ApiNotFound', 'NotImplemented']);

/** What a failure says. */
export const findingOfError = (error: unknown): ProbeFinding => {
  if (error instanceof Skipped) return notTried('skipped');
  const code = codeOf(error);
  const { debugInfo } = (error ?? {}) as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  const at = debugInfo?.errorLocation;
  return {
    outcome: missingMember.has(code) ? 'not-tried' : 'otherwise',
    code,
    // The member that failed: Worksheet.freezePanes.
    detail: typeof at === 'string' && /^[\w.]+$/u.test(at) ? { at } : undefined,
  };
};

/** The code with which a batch is refused; null where it is carried out. */
export const refusalOf = async (
  tools: ProbeTools,
  work: (context: Excel.RequestContext) => void,
): Promise<string | null> => {
  try {
    await tools.run(async (context) => {
      work(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (missingMember.has(code)) throw error;
    return code;
  }
};
