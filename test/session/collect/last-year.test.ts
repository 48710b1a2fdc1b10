import { listBefore, namesBefore } from '../../../src/collect/list/list-before';
import { readBodyList } from '../../../src/collect/list/read-list';
import { blankFiling } from '../../../src/filing/blank-filing';
import { mergedFiling } from '../../../src/session/collect/merged-filing';

const list = readBodyList([
  ['机关名称', '别名', '上年对应机关'],
  ['青岚县发展和改革局', '县发改局', '青岚县发展和改革委员会、青岚县物价局'],
  ['青岚县水务局', '', '青岚县水利局'],
  ['青岚县财政局', '县财税局', ''],
]);

test('last year’s list has bodies as they were then', () => {
  expect(listBefore(list).bodies.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['青岚县发展和改革委员会', []],
    ['青岚县物价局', []],
    // It may have handed in under either name.
    ['青岚县水利局', ['青岚县水务局']],
    ['青岚县财政局', ['县财税局']],
  ]);
  expect(list.bodies.map(namesBefore)).toEqual([
    ['青岚县发展和改革委员会', '青岚县物价局'],
    ['青岚县水利局'],
    ['青岚县财政局'],
  ]);
});

const filing = (answers: Record<string, number | string | null>, form = '2021') =>
  blankFiling(form, { body: '某局', year: 2024, answers, texts: { problems: '人手少。' } });

test('what merged bodies handed in is one report: sums where all have a number, and nobody’s words', () => {
  const [one, other] = [filing({ a: 1, b: 2, c: 3 }), filing({ a: 10, b: null, c: '3件' })];
  expect(mergedFiling([one, other])).toMatchObject({
    answers: { a: 11, b: null, c: null },
    texts: {},
    year: 2024,
  });
  expect(mergedFiling([one])).toBe(one);
  expect(mergedFiling([])).toBeUndefined();
  expect(mergedFiling([one, filing({ a: 1 }, '2019')])).toBeUndefined();
});
