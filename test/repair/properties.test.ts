import fc from 'fast-check';
import { diagnose } from '../../src/repair/diagnose';
import { explanationsOf, failures, repaired } from './diagnosed';
import { bureau, balancedFiling, form, withChanges, withFormulas } from '../support/balanced-filing';

describe('for any figures', () => {
  const details = form.tables
    .filter(({ number }) => number === 3)
    .flatMap(({ fields }) => fields.map(({ name }) => name));
  const columns = ['person', 'business', 'legal'];
  const results = ['granted', 'partial', 'refused.thirdParty', 'unavailable.notHeld', 'otherwise.other'];

  /** Filings whose columns balance: what came in less what was answered is carried on. */
  const filings = fc
    .array(fc.tuple(fc.constantFrom(...columns), fc.constantFrom(...results, 'carriedOut'), fc.nat(400)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((entries) => {
      const figures: Record<string, number> = {};
      for (const [column, row, count] of entries)
        for (const field of [`requests.${row}.${column}`, `requests.received.${column}`])
          figures[field] = (figures[field] ?? 0) + count;
      return balancedFiling(figures);
    });
  const wrongDetail = fc.tuple(filings, fc.constantFrom(...details), fc.nat(2000));

  it('nothing is said while all equations hold', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        expect(failures(filing)).toBe(0);
        expect(diagnose(form, filing)).toEqual({ diagnoses: [], fills: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('a single wrong figure is found first, with its value', () => {
    fc.assert(
      fc.property(wrongDetail, ([filing, field, value]) => {
        fc.pre(filing.answers[field] !== value);
        const [best] = explanationsOf(withChanges(filing, { [field]: value }));
        expect(best?.cells.map((cell) => [cell.field, cell.value])).toEqual([[field, filing.answers[field]]]);
      }),
      { numRuns: 40 },
    );
  });

  it('every explanation makes every equation hold, with whole numbers of 0 and more', () => {
    const wrong = fc.array(fc.tuple(fc.constantFrom(...details), fc.option(fc.nat(99))), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(filings, wrong, fc.boolean(), (filing, typed, computes) => {
        const slipped = withChanges(filing, Object.fromEntries(typed));
        const read = computes ? withFormulas(slipped) : slipped;
        const { diagnoses, fills } = diagnose(form, read);
        const filled = Object.fromEntries(fills.map(({ field, value }) => [field, value]));
        for (const explanation of diagnoses.flatMap(({ explanations }) => explanations)) {
          expect(failures(repaired(withChanges(read, filled), explanation))).toBe(0);
          for (const { value } of explanation.cells) expect(Number.isInteger(value) && value >= 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('figures that are no counts are never left standing', () => {
    const explanations = explanationsOf(
      withChanges(bureau, { 'requests.granted.person': -12, 'requests.partial.person': 29 }),
    );
    expect(explanations.length).toBeGreaterThan(0);
    for (const { cells } of explanations)
      expect(cells.map(({ field }) => field)).toContain('requests.granted.person');
  });
});
