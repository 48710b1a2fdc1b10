import { measure } from '../../bench/excel/cost';

it('an act of the clerk costs one request, making the workbook at most three', async () => {
  const costs = await measure();
  expect(Object.fromEntries(Object.entries(costs).map(([act, { requests }]) => [act, requests]))).toEqual({
    create: 3,
    check: 1,
    edit: 1,
    report: 1,
    reveal: 1,
  });
});
