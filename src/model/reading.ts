/** The words that tell what a heading is of: a chapter, or a text slot. */
export interface HeadingWords {
  /** A heading has at least one of these. */
  readonly names: readonly string[];
  /** These name it only where its number or its place does, too. */
  readonly hints?: readonly string[];
}

/** What a form tells the import, which reads it off a page that somebody else laid out. */
export interface Reading {
  /** Other wordings of a label that are met in print, by the label as the form has it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** The words of headings, by number of the chapter. */
  readonly headings: Readonly<Record<number, HeadingWords>>;
  /** Words that no heading of a chapter has. */
  readonly notHeadings: readonly string[];
  /** Words by which the heading or the paragraph of a text slot is known, by key of the slot. */
  readonly slots: Readonly<Record<string, HeadingWords>>;
  /** The slots of what a printed report says beside its tables, by number of the table. */
  readonly besideTables: Readonly<Record<number, string>>;
}

/** The bridge from an earlier form to this one; fields of the same name are carried over as they are. */
export interface EarlierForm {
  readonly form: string;
  /** Fields that mean the same under another name: this form's → the earlier form's. */
  readonly renamed: Readonly<Record<string, string>>;
  /** What has no counterpart, said to the clerk. */
  readonly lost: readonly string[];
}
