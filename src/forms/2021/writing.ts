import type { Writing } from '../../model/writing';
import { factContradictions, factGroups, factLists, factSums, problemAreas } from '../facts';
import { front, onRequestSentences } from '../sentences';
import { disclosureSentences } from './sentences/disclosure';
import { documentSentences, managementSentences } from './sentences/management';
import { feeSentences, otherSentences } from './sentences/other';
import { openingSentences } from './sentences/opening';
import { platformSentences } from './sentences/platform';
import { problemSentences } from './sentences/problems';
import { supervisionSentences } from './sentences/supervision';

/** How a report on this form is written. */
export const writing: Writing = {
  ...front,
  sentences: [
    ...openingSentences,
    ...disclosureSentences,
    ...onRequestSentences,
    ...documentSentences,
    ...managementSentences,
    ...platformSentences,
    ...supervisionSentences,
    ...problemSentences,
    ...feeSentences,
    ...otherSentences,
  ],
  facts: factGroups,
  sums: factSums,
  contradictions: factContradictions,
  lists: factLists,
  problemAreas,
};
