import type { AssessedBody, FollowedFinding, UsedReport } from '../../src/collect/collection';
import type { ListedBody } from '../../src/collect/listed-body';
import { formulaTotals } from '../../src/filing/totals';
import { form2021 } from '../../src/forms/2021/index';
import type { Severity } from '../../src/model/finding';
import { fieldsOf } from '../../src/model/form';
import { listedBody } from './listed-body';

const zeros = Object.fromEntries(fieldsOf(form2021).map(({ name }) => [name, 0]));

/** All figures of the form in force, 0 but for those given. */
export const figuresWith = (given: Readonly<Record<string, number | null>>): UsedReport['figures'] => ({
  ...zeros,
  ...given,
});

const totals = new Set(form2021.equations.map(({ total }) => total));

/** All figures of the form in force: those given, 0 for the other details, and the totals of them. */
export const figuresAddedUp = (
  given: Readonly<Record<string, number | null>> = {},
): UsedReport['figures'] => {
  const details = Object.fromEntries(
    Object.keys(zeros).map((name) => [name, totals.has(name) ? null : (given[name] ?? 0)]),
  );
  const { answers } = formulaTotals(form2021, details);
  return { ...(answers as UsedReport['figures']), ...given };
};

/** A report of 2025 in which all figures are 0 but for what is given. */
export const usedReport = (body: string, facts: Partial<UsedReport> = {}): UsedReport => ({
  file: `${body}.xlsx`,
  sha256: body,
  modified: 0,
  form: form2021.id,
  year: 2025,
  calledBody: body,
  figures: zeros,
  unread: [],
  lost: [],
  previous: null,
  texts: {},
  ...facts,
});

/** What is known of a body, apart from its row and its report. */
export type AssessedFacts = Partial<Omit<AssessedBody, 'body' | 'report'>> & {
  readonly listed?: Partial<ListedBody>;
  readonly report?: Partial<UsedReport> | null;
};

/** A body whose report has passed; one without a report where null is given for it. */
export const assessedBody = (
  name: string,
  { listed, report, ...facts }: AssessedFacts = {},
): AssessedBody => ({
  body: listedBody(name, listed),
  state: report === null ? 'missing' : 'passed',
  round: report === null ? 0 : 1,
  ...(report === null ? {} : { report: usedReport(name, report) }),
  files: report === null ? [] : [report?.file ?? `${name}.xlsx`],
  reason: '',
  findings: [],
  summary: { error: 0, note: 0, hint: 0 },
  ...facts,
});

/** A finding of this round. */
export const followed = (
  rule: string,
  place: string,
  message: string,
  facts: Partial<FollowedFinding> & { readonly severity?: Severity } = {},
): FollowedFinding => ({
  key: `${rule}/${place}`,
  rule,
  severity: 'error',
  place,
  present: null,
  expected: null,
  difference: null,
  clause: '',
  message,
  status: 'added',
  since: 1,
  ...facts,
});
