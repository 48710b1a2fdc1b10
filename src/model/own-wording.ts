/** Sentences of an office's or a province's own, each in the place of the text of the built-in one with its key. */
export interface OwnWording {
  /** Name of the folder or file that they are from. */
  readonly name: string;
  /** LiquidJS texts by the keys of sentences; those that are as the built-in ones are left out. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** By which the preface is named among sentences. */
export const prefaceKey = 'preface';

/** The wordings that a report on a form may be written in, that of now first; undefined stands for ours. */
export type WordingsFor = (form: string) => Promise<readonly (OwnWording | undefined)[]>;
