import { forms } from '../../src/forms/index';
import { checkedAnswers } from '../../src/imports/answers-json';
import type { Filing } from '../../src/model/filing';

/** Facts that a report states and for which there is no key: figures, and yes or no. */
export interface Unplaced {
  readonly slot: string;
  readonly what: string;
  readonly figures: number;
}

/** The facts that a published report states, of a body that is made up. */
export interface DraftFixture {
  /** The report by its number; a word where there is none. */
  readonly report: string;
  readonly filing: Filing;
  /** What the form asks for and the report does not say. */
  readonly added: readonly string[];
  readonly unplaced: readonly Unplaced[];
}

/** Reads a fixture: an answers file, and beside it what has no place there. */
export const draftFixture = (text: string): DraftFixture => {
  const { filing, ...others } = JSON.parse(text) as Omit<DraftFixture, 'filing'> & {
    readonly filing: Parameters<typeof checkedAnswers>[0];
  };
  return { ...others, filing: checkedAnswers(filing, forms) };
};
