import type { Filing } from '../../src/model/filing';
import type { Rule } from '../../src/rules/rule';
import { checkBy, withAnswers } from '../filing-fixture';

/** A filing of 海滨县水利局 for 2025 whose clerk wrote the texts. */
export const written = (texts: Filing['texts'], facts: Partial<Filing> = {}): Filing =>
  withAnswers({}, { texts, ...facts });

/** The findings of a rule on one text, as severity, words in question, correction and message. */
export const remarksOn = (
  rule: Rule,
  text: string,
  facts: Partial<Filing> = {},
  slot = 'supervision',
): readonly (readonly unknown[])[] =>
  checkBy(rule, written({ [slot]: text }, facts)).findings.map(({ severity, place, message }) => [
    severity,
    text.slice(place?.from, place?.to),
    place?.correction,
    message,
  ]);

/** Only the words in question. */
export const wordsFound = (...given: Parameters<typeof remarksOn>): readonly unknown[] =>
  remarksOn(...given).map(([, words]) => words);

/** Only severity, words in question and correction. */
export const brieflyOn = (...given: Parameters<typeof remarksOn>): readonly (readonly unknown[])[] =>
  remarksOn(...given).map((remark) => remark.slice(0, 3));
