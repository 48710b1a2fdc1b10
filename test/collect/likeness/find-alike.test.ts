import * as fc from 'fast-check';
import { likelyFiling } from '../../../bench/repair/likely-filing';
import { randomFrom } from '../../../bench/repair/random';
import { linesAcross } from '../../../src/collect/across/lines-across';
import type { AssessedBody } from '../../../src/collect/collection';
import { findAlike } from '../../../src/collect/likeness/find-alike';
import { reportedTexts } from '../../../src/filing/reported-texts';
import { form2021 } from '../../../src/forms/2021/index';
import { finish } from '../../../src/model/in-steps';
import { compose } from '../../../src/report/compose';
import { assessedBody } from '../../support/assessed-bodies';
import { copiedText, madeText } from '../../support/made-texts';
import { factsFor } from '../../support/random-facts';

const alikeIn = (bodies: readonly AssessedBody[], largest?: number) =>
  finish(findAlike(bodies, form2021, largest));
const writing = (name: string, texts: Readonly<Record<string, string>>) =>
  assessedBody(name, { report: { texts } });
const names = ['青岚县水务局', '青岚县教育局', '石桥镇人民政府'] as const;

const own =
  '水务科每周三把灌区配水计划贴到十二个村口的木牌上，并拍照存档。夏汛前逐户核对山洪预警电话簿，改正空号四十一个。' +
  '取水许可的现场勘验表首次与坐标图一起公布，企业来电询问少了一半。';
const others = ['招生片区按门牌号列表公布', '殡仪馆的骨灰寄存价目重新张贴'].map(
  (begins) => `${begins}，${madeText(randomFrom(begins.length), 200)}`,
);

describe('findAlike', () => {
  it('shows what is the same as each has it, names and figures aside', () => {
    const copied = own.replace('水务科', '青岚县教育局').replace('十二个', '12个').replace('我局', '我镇');
    const found = alikeIn([
      writing(names[0], { disclosure: own.replace('水务科', names[0]) }),
      writing(names[1], { disclosure: `${copied.replace('四十一', '40')}另有两处说明。` }),
      writing(names[2], { disclosure: others[0]! }),
    ]);
    expect(found).toMatchObject([{ body: names[0], other: names[1], place: '一、总体情况' }]);
    expect(found[0]!.alikeness).toBeGreaterThan(0.8);
    const passage = '个。取水许可的现场勘验表首次与坐标图一起公布，企业来电询问少了一半';
    expect(found).toMatchObject([{ passage, otherPassage: passage }]);
  });

  it('names both chapters where both are the same, and the pair once', () => {
    const texts = { disclosure: own, problems: others[0]! };
    expect(alikeIn([writing(names[0], texts), writing(names[1], texts)])).toMatchObject([
      { place: '一、总体情况；五、存在的主要问题及改进情况', alikeness: 1 },
    ]);
  });

  it.each([
    ['few words', '公开渠道单一，更新不够及时。下一步将拓宽渠道，及时更新。'],
    [
      'that nothing happened',
      '本年度没有收到申请。没有发生行政复议。未收取信息处理费。没有发生行政诉讼。没有责任追究。',
    ],
    [
      'headings',
      '（一）主动公开政府信息的总体情况\n（二）依申请公开政府信息的办理情况\n（三）政府信息管理工作的情况',
    ],
  ])('says nothing of %s', (_, text) => {
    expect(alikeIn(names.map((name) => writing(name, { problems: text })))).toEqual([]);
  });

  it('says nothing of what the program writes by itself, whatever the figures and facts are', () => {
    const random = randomFrom(3);
    const written = Array.from({ length: 8 }, (_, at) => {
      const { filing } = likelyFiling(random);
      const facts = at % 2 === 0 ? {} : fc.sample(factsFor(filing), { numRuns: 1, seed: at })[0]!;
      const texts = reportedTexts(compose(form2021, { ...filing, facts, self: '我局' }), {});
      return writing(`第${at}局`, texts);
    });
    const more = Array.from({ length: 40 }, (_, at) =>
      writing(`第${at}镇`, { disclosure: madeText(random, 200) }),
    );
    expect(alikeIn(written.slice(0, 2))).toEqual([]);
    expect(alikeIn([...written, ...more])).toEqual([]);
  });

  it('says nothing of what more than a fifth of the bodies write', () => {
    const random = randomFrom(7);
    const bodies = Array.from({ length: 30 }, (_, at) =>
      writing(`第${at}局`, { disclosure: (at % 3 === 0 ? own : '') + madeText(random, 60) }),
    );
    expect(alikeIn(bodies)).toEqual([]);
  });

  it('names all of a thousand copies in no more than three rows a body, and tells each of three', () => {
    const random = randomFrom(8);
    const bodies = Array.from({ length: 5100 }, (_, at) =>
      writing(`第${at}局`, { disclosure: at < 1000 ? own : madeText(random, 60) }),
    );
    const found = alikeIn(bodies);
    const copies = bodies.slice(0, 1000).map(({ body }) => body.name);
    const named = new Set(found.flatMap(({ body, other }) => [body, other]));
    expect(copies.filter((name) => !named.has(name))).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(3 * named.size);
    const lines = linesAcross({ across: [], alike: found });
    expect(Math.max(...[...lines.values()].map(({ length }) => length))).toBe(3);
    expect([...lines.values()].flat().map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^与第\d+局等 99\d 个机关的报告有大段文字相同/u),
    );
  });

  it.each([
    ['in full', undefined],
    ['by a sample', 10],
  ])('finds a planted copy %s, whatever the order, and nothing else', (_, largest) => {
    const pair = (found: ReturnType<typeof alikeIn>) => found.map(({ body, other }) => [body, other].sort());
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 0.2, noNaN: true }), (seed, share) => {
        const random = randomFrom(seed);
        const texts = Array.from({ length: 40 }, () => madeText(random, 500));
        texts[39] = copiedText(random, texts[5]!, share);
        const bodies = texts.map((text, at) => writing(`第${at}镇`, { disclosure: text }));
        const found = pair(alikeIn(bodies, largest));
        expect(found).toEqual([['第39镇', '第5镇']]);
        expect(pair(alikeIn([...bodies].reverse(), largest))).toEqual(found);
      }),
      { numRuns: 15 },
    );
  });
});
