import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import type { Finding } from '../../src/model/finding';
import { fieldsOf } from '../../src/model/form';
import type { Field } from '../../src/model/field';
import { check } from '../../src/rules/check';
import { thisYear } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';

const errorsIn = (filing: Filing): readonly Finding[] =>
  check({ filing, form: form2021, thisYear }).findings.filter(({ severity }) => severity === 'error');

/** The fields of tables three and four, details and totals. */
const balanced = fieldsOf(form2021).filter(({ table }) => table >= 3);

/** How messages begin that name the row, the column or the kind of case of a cell. */
const beginnings = ({ table, label, column }: Field): readonly string[] => {
  if (table === 4) return [`表四“${column.at(-2)}”：`];
  const row = label.slice('表三'.length, label.lastIndexOf('“'));
  return [`表三${row}：`, `表三${column.at(-1)}列：`];
};

describe('a random valid filing', () => {
  it('has no error', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        expect(errorsIn(filing).map(({ message }) => message)).toEqual([]);
      }),
    );
  });

  it('has an error that names the row or the column of any single figure that is changed, and no other', () => {
    expect(balanced).toHaveLength(190);
    fc.assert(
      fc.property(validFiling, fc.nat({ max: 5_000_000 }), (filing, number) => {
        for (const field of balanced) {
          const changed = filing.answers[field.name] === number ? number + 1 : number;
          const errors = errorsIn({ ...filing, answers: { ...filing.answers, [field.name]: changed } });
          const unnamed = errors.filter(
            ({ message }) => !beginnings(field).some((beginning) => message.startsWith(beginning)),
          );
          // Compared first, for expect() on each of the 190 fields would take most of the time.
          if (errors.length === 0 || unnamed.length > 0)
            expect({ field: field.name, changed, errors, unnamed }).toBe('an error that names the cell');
        }
      }),
      // 5,700 changed figures, 30 of each field.
      { numRuns: 30 },
    );
  });
});
