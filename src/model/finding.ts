/** error 必须改正, note 需要说明 (settled by a remark), hint 提示. */
export type Severity = 'error' | 'note' | 'hint';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  note: '需要说明',
  hint: '提示',
};

/** A value that would put the finding right. Nothing is ever applied by itself. */
export interface Suggestion {
  readonly field: string;
  readonly value: number;
  readonly reason: string;
}

/** Where in a text a finding points: the words from one offset up to another, in UTF-16 units of the slot's text. */
export interface TextPlace {
  readonly slot: string;
  readonly from: number;
  readonly to: number;
  /** What should be there instead, where that is certain. */
  readonly correction?: string;
  /** How many single signs that puts right, where it is a stretch of the text with several. */
  readonly count?: number;
}

/** What a finding calls the cell of a figure of last year's, by its field in last year's form. */
export const previousPlace = (field: string): string => `previous.${field}`;

/** One thing to look at. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The field to go to (see {@link previousPlace} for one of last year's), the name of what is wrong on the cover (year, body), or the slot of a text. */
  readonly at: string;
  /** The words that are meant, for what is wrong in a text. */
  readonly place?: TextPlace;
  /** All fields that the finding rests on. */
  readonly because: readonly string[];
  readonly clause: string;
  /** Id of the equation that does not hold, where it is about one. */
  readonly equation?: string;
  /** The sentence that the clerk reads: what is wrong, where, what to do. */
  readonly message: string;
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  readonly suggestions: readonly Suggestion[];
  /** The clerk's explanation, which settles a note. */
  readonly remark?: string;
}

/** A rule that could not be checked, and what it lacks. */
export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
}

/** The outcome of all rules on one filing. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Findings by severity; a note that a remark settles is not counted. */
  readonly summary: Readonly<Record<Severity, number>>;
}

/**
 * Under which a remark is stored, in workbooks and answers files: it settles all notes of a rule at one place. What
 * these rest on changes as figures and words are put right, which must lose no remark.
 */
export const remarkKey = ({ rule, at }: Pick<Finding, 'rule' | 'at'>): string => `${rule}/${at}`;

/** Which finding it is: the key of its remark, and what distinguishes it from others of its rule there. */
export const findingKey = (finding: Finding): string => {
  const { because, place } = finding;
  return [remarkKey(finding), ...because, ...(place ? [place.from, place.to] : [])].join('/');
};
