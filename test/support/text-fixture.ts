import type { Filing } from '../../src/model/filing';
import type { ClaimRule } from '../../src/rules/rule';
import { checkBy, withAnswers } from './filing-fixture';

/** Requests and reviews that balance, for texts to agree with or not. */
export const spokenFigures: Filing['answers'] = {
  'requests.received.person': 14,
  'requests.received.business': 2,
  'requests.received.total': 16,
  'requests.carriedIn.person': 1,
  'requests.carriedIn.total': 1,
  'requests.granted.total': 12,
  'requests.partial.total': 3,
  'requests.handled.total': 15,
  'requests.carriedOut.total': 2,
  'review.upheld': 2,
  'review.pending': 1,
  'review.total': 3,
  'fees.amount': 35.6,
};

/** A filing of 海滨县水利局 for 2025 whose clerk wrote the texts. */
export const written = (texts: Filing['texts'], facts: Partial<Filing> = {}): Filing =>
  withAnswers({}, { texts, ...facts });

/** The findings of a rule on one text, as severity, words in question, correction and message. */
export const remarksOn = (
  rule: ClaimRule,
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
