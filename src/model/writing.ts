import type { FactContradiction, FactGroup, FactSum } from './facts';

/** One sentence of the report, or a few that belong together. */
export interface Sentence {
  /** By which a wording of one's own names it. */
  readonly key: string;
  /** The paragraph that it stands in. */
  readonly slot: string;
  /** In which paragraph of the slot, the first being 1. */
  readonly paragraph: number;
  /** LiquidJS condition without which it is not said; said whenever its text is not empty where left out. */
  readonly when?: string;
  /** LiquidJS text. */
  readonly text: string;
  /** Where the chapter is too long, sentences with the lowest number go first; those without one stay. */
  readonly weight?: number;
}

/**
 * An entry of a list that sentences name one after another: the place of its figure, its label and its classifier. Where
 * the clerk has written these, they are the keys of the facts that have them.
 */
export type ListEntry = { readonly place: string } & (
  | { readonly label: string; readonly unit: string }
  | { readonly labelIn: string; readonly unit: string }
  | { readonly labelIn: string; readonly unitIn: string }
);

/** How a form's report writes itself; apart, since no first page writes. */
export interface Writing {
  /** LiquidJS text of the title, and of the preface, one a paragraph. */
  readonly title: string;
  readonly preface: readonly string[];
  /** All sentences, in the order of the report. */
  readonly sentences: readonly Sentence[];
  readonly facts: readonly FactGroup[];
  readonly sums: readonly FactSum[];
  readonly contradictions: readonly FactContradiction[];
  /** Lists of facts by the name under which sentences have them. */
  readonly lists: Readonly<Record<string, readonly ListEntry[]>>;
  /** What the area of a problem may be. */
  readonly problemAreas: readonly string[];
}
