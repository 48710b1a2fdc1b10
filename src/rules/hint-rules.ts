import type { Rule } from './rule';
import { regulationsByLawmakers } from './regulations-by-lawmakers';
import { feesInTenThousands } from './fees-in-ten-thousands';
import { carriedOutIsSmall } from './carried-out-is-small';
import { catchAllIsSmall } from './catch-all-is-small';
import { carriedInNeedsLastYear } from './carried-in-needs-last-year';
import { casesFollowRequests } from './cases-follow-requests';
import { suitsFollowReview } from './suits-follow-review';
import { directSuitsAreFew } from './direct-suits-are-few';
import { pendingCasesReappear } from './pending-cases-reappear';
import { yearOnYearJump } from './year-on-year-jump';

/**
 * The rules of figures that the first page does without: those that only hint at something or ask for a reason, and the
 * one that needs the divisions of China.
 */
export const hintRules: readonly Rule[] = [
  regulationsByLawmakers,
  feesInTenThousands,
  carriedOutIsSmall,
  catchAllIsSmall,
  carriedInNeedsLastYear,
  casesFollowRequests,
  suitsFollowReview,
  directSuitsAreFew,
  pendingCasesReappear,
  yearOnYearJump,
];
