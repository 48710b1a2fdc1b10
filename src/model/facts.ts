import type { BodyKind } from './filing';
import type { FactValue } from './stated-facts';

/** What a fact is: a whole number, a number with decimals, a yes or no, words. */
export type FactKind = 'count' | 'amount' | 'tick' | 'text';

/** Something that the clerk knows and no statutory table asks for; sentences are made of it. */
export interface Fact {
  /** Dotted, by paragraph: disclosure.interpretations.text. */
  readonly key: string;
  readonly kind: FactKind;
  /** What it is called to the clerk. */
  readonly label: string;
  /** The classifier of a figure: 件, 期, 人次. */
  readonly unit?: string;
  readonly hint?: string;
  /** The kinds of body that are asked for it; all where left out. */
  readonly kinds?: readonly BodyKind[];
  /** The largest figure that can be: 12 of months, 100 of a rate. */
  readonly most?: number;
  /** The field of a table of ours that asks for the same figure; where one of both is blank, the other counts. */
  readonly field?: string;
}

/** The facts that feed one paragraph. */
export interface FactGroup {
  readonly slot: string;
  readonly facts: readonly Fact[];
}

/** Where a fact is, as findings and figures of a report name it. */
export const factPlace = (key: string): string => `facts.${key}`;

/** The key of the fact at a place; none where a place is of no fact. */
export const factAt = (place: string): string | undefined => /^facts\.(.+)$/u.exec(place)?.[1];

/** Figures that must agree, by their places: fields of the form, or `facts.` and a key. */
export interface FactSum {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether the parts are all there is; else they are at most the whole. */
  readonly isComplete: boolean;
}

/** A tick and figures that cannot both be right, by their places. */
export interface FactContradiction {
  readonly tick: string;
  /** None of them may be more than 0, nor any of the ticks or words among them be there. */
  readonly against: readonly string[];
}

/** A tick of earlier versions, which they kept on the cover, and the fact that it stands for now. */
export interface FormerOption {
  readonly key: string;
  readonly label: string;
  readonly fact: string;
  readonly value: FactValue;
}

/** The facts that a kind of body is asked for. */
export const factsFor = (group: FactGroup | undefined, kind: BodyKind): readonly Fact[] =>
  (group?.facts ?? []).filter(({ kinds }) => kinds === undefined || kinds.includes(kind));
