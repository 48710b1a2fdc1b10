import * as fc from 'fast-check';
import type { Identity } from '../../src/collect/hand-in';
import { matchHandIns } from '../../src/collect/match/match-hand-ins';
import type { Matched } from '../../src/collect/match/match-hand-ins';
import { bodyList, handedIn } from '../support/body-lists';
import { processorTime } from '../support/processor-time';

const matters = ['水务', '水利', '财政', '教育', '教育体育', '发展和改革', '文化广电和旅游', '城市管理'];
const places = ['青岚县', '丰泽县', '宿河市', '青岚县城关镇', '河东区', '河东新区', ''];
const ends = ['局', '分局', '局直属分局', '委员会', '人民政府', '人民政府办公室', '街道办事处'];

const name = fc
  .tuple(fc.constantFrom(...places), fc.constantFrom(...matters, ''), fc.constantFrom(...ends))
  .map(([place, matter, end]) => place + (end.startsWith('人民') ? '' : matter) + end);
const listOf = fc.uniqueArray(name, { minLength: 1, maxLength: 25 }).map((names) => bodyList(...names));
const said = fc.oneof(name, fc.constant(''), fc.constantFrom('水务局', '县水务局', '教体局', '青岚县'));
const identity = fc
  .record({
    file: fc
      .tuple(
        fc.constantFrom('', '青岚县/', '水务局/', '修改/'),
        said,
        fc.constantFrom('', '修改', '2', 'v2', '定稿'),
      )
      .map((parts) => `${parts.join('')}.docx`),
    body: said,
    year: fc.constantFrom(2025, 2025, 2024, null),
    isOurs: fc.boolean(),
    amount: fc.constantFrom(null, 0, 1, 2),
  })
  .map(({ file, body, year, isOurs, amount }) =>
    handedIn(file, body, { year, isOurs, answers: { 'fees.amount': amount } }),
  );
const identities = fc.uniqueArray(identity, { maxLength: 25, selector: ({ file }) => file });

const matched = (list: ReturnType<typeof bodyList>, some: readonly Identity[]): Matched =>
  matchHandIns(list, some, { area: '', year: 2025 });

const runs = { numRuns: 150 };

describe('matching, whatever is handed in', () => {
  it('gives each hand-in one outcome, and each body at most one report, which is its own', () => {
    fc.assert(
      fc.property(listOf, identities, (list, some) => {
        const { handIns, bodies } = matched(list, some);
        expect(handIns.map((each) => each.identity.file)).toEqual(some.map(({ file }) => file).sort());
        expect(bodies.map(({ body }) => body)).toEqual(list.bodies);
        const used = handIns.filter(({ outcome }) => outcome === 'used');
        expect(new Set(used.map(({ body }) => body)).size).toBe(used.length);
        expect(
          bodies.flatMap(({ used: own, body }) => (own ? [`${own.file} ${body.name}`] : [])).sort(),
        ).toEqual(used.map((each) => `${each.identity.file} ${each.body}`).sort());
        expect(bodies.every(({ used: own, lacks }) => (own === undefined) === (lacks !== undefined))).toBe(
          true,
        );
      }),
      runs,
    );
  });

  it('is the same in every order', () => {
    fc.assert(
      fc.property(listOf, identities, fc.nat(), (list, some, turn) => {
        const at = some.length === 0 ? 0 : turn % some.length;
        const turned = [...some.slice(at), ...some.slice(0, at)].reverse();
        expect(matched(list, turned)).toEqual(matched(list, some));
      }),
      runs,
    );
  });

  it('does not change by a report of a body that is none of the list', () => {
    fc.assert(
      fc.property(listOf, identities, (list, some) => {
        const before = matched(list, some);
        const after = matched(list, [...some, handedIn('zz/无关.docx', '清河县档案馆')]);
        expect(after.handIns.filter(({ identity: { file } }) => file !== 'zz/无关.docx')).toEqual(
          before.handIns,
        );
        expect(after.bodies.map(({ used }) => used)).toEqual(before.bodies.map(({ used }) => used));
      }),
      runs,
    );
  });

  it('takes no report for a body that has its words and another end', () => {
    const end = /(?:直属分局|分局|局|委员会|办公室|街道办事处|政府)$/u;
    fc.assert(
      fc.property(listOf, name, (list, body) => {
        const [found] = matched(list, [handedIn('1.docx', body)]).handIns;
        if (found!.outcome === 'used') expect(end.exec(found!.body)?.[0]).toBe(end.exec(body)?.[0]);
      }),
      runs,
    );
  });
});

describe('a collection of ten thousand', () => {
  it('is matched without comparing all with all', async () => {
    const counties = Array.from(
      { length: 100 },
      (_, at) => `${'甲乙丙丁戊己庚辛壬癸'[at % 10]!}${'河山湖江川原林岭塘溪'[(at / 10) | 0]!}县`,
    );
    const bureaus = Array.from(
      { length: 100 },
      (_, at) => `${'水财教民司审统农林交'[at % 10]!}${'务政育利法计业通信建'[(at / 10) | 0]!}局`,
    );
    const names = counties.flatMap((county) => bureaus.map((bureau) => county + bureau));
    const list = bodyList(...names);
    const some = names.map((each, at) => {
      const wrong = at % 4 === 0 ? each.replace('县', '') : at % 4 === 1 ? each.slice(3) : each;
      return handedIn(`${at}.docx`, wrong);
    });
    let handIns: Matched['handIns'] = [];
    const seconds = await processorTime(() => {
      ({ handIns } = matched(list, some));
    });
    expect(handIns).toHaveLength(10_000);
    expect(seconds).toBeLessThan(20);
  });
});
