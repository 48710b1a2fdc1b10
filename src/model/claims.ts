/** One way to take a phrase: the sum of figures of the form. */
export interface Meaning {
  /** What messages call it, where a phrase can be taken in several ways: 新收与上年结转之和. */
  readonly name: string;
  readonly fields: readonly string[];
  /** Ways of the same basis belong together: who counts 上年结转 in the total counts it in the parts. */
  readonly basis?: string;
}

/**
 * Phrases that state the same figure of the form. Patterns are regular expressions over a text in half-width signs
 * without blanks, in which this year, last year and next year are called 本年, 上年 and 下年, however they were written.
 */
export interface ClaimFamily {
  readonly id: string;
  /** Words that name the figure: before it, or behind it where nothing before it does. */
  readonly noun?: string;
  /** Words before and behind the figure, which is `#`. */
  readonly frame?: string;
  /** Words in the same clause that make it another figure. */
  readonly unless?: string;
  /**
   * Words anywhere in the sentence, with the figure as `#`, that make it another figure; read are 200 characters before
   * the figure and 60 behind it.
   */
  readonly unlessSaid?: string;
  /** Words anywhere in the sentence that leave room for doubt. */
  readonly softWhere?: string;
  /** The topic under which the words mean this; none where the words alone do. */
  readonly topic?: string;
  /** Whether only neutral words may come before the noun: 环评行政许可 are not all 行政许可. */
  readonly unqualified?: true;
  /** Families that make one list, and whose figures are added where one number is given for several. */
  readonly group?: string;
  /** Only behind another figure of its group: 其他 is a word of many lists. */
  readonly listed?: true;
  /** All figures of its list, of which it may stand for those that were not named. */
  readonly rest?: readonly string[];
  /** Other words that name it beside another of its list: 公开和部分公开. */
  readonly besideOthers?: string;
  /** Whether all members of its list are known, so that a figure given for it and something else cannot be compared. */
  readonly isOfClosedList?: true;
  readonly money?: true;
  /** Units that the figure may have, where not those of cases and documents. */
  readonly units?: string;
  /** Its verb is meant for the next noun, too: 制定规章1件、行政规范性文件2件. */
  readonly sharesVerb?: true;
  /** The words of the topic must be in the same clause. */
  readonly near?: true;
  /** How many of the text's units one of the form's is: 10,000 where the form has 万元. */
  readonly scale?: number;
  readonly meanings: readonly Meaning[];
  /** Words of which a clause says that there is none. */
  readonly none?: string;
  /** Not certain enough to be an error. */
  readonly soft?: true;
}

/** A statement about all cases or requests: 均维持, 均已结案. */
export interface Totality {
  readonly says: string;
  /** Words in the same clause that make it say something else. */
  readonly unless?: string;
  /** Words in the same sentence that do. */
  readonly unlessSaid?: string;
  readonly topic?: string;
  /** Figures that are then 0. */
  readonly zero: Meaning;
  readonly soft?: true;
}

/** What a text may be about, in words that a later figure takes for granted. */
export interface Topic {
  readonly id: string;
  readonly says: string;
}

/** How texts speak of the figures of a form. */
export interface Claims {
  /** What may come between a noun and its figure without changing what is counted: 予以公开的申请共3件. */
  readonly between: string;
  /** What may come before a noun that has to be unqualified. */
  readonly neutral: string;
  readonly topics: readonly Topic[];
  /** The slot whose texts are about requests and cases without saying so, and the topic that it begins with. */
  readonly home: { readonly slot: string; readonly topic: string };
  /** Units that much else is counted in; of the topic only where its words are right beside the figure: 收到8份申请. */
  readonly loose?: {
    readonly topic: string;
    readonly units: string;
    readonly before: string;
    readonly after: string;
  };
  /** Topics that count only at home, or in sentences that speak of disclosure: reviews and suits have other causes, too. */
  readonly homeTopics: readonly string[];
  /** In the order in which they are tried. */
  readonly families: readonly ClaimFamily[];
  readonly totalities: readonly Totality[];
  /** Families of new, carried in, handled and carried on, by which a text can be compared with itself. */
  readonly flow?: readonly (readonly string[])[];
  /** Totals that shares are taken of, by group. */
  readonly bases: Readonly<Record<string, readonly Meaning[]>>;
}
