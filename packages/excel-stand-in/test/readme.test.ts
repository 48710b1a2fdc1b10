import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The cells of the table that says where the stand-in became stricter, without its head. */
const rows = readFileSync(join(__dirname, '..', 'README.md'), 'utf8')
  .split('\n## Stricter than it was\n')[1]!
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));

test('the table of what became stricter stands in order, with the source and the test of each row', () => {
  const numbers = rows.map(([number]) => Number(number)).filter((number) => !Number.isNaN(number));
  expect(rows.map(([number]) => number).slice(0, numbers.length)).toEqual(numbers.map(String));
  expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const incomplete = rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ''));
  expect(incomplete).toEqual([]);
  const named = rows.flatMap(([, , , , tests = '']) => tests.split(', ').map((name) => name.slice(1, -1)));
  expect(named.filter((name) => !existsSync(join(__dirname, `${name}.test.ts`)))).toEqual([]);
});
