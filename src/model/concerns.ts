/** Documents made, repealed and in force at the end of the year. */
export interface DocumentStock {
  readonly label: string;
  readonly issued: string;
  readonly repealed: string;
  readonly inForce: string;
}

/** Cases of one kind: those that are still pending are part of the total. */
export interface CaseKind {
  readonly label: string;
  readonly pending: string;
  readonly total: string;
}

/**
 * Which fields the rules speak of, so that a rule knows what it checks but no field by name.
 * A form leaves out what it does not have; the rule is then silent.
 */
export interface Concerns {
  /** Requests by column of table three: new, carried in, handled, carried on. The last entry is the total column. */
  readonly flows: readonly {
    readonly label: string;
    readonly received: string;
    readonly carriedIn: string;
    readonly handled: string;
    readonly carriedOut: string;
  }[];
  /** The catch-all result, the total it is part of, and the two results (disclosed, partly disclosed) it is compared with. */
  readonly catchAll?: {
    readonly field: string;
    readonly total: string;
    readonly disclosed: readonly string[];
  };
  readonly stocks: readonly DocumentStock[];
  /** Figures that only a body which may make 规章 can have. */
  readonly lawmakersOnly: readonly string[];
  /** Those of them that may count 规章 of others, which the body has only published. */
  readonly publishedByOthers?: readonly string[];
  /** Amounts in 万元 that are easily typed in 元. */
  readonly amounts: readonly string[];
  readonly review?: CaseKind;
  readonly suitsDirect?: CaseKind;
  readonly suitsAfterReview?: CaseKind;
  /** Figures whose jump from one year to the next is worth a look. */
  readonly yearOnYear: readonly string[];
}
