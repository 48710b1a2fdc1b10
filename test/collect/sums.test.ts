import fc from 'fast-check';
import { areaFiling } from '../../src/collect/area-filing';
import type { Collection } from '../../src/collect/collection';
import { drawCollection } from '../../src/collect/sheets/draw-collection';
import { form2021 } from '../../src/forms/2021/index';
import { equationsHold } from '../../src/rules/equations-hold';
import { fieldsOf } from '../../src/model/form';
import { assessedBody, figuresAddedUp, usedReport } from '../support/assessed-bodies';
import { county } from '../support/collected-county';
import { valuesOn } from '../support/drawn-values';
import type { DrawnValue } from '../support/drawn-values';
import { checkBy } from '../support/filing-fixture';

const totals = new Set(form2021.equations.map(({ total }) => total));
const fields = fieldsOf(form2021).map(({ name }) => name);
const parts = fields.filter((field) => !totals.has(field));

const figures = fc
  .array(fc.tuple(fc.constantFrom(...parts), fc.option(fc.nat({ max: 99 }))), { maxLength: 30 })
  .map((details) => figuresAddedUp(Object.fromEntries(details)));

/** Bodies in all states that have a report, and in one that has none. */
const body = fc
  .record({
    kind: fc.constantFrom('office', 'department', 'township', 'area', 'branch', 'vertical'),
    state: fc.constantFrom('passed', 'toExplain', 'toCorrect', 'notCounted', 'missing'),
    figures,
    previous: fc.option(figures),
    errors: fc.nat({ max: 2 }),
  } as const)
  .map(({ kind, state, figures: own, previous, errors }) =>
    assessedBody(`机关${kind}`, {
      listed: { kind, counts: state !== 'notCounted' },
      state,
      report: state === 'missing' ? null : { figures: own, previous },
      summary: { error: state === 'toCorrect' ? errors + 1 : 0, note: 0, hint: 0 },
    }),
  );

const collections = fc
  .record({ bodies: fc.array(body, { minLength: 1, maxLength: 6 }), onlyClean: fc.boolean() })
  .map(({ bodies, onlyClean }): Collection => ({ ...county, bodies, onlyClean }));

const columnsOf = (collection: Collection) => {
  const rows = valuesOn(drawCollection(collection), '分单位').slice(4);
  const counted = rows.filter((row) => row[3] === '是');
  const first = rows[0]!.length - fields.length;
  return {
    counted,
    sumOf: (field: string) => sum(counted.map((row) => row[first + fields.indexOf(field)]!)),
  };
};

const sum = (values: readonly DrawnValue[]): number | null => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((all, each) => all + each, 0);
};

it('every part in the area’s own report is the sum over the rows of 分单位 that are counted, and so is 汇总表', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const { sumOf } = columnsOf(collection);
      const { answers } = areaFiling(collection);
      const drawn = valuesOn(
        drawCollection({ ...collection, areaReport: usedReport('县', { figures: {} }) }),
        '与汇总报告核对',
      );
      const sums = parts.map(sumOf);
      expect(parts.map((field) => answers[field] ?? null)).toEqual(sums);
      expect(fields.map((_, index) => drawn[4 + index]![3])).toEqual(
        fields.map((field) => answers[field] ?? ''),
      );
    }),
    { numRuns: 15 },
  );
});

it('totals of the area’s own report follow from its parts, whatever the bodies printed', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const found = checkBy(equationsHold, areaFiling(collection)).findings;
      expect(found.filter(({ equation }) => !equation?.startsWith('T3-1'))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('分类汇总 shows each class, and together they are 汇总表', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const rows = valuesOn(drawCollection(collection), '分类汇总').slice(3);
      for (const row of rows) expect(row.at(-1)).toBe(sum(row.slice(3, -1)) ?? (row === rows[0] ? 0 : ''));
      const { counted } = columnsOf(collection);
      expect(rows[0]!.at(-1)).toBe(counted.length);
    }),
    { numRuns: 15 },
  );
});

it('the area’s own report is a filing of a government, with last year’s sums where all bodies have them', () => {
  const filing = areaFiling(county);
  expect(filing).toMatchObject({ form: '2021', body: '青岚县', year: 2025, settings: { kind: 'area' } });
  expect(filing.answers).toMatchObject({
    'requests.received.person': 33,
    'requests.received.total': 38,
    'fees.amount': 0.3,
    'documents.normative.issued': 4,
  });
  expect(filing.previous).toBeUndefined();
  const [office] = county.bodies;
  const alone = areaFiling({ ...county, bodies: [office!] });
  expect(alone.previous).toMatchObject({
    year: 2024,
    form: '2021',
    answers: { 'requests.carriedOut.total': 3 },
  });
  const known = { year: 2024, form: '2021', answers: { 'requests.carriedOut.total': 7 } };
  expect(areaFiling(county, known).previous).toBe(known);
});
