import type { Writing } from '../../model/writing';
import { writing as later } from '../2021/writing';
import { disclosureSentences, documentSentences } from './sentences';

/** Sentences on tables of ours that this form does not have. */
const ofOtherTables = ['disclosure.total', 'disclosure.channels', 'processingFee.amount'];

/** Those on table two, which counts other things here. */
const own = new Map(
  [...disclosureSentences, ...documentSentences].map((sentence) => [sentence.key, sentence]),
);

/** How a report on this form is written: as on the form of 2021, which asks for the same facts. */
export const writing: Writing = {
  ...later,
  sentences: later.sentences
    .filter(({ key }) => !ofOtherTables.includes(key))
    .map((sentence) => own.get(sentence.key) ?? sentence),
  // Its table two counts other documents.
  sums: later.sums.filter(({ parts }) => !parts.includes('documents.normative.issued')),
};
