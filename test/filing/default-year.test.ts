import { defaultYear } from '../../src/filing/default-year';

it.each([
  ['2026-01-05', 2025],
  ['2026-06-30', 2025],
  ['2026-07-01', 2026],
  ['2026-12-31', 2026],
])('a filing begun on %s is for %i', (day, year) => {
  expect(defaultYear(new Date(`${day}T12:00:00`))).toBe(year);
});
