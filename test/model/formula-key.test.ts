import { bareFormula, formulaKeys } from '../../src/model/formula-key';
import { addressOf } from '../../src/model/address';

/** The key of a cell on a sheet with these formulas. */
const keyIn = (formulas: Readonly<Record<string, string>>, row: number, column: number) =>
  formulaKeys((at, across) => formulas[addressOf(at, across)])(row, column);

it('compares formulas however a program writes them', () => {
  expect(bareFormula("='表三'!$D$5 + sum( E5 )")).toBe(bareFormula('表三!D5+SUM(E5)'));
});

it('says the same of a row of formulas wherever it has moved to', () => {
  const rowAt = (row: number) => ({ [`A${row}`]: `'表三'!D5`, [`B${row}`]: `IF($A${row}="","",A${row}-1)` });
  expect(keyIn(rowAt(4), 3, 1)).toBe('IF((表三!D5)="","",(表三!D5)-1)'.replace(/=/g, ''));
  expect(keyIn(rowAt(9), 8, 1)).toBe(keyIn(rowAt(4), 3, 1));
});

it('leaves alone what is no formula in the row: values, ranges, other rows and sheets, texts, names', () => {
  const formula = '"B4"&C4&SUM(B4:B4)&B5&表三!B4&\'B4\'!B4&gouji.B4&LOG10(1)';
  expect(keyIn({ A4: formula, B4: '1', B5: '2' }, 3, 0)).toBe(bareFormula(formula));
  expect(keyIn({}, 3, 0)).toBeUndefined();
});

it('comes to an end where formulas go round in a circle, or double with each step', () => {
  expect(keyIn({ A1: 'B1+1', B1: 'A1+1' }, 0, 0)).toBe('(A1+1)+1');
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [addressOf(0, at + 1), `${addressOf(0, at)}+${addressOf(0, at)}`]),
  );
  expect(keyIn(doubling, 0, 40)!.length).toBeLessThan(20_000);
});
