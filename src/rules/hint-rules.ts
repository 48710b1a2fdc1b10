import type { Rule } from './rule';
import { feesInTenThousands } from './fees-in-ten-thousands';
import { carriedOutIsSmall } from './carried-out-is-small';
import { catchAllIsSmall } from './catch-all-is-small';
import { carriedInNeedsLastYear } from './carried-in-needs-last-year';
import { casesFollowRequests } from './cases-follow-requests';
import { suitsFollowReview } from './suits-follow-review';
import { directSuitsAreFew } from './direct-suits-are-few';
import { pendingCasesReappear } from './pending-cases-reappear';
import { yearOnYearJump } from './year-on-year-jump';

/** The rules that only hint at something in the figures, or ask for a reason; the first page does without them. */
export const hintRules: readonly Rule[] = [
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
