import { forms } from '../../src/forms/index';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { Session } from '../../src/session/session';
import { faultKinds } from '../../bench/hand-ins/fault-kinds';
import { honestFilings } from '../../bench/hand-ins/honest-filings';
import { makeBodies } from '../../bench/hand-ins/made-body';
import { asPrevious } from '../../bench/hand-ins/made-files';
import { makeCounty } from '../../bench/hand-ins/make-county';
import { filesOfRound, truthOf } from '../../bench/hand-ins/truth';
import { thisYear } from '../support/filing-fixture';

const plan = { bodies: 60, seed: 5 };
const county = makeCounty(plan);
const truth = truthOf(county);

it('is the same for the same seed, and another for another', () => {
  expect(truthOf(makeCounty(plan))).toEqual(truth);
  expect(truthOf(makeCounty({ ...plan, seed: 6 })).files).not.toEqual(truth.files);
});

it('names no two bodies alike, however many there are', () => {
  const { bodies } = makeBodies(3000, 1);
  expect(bodies).toHaveLength(3000);
  expect(new Set(bodies.map(({ name }) => name)).size).toBe(3000);
});

it('has every kind of fault, one a body, in files that are there', () => {
  expect(new Set(truth.planted.map(({ kind }) => kind))).toEqual(new Set(Object.keys(faultKinds)));
  const faulty = truth.planted.flatMap(({ bodies }) => bodies.slice(0, 1));
  expect(new Set(faulty).size).toBe(faulty.length);
  expect(truth.planted.flatMap(({ files }) => files).filter((file) => !(file in truth.files))).toEqual([]);
});

it('puts no two files at one place, in either round', () => {
  for (const round of ['first', 'second'] as const) {
    const paths = filesOfRound(county, round).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  }
});

it('corrects some faults in the second round, leaves others as they are, and makes new ones', () => {
  const byName = new Map(county.cases.map((each) => [each.body.name, each]));
  for (const { bodies, second } of truth.planted) {
    const own = byName.get(bodies[0] ?? '');
    if (own && second !== 'corrected' && second !== 'partly') expect(own.second).toEqual(own.first);
    if (own && (second === 'corrected' || second === 'partly')) {
      expect(own.second.map(({ filing }) => filing?.year)).toEqual([county.year]);
      expect(own.second).not.toEqual(own.first);
    }
  }
  expect(new Set(truth.planted.map(({ second }) => second))).toEqual(
    new Set(['corrected', 'partly', 'open', undefined]),
  );
  for (const { bodies } of county.newlyMade) {
    const { first, second } = byName.get(bodies[0]!)!;
    expect(second[0]!.filing!.answers).not.toEqual(first[0]!.filing!.answers);
  }
});

it('makes honest reports in which no rule finds an error, last year’s neither, and hardly one has to be explained', () => {
  const { bodies } = makeBodies(60, 9);
  const found = bodies.flatMap((body) => {
    const { before, now } = honestFilings(body);
    return [before, { ...now, previous: asPrevious(before) }].flatMap((filing) =>
      new Session(filing, forms, thisYear, allDivisions)
        .check()
        .findings.map(
          ({ severity, message }) => [severity, `${body.name} ${filing.year!}：${message}`] as const,
        ),
    );
  });
  expect(found.filter(([severity]) => severity === 'error')).toEqual([]);
  expect(found.filter(([severity]) => severity === 'note')).toEqual([]);
});
