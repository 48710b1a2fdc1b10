import { forms } from '../../src/forms/index';
import { findCells } from '../../src/workbook/find-cells';

it('looks at the cells of a workbook of others once, and at no column but the first', () => {
  const looks = [0, 0];
  const rows = Array.from({ length: 500 }, (_, row) =>
    [0, 1].reduce<string[]>(
      (cells, column) =>
        Object.defineProperty(cells, column, {
          get: () => {
            looks[column]!++;
            return `第${row}号`;
          },
        }),
      [],
    ),
  );
  const sheets = [{ name: '台账', rows }];
  expect(findCells(sheets, forms)).toBeUndefined();
  expect(findCells(sheets, forms)).toBeUndefined();
  const [first, others] = looks;
  // Besides, the heading is looked at for each sheet of ours.
  expect(first! - 500).toBeLessThan(200);
  expect(others).toBe(0);
});
