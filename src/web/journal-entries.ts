/** What a journal is made of: steps that are complete, the one that is being typed, and texts that the pane could not write. */
export const journalParts = ['steps', 'typing', 'drafts'] as const;

export type JournalPart = (typeof journalParts)[number];

/** One part of the journal of a work, as the browser's database stores it. */
export interface JournalEntry {
  readonly part: JournalPart;
  /** Which changes it has: of two entries, the one with the larger number is the later. */
  readonly revision: number;
  /** Null where there is nothing. */
  readonly value: unknown;
}

/** As it stands in the database. Pages that write it in another way give it another number. */
export interface StoredEntry {
  readonly format: 1;
  readonly revision: number;
  readonly value: unknown;
}

export const storedEntry = ({ revision, value }: JournalEntry): StoredEntry => ({
  format: 1,
  revision,
  value,
});

/** Whether something is the number of a change, to which many more can be added before it would count no further. */
export const isRevision = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < Number.MAX_SAFE_INTEGER / 2;

/** Reads what the database has; undefined where it was written by a page of another version, or is damaged. */
export const readEntry = (part: string, stored: unknown): JournalEntry | undefined => {
  const { format, revision, value } = (stored ?? {}) as { readonly [Key in keyof StoredEntry]?: unknown };
  const known = journalParts.find((each) => each === part);
  if (known === undefined || format !== 1 || !isRevision(revision)) return undefined;
  return { part: known, revision, value };
};
