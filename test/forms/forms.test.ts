import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { formOf } from '../../src/filing/known-forms';
import { paragraphsOf, textSlots } from '../../src/filing/text-slots';
import { bareForms } from '../../src/forms/bare-forms';
import { forms } from '../../src/forms/index';
import type { Claims } from '../../src/model/claims';
import type { Concerns } from '../../src/model/concerns';
import { termsOf } from '../../src/model/equation';
import { factAt, factPlace } from '../../src/model/facts';
import { allFieldsOf, withReading, withTexts } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import type { Table } from '../../src/model/table';
import { form2026 } from './2026/index';

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

/** The fields that phrases of texts state. */
const claimedFields = ({ families, totalities, bases }: Claims): readonly string[] =>
  [
    ...families.flatMap(({ meanings }) => meanings),
    ...totalities.map(({ zero }) => zero),
    ...Object.values(bases).flat(),
  ].flatMap(({ fields }) => fields);

/** Labels of all rows and columns. */
const labelsOf = ({ tables }: Form): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(({ labels }) => labels)),
    ),
  );

// The forms that there are, and one as next year’s may be.
describe.each([form2026, ...forms])('form $id', (form) => {
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

  it('names only fields that it has in equations, aggregates, charts, claims, concerns and wordings', () => {
    const named = [
      ...form.equations.flatMap((equation) => termsOf(equation).map(({ field }) => field)),
      ...form.equations.flatMap(({ total }) => total ?? []),
      ...form.aggregates.flatMap(({ fields }) => fields),
      ...form.charts.flatMap(({ entries }) => entries.flatMap(({ fields }) => fields)),
      ...claimedFields(form.claims),
      ...concernedFields(form.concerns),
      ...(form.wordings.fee ? [form.wordings.fee.field] : []),
      ...form.earlier.flatMap(({ renamed }) => Object.keys(renamed)),
    ];
    const facts = form.writing.facts.flatMap((group) => group.facts.map(({ key }) => factPlace(key)));
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((name) => !known.has(name) && !facts.includes(name))).toEqual([]);
  });

  it('names only fields that an earlier form has in the bridge from it', () => {
    for (const { form: id, renamed } of form.earlier) {
      const earlier = new Set(allFieldsOf(formOf(forms, id)).map(({ name }) => name));
      expect(Object.values(renamed).filter((name) => !earlier.has(name))).toEqual([]);
    }
  });

  it('names only texts that it has', () => {
    const { claims, reading, wordings } = form;
    const named = [
      claims.home.slot,
      ...Object.values(reading.besideTables),
      ...Object.keys(reading.slots).filter((slot) => slot !== 'processingFee'),
      wordings.problems.slot,
      ...Object.keys(wordings.topics),
    ];
    expect(named.filter((slot) => !textSlots(form).has(slot))).toEqual([]);
    const unread = paragraphsOf(form).filter(
      ({ slot }) => slot.heading !== undefined && reading.slots[slot.key] === undefined,
    );
    expect(unread).toEqual([]);
  });

  it('says each fact by a key that is no part of another, in a list of facts, a sum or a sentence', () => {
    const { facts, lists, sentences, sums } = form.writing;
    const keys = facts.flatMap((group) => group.facts.map(({ key }) => key));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key}.`)))).toEqual([]);
    const said = JSON.stringify([lists, sentences]);
    expect(keys.filter((key) => !said.includes(key))).toEqual([]);
    const summed = sums.flatMap(({ whole, parts }) => [whole, ...parts]);
    expect(summed.filter((place) => !known.has(place) && !keys.includes(factAt(place) ?? ''))).toEqual([]);
  });

  it('loads the claims, the reading and the writing that it has', async () => {
    expect(await form.loadClaims()).toEqual(form.claims);
    expect(await form.loadReading()).toEqual(form.reading);
    expect(await form.loadWriting()).toEqual(form.writing);
  });

  it('has phrases for every result, kind of applicant and kind of case', () => {
    const claimed = new Set(claimedFields(form.claims));
    const totals = names.filter((name) =>
      /^(?:requests|review|suit).*\.total$|^requests\.received\./u.test(name),
    );
    expect(totals.length).toBeGreaterThan(30);
    expect(totals.filter((name) => !claimed.has(name))).toEqual([]);
  });

  it('uses no words for two figures of one list', () => {
    const said = form.claims.families.flatMap(({ topic, group, noun, frame }) =>
      group === undefined ? [] : [[topic, group, noun, frame].join('\n')],
    );
    expect(said.filter((each, index) => said.indexOf(each) !== index)).toEqual([]);
  });

  it('has other wordings only for labels that it has', () => {
    const labels = labelsOf(form);
    expect(Object.keys(form.reading.aliases).filter((label) => !labels.has(label))).toEqual([]);
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

it('has the same forms for a first page', async () => {
  const loaded = await Promise.all(
    bareForms.map(async (form) => ({ ...(await withTexts(form)), ...(await withReading(form)) })),
  );
  expect(bareForms.filter((form) => 'claims' in form || 'reading' in form)).toEqual([]);
  expect(loaded).toEqual(forms);
});
