/** What the clerk may add to the report; each format takes what it has a use for. */
export interface ExportChoices {
  readonly signed: boolean;
  /** The day of the signature as typed; left blank, it is still to be written. */
  readonly signedOn: string;
  readonly charts: boolean;
  readonly letterhead: File | null;
}
