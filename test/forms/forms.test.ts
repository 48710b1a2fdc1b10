import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { forms } from '../../src/forms/index';
import type { Concerns } from '../../src/model/concerns';
import { termsOf } from '../../src/model/equation';
import { allFieldsOf } from '../../src/model/form';
import type { Table } from '../../src/model/table';

/** How often each cell of the grid is covered, by row and column. */
const coverOf = ({ height, width, cells }: Table): readonly (readonly number[])[] => {
  const cover = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  for (const { row, column, rows, columns } of cells)
    for (let down = row; down < row + rows; down++)
      for (let across = column; across < column + columns; across++) cover[down]![across]! += 1;
  return cover;
};

/** The fields that the concerns name. */
const concernedFields = (concerns: Concerns): readonly string[] => [
  ...concerns.flows.flatMap((flow) => [flow.received, flow.carriedIn, flow.handled, flow.carriedOut]),
  ...(concerns.catchAll
    ? [concerns.catchAll.field, concerns.catchAll.total, ...concerns.catchAll.disclosed]
    : []),
  ...concerns.stocks.flatMap(({ issued, repealed, inForce }) => [issued, repealed, inForce]),
  ...concerns.lawmakersOnly,
  ...concerns.amounts,
  ...[concerns.review, concerns.suitsDirect, concerns.suitsAfterReview].flatMap((kind) =>
    kind ? [kind.pending, kind.total] : [],
  ),
  ...concerns.yearOnYear,
];

/** Keys of clauses in the source of the rules: `clause: 'cases'`, or one of two. */
const citedClauses = (): readonly string[] => {
  const folder = path.resolve(__dirname, '../../src/rules');
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const values = sources.flatMap((source) => source.match(/\bclause: .*'.*/g) ?? []);
  return values.flatMap((value) => [...value.matchAll(/(?:clause:|\?|:) '(\w+)'/g)].map(([, key]) => key!));
};

describe.each(forms)('form $id', (form) => {
  const names = allFieldsOf(form).map(({ name }) => name);
  const known = new Set(names);

  it('names no field twice', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('calls no two fields the same', () => {
    const labels = allFieldsOf(form).map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it.each(form.tables)('covers the grid of $name without gaps or overlaps', (table) => {
    const once = Array.from({ length: table.height }, () => Array.from({ length: table.width }, () => 1));
    expect(coverOf(table)).toEqual(once);
  });

  it('balances each column, adds up each column and each row of table three, and the three kinds of table four', () => {
    const rows = new Set(
      form.tables[form.tables.findIndex(({ number }) => number === 3)]!.fields.map(({ name }) =>
        name.replace(/^requests\.|\.[^.]+$/g, ''),
      ),
    );
    const columns = ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
    const ids = form.equations.filter(({ grade }) => grade === 'error').map(({ id }) => id);
    expect(ids).toEqual([
      ...columns.map((column) => `T3-1.${column}`),
      ...columns.map((column) => `T3-2.${column}`),
      ...[...rows].map((row) => `T3-3.${row}`),
      'T4-1',
      'T4-2',
      'T4-3',
    ]);
  });

  it('names only fields that it has in equations, aggregates and concerns', () => {
    const named = [
      ...form.equations.flatMap((equation) => termsOf(equation).map(({ field }) => field)),
      ...form.equations.flatMap(({ total }) => total ?? []),
      ...form.aggregates.flatMap(({ fields }) => fields),
      ...concernedFields(form.concerns),
    ];
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has every clause that its equations rest on', () => {
    expect(form.equations.filter(({ clause }) => !form.clauses[clause])).toEqual([]);
  });

  it('has every clause that a rule cites', () => {
    expect(citedClauses().length).toBeGreaterThan(10);
    expect(citedClauses().filter((clause) => !form.clauses[clause])).toEqual([]);
  });

  it('computes no total twice', () => {
    const totals = form.equations.flatMap(({ total }) => total ?? []);
    expect(totals.filter((total, index) => totals.indexOf(total) !== index)).toEqual([]);
  });
});

describe('form 2021', () => {
  const ids = forms[0]!.equations.map(({ id }) => id);

  it('is the first of the list and has 39 equations for table three', () => {
    expect(forms[0]!.id).toBe('2021');
    expect(ids.filter((id) => id.startsWith('T3-'))).toHaveLength(39);
  });

  it('reaches back to last year in each column and for both kinds of document', () => {
    expect(ids.filter((id) => id.startsWith('Y-'))).toEqual([
      'Y-2.person',
      'Y-2.business',
      'Y-2.research',
      'Y-2.welfare',
      'Y-2.legal',
      'Y-2.other',
      'Y-1.total',
      'Y-3.documents.regulations.inForce',
      'Y-3.documents.normative.inForce',
    ]);
  });
});
