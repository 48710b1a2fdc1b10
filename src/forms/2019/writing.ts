import type { Writing } from '../../model/writing';
import { disclosureSentences as laterSentences } from '../2021/sentences/disclosure';
import { managementSentences } from '../2021/sentences/management';
import { otherSentences } from '../2021/sentences/other';
import { openingSentences } from '../2021/sentences/opening';
import { platformSentences } from '../2021/sentences/platform';
import { problemSentences } from '../2021/sentences/problems';
import { supervisionSentences } from '../2021/sentences/supervision';
import { writing as later } from '../2021/writing';
import { front, onRequestSentences } from '../sentences';
import { disclosureSentences, documentSentences } from './sentences';

/** Of the sentences on disclosure those that are made of facts alone: this form has no table of channels. */
const factSentences = laterSentences
  .filter(({ key }) => ['disclosure.areas', 'disclosure.interpretations', 'disclosure.acts'].includes(key))
  .map((sentence) => ({ ...sentence, paragraph: 2 }));

/** How a report on this form is written: with the same facts, but for tables of ours that it does not have. */
export const writing: Writing = {
  ...later,
  ...front,
  sentences: [
    ...openingSentences,
    ...disclosureSentences,
    ...factSentences,
    ...onRequestSentences,
    ...documentSentences,
    ...managementSentences,
    ...platformSentences,
    ...supervisionSentences,
    ...problemSentences,
    ...otherSentences,
  ],
  // Its table two counts other documents.
  sums: later.sums.filter(({ parts }) => !parts.includes('documents.normative.issued')),
};
