import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import type { Answer } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { readAnswersJson } from '../../src/session/session';
import { lastYear, withSettings } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';

const folder = path.resolve(__dirname, '../filings');

/** All golden filings: the real ones, and one for each kind of error. */
const golden = (): readonly (readonly [string, Filing])[] =>
  readdirSync(folder).map((name) => [
    name,
    readAnswersJson(readFileSync(path.join(folder, name, 'answers.json'), 'utf8'), forms),
  ]);

/** What may stand in a cell by mistake. */
const slip: fc.Arbitrary<Answer> = fc.oneof(
  fc.nat({ max: 50 }),
  fc.constantFrom(null, '', '　', '/', '12件', '１２', '12', 0.5, -3, 'TRUE'),
);

/** A valid filing with last year's, in which some cells of the statutory tables hold something else. */
const withSlips: fc.Arbitrary<Filing> = fc
  .record({
    filing: validFiling,
    slips: fc.array(fc.tuple(fc.nat(), slip), { minLength: 1, maxLength: 6 }),
    last: fc.array(fc.tuple(fc.nat(), slip), { maxLength: 3 }),
    blanks: fc.constantFrom('error' as const, 'zero' as const),
  })
  .map(({ filing, slips, last, blanks }) => {
    const fields = Object.keys(filing.answers);
    const answers = Object.fromEntries(slips.map(([at, value]) => [fields[at % fields.length]!, value]));
    const statutory = fields.filter((field) => /^(requests|documents)/.test(field));
    const previous = Object.fromEntries(
      last.map(([at, value]) => [statutory[at % statutory.length]!, value]),
    );
    return {
      ...filing,
      ...withSettings({ blanks }),
      ...lastYear(previous),
      answers: { ...filing.answers, ...answers },
    };
  });

/** Every number of a filing blank, or one table of it. */
const emptied = (filing: Filing, prefix: string, blanks: 'error' | 'zero'): Filing => ({
  ...filing,
  ...withSettings({ blanks }),
  answers: Object.fromEntries(
    Object.entries(filing.answers).map(([field, value]) => [field, field.startsWith(prefix) ? null : value]),
  ),
});

/** What LibreOffice and the checks have to agree on. The random ones are the same each time. */
export const subjects = (): Readonly<Record<string, Filing>> => {
  const [valid, ...others] = fc.sample(validFiling, { numRuns: 2, seed: 2021 }) as [Filing, ...Filing[]];
  const numbered = (name: string, filings: readonly Filing[]): readonly (readonly [string, Filing])[] =>
    filings.map((filing, index) => [`${name}-${index}`, filing]);
  return Object.fromEntries([
    ...golden(),
    ...numbered('valid', [valid, ...others]),
    ...numbered('slips', fc.sample(withSlips, { numRuns: 6, seed: 2021 })),
    ['all-blank', emptied(valid, '', 'error')],
    ['all-blank-as-zero', emptied(valid, '', 'zero')],
    ['blank-column-as-zero', emptied(valid, 'requests.granted', 'zero')],
  ]);
};
