import { carriedSheet, drawCarried } from '../../../src/collect/sheets/carried-sheet';
import type { Collection, ReportFigures } from '../../../src/collect/collection';
import { assessedBody, figuresAddedUp } from '../../support/assessed-bodies';
import { county } from '../../support/collected-county';
import { linesOn } from '../../support/drawn-values';

const right = figuresAddedUp({ 'requests.received.person': 4, 'requests.granted.person': 4 });
const wrong = figuresAddedUp({ 'requests.received.person': 5, 'requests.granted.person': 3 });

const withBodies = (reports: Readonly<Record<string, ReportFigures>>): Collection => ({
  ...county,
  bodies: Object.entries(reports).map(([name, figures]) => assessedBody(name, { report: { figures } })),
});

const linesOf = (collection: Collection) => {
  const drawn = drawCarried(collection);
  return drawn && linesOn({ title: '', sheets: [drawn.sheet], names: [] }, carriedSheet);
};

it('names the bodies whose faults are in the sums, and how much of them each makes', () => {
  const lines = linesOf(withBodies({ 青岚县水务局: wrong, 青岚县教育局: right }))!;
  expect(lines).toContainEqual([
    '表三自然人列：新收 9 + 上年结转 0 = 9，办理总计 7 + 结转下年 0 = 7，相差 2。',
    '必须改正',
    '青岚县水务局',
    2,
    expect.any(String),
  ]);
  expect(lines.flat()).not.toContain('青岚县教育局');
});

it('is left out where the sums agree with one another', () => {
  expect(drawCarried(withBodies({ 青岚县教育局: right }))).toBeUndefined();
});
