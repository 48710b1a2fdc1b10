import fc from 'fast-check';
import { findOnes, findTwos, keyOf } from '../../src/repair/find-sets';
import { problemsOf } from '../../src/repair/problem';
import { systemOf } from '../../src/repair/system';
import type { Patch, Row, System } from '../../src/repair/system';

const highest = 12;

/** Random systems of few cells and small figures, in which sets can be found by trying all values. */
const systems = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 5 }),
    fc.array(fc.array(fc.constantFrom(-1, 0, 1, 1, 2), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([values, coefficients]): System => {
    const rows = coefficients.map((line, index): Row => ({
      ids: [String(index)],
      force: 'must',
      terms: new Map(
        line.slice(0, values.length).flatMap((each, cell) => (each === 0 ? [] : [[cell, each] as const])),
      ),
      constant: 0,
    }));
    return systemOf(
      values.map((value) => ({ value, state: 'number', weight: 1 })),
      rows.filter(({ terms }) => terms.size > 0),
    );
  });

const figures = Array.from({ length: highest + 1 }, (_, value) => value);

/** Whether a set of cells can take values with which the rows of the problem and all rows that it touches hold. */
const canMend = (system: System, failed: readonly number[], cells: readonly number[]): boolean => {
  const rows = new Set([...failed, ...cells.flatMap((cell) => system.rowsAt[cell]!)]);
  const values = system.cells.map(({ value }) => value);
  const isMended = (): boolean =>
    [...rows].every(
      (row) =>
        [...system.rows[row]!.terms].reduce((sum, [cell, each]) => sum + each * values[cell]!, 0) === 0,
    );
  const tries = (at: number): boolean =>
    at === cells.length
      ? isMended()
      : figures.some((value) => {
          values[cells[at]!] = value;
          return tries(at + 1);
        });
  return tries(0);
};

const isSmall = (patch: Patch): boolean => patch.every(({ value }) => value <= highest);

it('finds exactly the single cells that trying all values finds', () => {
  fc.assert(
    fc.property(systems, (system) => {
      for (const problem of problemsOf(system)) {
        const tried = system.cells.flatMap((_, cell) =>
          canMend(system, problem.failed, [cell]) ? [String(cell)] : [],
        );
        const found = findOnes(problem).filter(isSmall).map(keyOf);
        expect([...found].sort()).toEqual(tried);
      }
    }),
    { numRuns: 300 },
  );
});

it('finds every pair that trying all values finds, but for cells that no row tells apart', () => {
  fc.assert(
    fc.property(systems, (system) => {
      for (const problem of problemsOf(system)) {
        const found = findTwos(problem).map(keyOf);
        const areAlike = (a: number, b: number): boolean => {
          const pairs = system.rows.map(({ terms }) => [terms.get(a) ?? 0, terms.get(b) ?? 0] as const);
          return pairs.every(([x, y]) => pairs.every(([u, v]) => x * v === y * u));
        };
        for (let a = 0; a < system.cells.length; a++)
          for (let b = a + 1; b < system.cells.length; b++) {
            const single = [a, b].some((cell) => canMend(system, problem.failed, [cell]));
            if (!single && !areAlike(a, b) && canMend(system, problem.failed, [a, b]))
              expect(found).toContain(`${a},${b}`);
          }
      }
    }),
    { numRuns: 1000 },
  );
});

it('finds only pairs whose values mend everything and are both new', () => {
  fc.assert(
    fc.property(systems, (system) => {
      for (const problem of problemsOf(system))
        for (const patch of findTwos(problem).filter(isSmall)) {
          for (const { cell, value } of patch) expect(value).not.toBe(system.cells[cell]!.value);
          expect(
            canMend(
              system,
              problem.failed,
              patch.map(({ cell }) => cell),
            ),
          ).toBe(true);
        }
    }),
    { numRuns: 300 },
  );
});
