import type { BodyKind } from './filing';
import type { Severity } from './finding';

/** Words that should not be in a report, and what should. Patterns are matched in half-width signs, without blanks. */
export interface Unwanted {
  readonly pattern: RegExp;
  readonly severity: Severity;
  /** Said to the clerk after the words in question: what is wrong with them and what to do. */
  readonly says: string;
  /** What to write in their place, where that is certain. */
  readonly correction?: string;
}

/** A notice that another has replaced. */
export interface FormerNotice {
  readonly year: number;
  /** As it stands behind the same letters as that of the notice in force. */
  readonly number: RegExp;
  readonly title: RegExp;
  /** What its form was called. */
  readonly form: RegExp;
}

/** A matter that a text has to speak of, and the words by which it does. */
export interface RequiredTopic {
  readonly name: string;
  readonly words: RegExp;
}

/** What the texts of a form must and must not say; the rules on texts know no wording of a form but these. */
export interface Wordings {
  /** Notes of the blank itself. */
  readonly templateHints: readonly Unwanted[];
  /** Gaps left open in it. */
  readonly openGaps: readonly Unwanted[];
  /** Names of results and of documents that the form no longer has. */
  readonly formerNames: readonly Unwanted[];
  /** Notices and wordings that have been superseded. */
  readonly formerBases: readonly Unwanted[];
  /** The notice before the one of this form, where it is still cited by mistake. */
  readonly formerNotice?: FormerNotice;
  /** How many characters a chapter should have at most. */
  readonly limit?: { readonly chapter: number; readonly characters: number };
  /** The text on problems and what is done about them. */
  readonly problems: {
    readonly slot: string;
    readonly problem: RegExp;
    readonly measure: RegExp;
    /** Sentences that say nothing, in any report. */
    readonly nothing: RegExp;
  };
  /** The chapter that must report a fee, the paragraph of it that says it by itself, and the field from which it does. */
  readonly fee?: RequiredTopic & { readonly chapter: number; readonly slot: string; readonly field: string };
  /** What some kinds of body have to report besides. */
  readonly duties: readonly (RequiredTopic & {
    readonly chapter: number;
    readonly kinds: readonly BodyKind[];
  })[];
  /**
   * The matters of the first chapter, by slot: what it is called, and words that speak of it, which are enough where the
   * chapter has no headings.
   */
  readonly topics: Readonly<Record<string, { readonly name: RegExp; readonly words: RegExp }>>;
  /** How each chapter is called where a report lists its parts, by number. */
  readonly parts: Readonly<Record<number, RegExp>>;
}
