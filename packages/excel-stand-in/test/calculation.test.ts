import fc from 'fast-check';
import { Workbook } from '../src/model/workbook';
import { univerFormulas } from '../src/univer-formulas';

test('an edit reaches the formulas behind formulas, wherever they stand and in whatever order they were entered', () => {
  const workbook = new Workbook(['一', '二'], univerFormulas);
  const { user } = workbook;
  user.type('二', 'A1', '=一!C1+1');
  user.type('一', 'C1', '=B1*2');
  user.type('一', 'B1', '=SUM(A1:A3)');
  expect(workbook.value('二', 'A1')).toBe(1);
  user.type('一', 'A2', '5');
  expect([workbook.value('一', 'B1'), workbook.value('一', 'C1'), workbook.value('二', 'A1')]).toEqual([
    5, 10, 11,
  ]);
  user.type('一', 'B1', '7');
  expect(workbook.value('二', 'A1')).toBe(15);
});

test('a formula that reads itself does not hang the workbook', () => {
  const workbook = new Workbook(undefined, univerFormulas);
  workbook.user.type('Sheet1', 'A1', '=B1+1');
  workbook.user.type('Sheet1', 'B1', '=A1+1');
  workbook.user.type('Sheet1', 'C1', '=1+1');
  expect(workbook.value('Sheet1', 'C1')).toBe(2);
});

test('nothing is computed while calculation is manual, until it is asked for', () => {
  const workbook = new Workbook(undefined, univerFormulas);
  workbook.user.paste('Sheet1', 'A1', [['2', '=A1*2']]);
  workbook.calculation.mode = 'Manual';
  workbook.user.type('Sheet1', 'A1', '10');
  expect(workbook.value('Sheet1', 'B1')).toBe(4);
  workbook.calculation.settle(true);
  expect(workbook.value('Sheet1', 'B1')).toBe(20);
});

test('after any edits the values are those of computing everything anew', () => {
  const inputs = fc.tuple(
    fc.constantFrom('A1', 'B1', 'A2', 'B2'),
    fc.constantFrom('', '1', '20', '/', '=1/0'),
  );
  // Formulas read upwards only, so that no circle arises.
  const sums = fc.tuple(
    fc.constantFrom('A3', 'B3'),
    fc.constantFrom('=A1+B1', '=SUM(A1:B2)', '=COUNTBLANK(A1:B2)', '7'),
  );
  const tops = fc.tuple(
    fc.constantFrom('A4', 'B4'),
    fc.constantFrom('=IF(A3>3,"多","少")', '=A3&B3', '=SUM(A1:B3)'),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(inputs, sums, tops), { minLength: 2, maxLength: 12 }), (edits) => {
      const workbook = new Workbook(undefined, univerFormulas);
      for (const [address, text] of edits) workbook.user.type('Sheet1', address, text);
      const read = () => ['A3', 'B3', 'A4', 'B4'].map((address) => workbook.value('Sheet1', address));
      const incremental = read();
      workbook.calculation.settle(true);
      expect(incremental).toEqual(read());
    }),
    { numRuns: 40 },
  );
});
