import type { PreviousFiling } from '../model/filing';
import { visibleIn, visibleReport } from '../model/visible-report';
import { withoutInvisible } from '../model/without-invisible';
import type { Composed } from './exporter';

const visiblePrevious = (previous: PreviousFiling): PreviousFiling => ({
  ...previous,
  answers: visibleIn(previous.answers),
  ...(previous.texts ? { texts: visibleIn(previous.texts) } : {}),
  ...(previous.facts ? { facts: visibleIn(previous.facts) } : {}),
  ...(previous.problems ? { problems: previous.problems.map((problem) => visibleIn({ ...problem })) } : {}),
});

/** What goes out of a report: without the signs that nobody sees and that can show one text as another. */
export const visibleOnly = ({ report, form, filing }: Composed): Composed => ({
  report: visibleReport(report),
  form,
  filing: {
    ...filing,
    body: withoutInvisible(filing.body),
    self: withoutInvisible(filing.self),
    answers: visibleIn(filing.answers),
    ...(filing.facts ? { facts: visibleIn(filing.facts) } : {}),
    ...(filing.problems ? { problems: filing.problems.map((problem) => visibleIn({ ...problem })) } : {}),
    texts: visibleIn(filing.texts),
    ...(filing.remarks ? { remarks: visibleIn(filing.remarks) } : {}),
    ...(filing.previous ? { previous: visiblePrevious(filing.previous) } : {}),
  },
});
