import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import { withAnswers } from './filing-fixture';

type Figures = Record<string, number>;

const applicants = ['person', 'business', 'research', 'welfare', 'legal', 'other'];
const cases = ['review', 'suitDirect', 'suitAfterReview'];
const outcomes = ['upheld', 'corrected', 'other', 'pending'];
const flows = ['received', 'carriedIn', 'handled', 'carriedOut'].map((row) => `requests.${row}`);

/** Rows of table three, by the list of fields that is our contract. */
const rows = [
  ...new Set(
    fieldsOf(form2021)
      .filter(({ table }) => table === 3)
      .map(({ name }) => name.replace(/\.[^.]+$/, '')),
  ),
];
const results = rows.filter((row) => !flows.includes(row));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Mostly 0 and small, as figures are, and sometimes large. */
const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat({ max: 20 }) },
  { weight: 1, arbitrary: fc.nat({ max: 5_000_000 }) },
);
const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length });
const amount = fc.nat({ max: 9_999_999_999 }).map((tenThousandths) => tenThousandths / 10_000);

/** One column of table three: the results are given, what came in is split so that the column balances. */
const column = fc
  .record({ results: counts(results.length), carriedOut: count, split: fc.nat({ max: 1000 }) })
  .map(({ results: each, carriedOut, split }) => {
    const handled = sum(each);
    const carriedIn = Math.floor(((handled + carriedOut) * split) / 1000);
    const received = handled + carriedOut - carriedIn;
    return { results: each, received, carriedIn, handled, carriedOut };
  });

const tableThree = fc.tuple(column, column, column, column, column, column).map((columns) => {
  const figures: Figures = {};
  columns.forEach(({ results: each, ...flow }, at) => {
    for (const [row, value] of Object.entries(flow)) figures[`requests.${row}.${applicants[at]}`] = value;
    results.forEach((row, index) => (figures[`${row}.${applicants[at]}`] = each[index]!));
  });
  for (const row of rows) figures[`${row}.total`] = sum(applicants.map((each) => figures[`${row}.${each}`]!));
  return figures;
});

const tableFour = counts(cases.length * outcomes.length).map((values) => {
  const figures: Figures = {};
  cases.forEach((kind, at) => {
    const own = values.slice(at * outcomes.length, (at + 1) * outcomes.length);
    outcomes.forEach((outcome, index) => (figures[`${kind}.${outcome}`] = own[index]!));
    figures[`${kind}.total`] = sum(own);
  });
  return figures;
});

const others = fc.record({
  'documents.normative.issued': count,
  'documents.normative.repealed': count,
  'documents.normative.inForce': count,
  'decisions.licences': count,
  'decisions.penalties': count,
  'decisions.coercion': count,
  'fees.amount': amount,
  'disclosure.total': count,
  'disclosure.website': count,
  'disclosure.responses': count,
  'processingFee.requests': count,
  'processingFee.amount': amount,
});

/** A kind of information is part of all that was disclosed. */
const kindOf = ({ 'disclosure.total': total, ...rest }: Figures, share: number): Figures => ({
  ...rest,
  'disclosure.total': total!,
  'disclosure.kind1': Math.floor((total! * share) / 1000),
});

/** Any filing without an arithmetical or statutory fault, on the form in force. */
export const validFiling: fc.Arbitrary<Filing> = fc
  .record({ tableThree, tableFour, others, share: fc.nat({ max: 1000 }) })
  .map((parts) =>
    withAnswers(
      { ...kindOf(parts.others, parts.share), ...parts.tableThree, ...parts.tableFour },
      { texts: { 'disclosure.kind1': '工作动态' } },
    ),
  );
