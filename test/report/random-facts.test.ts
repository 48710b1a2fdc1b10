import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { bodyKinds } from '../../src/model/filing';
import type { BodyKind, Filing } from '../../src/model/filing';
import { factAt, factPlace } from '../../src/model/facts';
import { isUnfinished, textOf } from '../../src/model/report';
import type { ReportBlock } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { check } from '../../src/rules/check';
import { thisYear } from '../support/filing-fixture';
import { allFacts, factsFor, formerProblems, problems } from '../support/random-facts';
import { validFiling } from '../support/valid-filing';

/** Bodies that are named and speak of themselves as their kind does. */
const bodies: Readonly<Record<BodyKind, Pick<Filing, 'body' | 'self'>>> = {
  department: { body: '海滨县水利局', self: '我局' },
  township: { body: '海滨县东港镇人民政府', self: '我镇' },
  office: { body: '海滨县人民政府办公室', self: '本机关' },
  area: { body: '海滨县', self: '我县' },
  branch: { body: '海滨经济技术开发区管理委员会', self: '我委' },
  vertical: { body: '国家税务总局海滨县税务局', self: '我局' },
  institution: { body: '海滨县自来水有限公司', self: '我公司' },
};

const filings: fc.Arbitrary<Filing> = fc
  .record({
    filing: validFiling,
    before: fc.option(validFiling),
    kind: fc.constantFrom(...(Object.keys(bodyKinds) as BodyKind[])),
    channels: fc.record({
      'disclosure.website': fc.nat(9),
      'disclosure.wechat': fc.nat(9),
      'disclosure.weibo': fc.nat(3),
    }),
    isWhole: fc.boolean(),
    named: problems,
    former: formerProblems,
  })
  .chain(({ filing, before, kind, channels, isWhole, named, former }) =>
    factsFor(filing).map((facts) => ({
      ...filing,
      ...bodies[kind],
      answers: {
        ...filing.answers,
        ...channels,
        'disclosure.kind1': null,
        ...(isWhole
          ? { 'disclosure.total': Object.values(channels).reduce((sum, each) => sum + each, 0) }
          : {}),
      },
      settings: { blanks: 'error' as const, kind },
      facts,
      problems: named,
      previous: {
        form: form2021.id,
        year: 2024,
        answers: before?.answers ?? {},
        problems: former,
      },
    })),
  );

type Paragraph = Extract<ReportBlock, { kind: 'paragraph' }>;

const paragraphsIn = (filing: Filing): readonly Paragraph[] =>
  compose(form2021, filing).blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

const overview = form2021.chapters[0]!.slots.map(({ key }) => key);
const sentencesIn = (paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.flatMap(({ runs }) => textOf(runs).split(/(?<=。)/u));

const holds = (property: (filing: Filing) => void, numRuns: number): void =>
  fc.assert(fc.property(filings, property), { numRuns });

/** Lists that say themselves to be all of what is counted before them, and the figures in them. */
const divided =
  /(\d+)[条件个次期]（?(?:与上年持平|，?同比\S{2}[\d.]+%|（比上年\S{2}\d+[条件]）)?[，；](?:其中|按[^，]{2,8}分，)([^，；。]+)/gu;

/** The same in a sentence of its own. */
const dividedApart = /。按(公开渠道|申请方式|收到申请的机关)分，([^。]+)/gu;

const sumIn = (parts: string): number =>
  [...parts.matchAll(/(\d+)[条件个次期]/gu)].reduce((sum, [, figure]) => sum + Number(figure), 0);

describe('a report that is made of random facts', () => {
  it('passes all rules on texts, for every kind of body', () => {
    holds((filing) => {
      const report = compose(form2021, filing);
      const places = new Set([
        'preface',
        ...form2021.chapters.flatMap(({ slots }) => slots.map(({ key }) => key)),
      ]);
      const written = new Set(
        paragraphsIn(filing).flatMap(({ slot, runs }) => (isUnfinished(runs) ? [] : [slot])),
      );
      const { findings } = check({ filing, form: form2021, thisYear, report });
      expect(
        findings
          .filter(({ at }) => places.has(at) && written.has(at))
          .map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
    }, 300);
  }, 120_000);

  it('says divisions that add up, no 0 of anything, and nothing twice', () => {
    holds((filing) => {
      const paragraphs = paragraphsIn(filing);
      for (const { runs } of paragraphs) {
        const text = textOf(runs);
        expect(text).not.toMatch(
          /(?<![\d.])0[条件个次期场人册分%]|[，；。、][，；。、]|没有没有|undefined|null|NaN/u,
        );
        expect(text).not.toMatch(/(?<!\d)1[条件个]，(?:其中|均|全部)/u);
        for (const [said, whole, parts] of text.matchAll(divided)) {
          expect([said, sumIn(parts!)]).toEqual([said, Number(whole)]);
        }
      }
      const all = paragraphs.map(({ runs }) => textOf(runs)).join('');
      for (const [said, of, parts] of all.matchAll(dividedApart)) {
        const whole = filing.answers[of === '公开渠道' ? 'disclosure.total' : 'requests.received.total'];
        expect([said, sumIn(parts!)]).toEqual([said, whole]);
      }
      const said = sentencesIn(paragraphs.filter(({ slot }) => overview.includes(slot)));
      const beginnings = said
        .filter((sentence) => !sentence.includes('待填写'))
        .map((sentence) => sentence.slice(0, 8));
      expect(beginnings.filter((each, at) => beginnings.indexOf(each) !== at)).toEqual([]);
    }, 300);
  }, 120_000);

  it('states each figure that was typed, with its classifier, unless the chapter would be too long', () => {
    holds((filing) => {
      const { blocks, omitted = [] } = compose(form2021, filing);
      const text = (slot: string): string =>
        blocks
          .flatMap((block) => (block.kind === 'paragraph' && block.slot === slot ? [textOf(block.runs)] : []))
          .join('');
      const stated = new Set(
        blocks.flatMap((block) =>
          block.kind === 'paragraph' ? block.runs.flatMap(({ fields = [] }) => fields) : [],
        ),
      );
      if (omitted.length > 0) {
        const length = overview.reduce((sum, slot) => sum + text(slot).length, 0);
        expect(length).toBeLessThanOrEqual(1000);
        return;
      }
      const valueAt = (place: string): unknown =>
        factAt(place) === undefined ? filing.answers[place] : filing.facts![factAt(place)!];
      const wholes = new Set(
        form2021.writing.sums.flatMap(({ whole, parts }) =>
          parts.map((part) => `${factAt(part)} ${String(valueAt(whole))}`),
        ),
      );
      for (const { key, kind, unit, kinds } of allFacts) {
        const value = filing.facts![key];
        if ((kind !== 'count' && kind !== 'amount') || typeof value !== 'number' || value === 0) continue;
        if (unit === '' || (kinds && !kinds.includes(filing.settings.kind))) continue;
        // 均为视频解读 says as much as the figure does.
        if (wholes.has(`${key} ${value}`)) continue;
        expect([key, value, stated.has(factPlace(key))]).toEqual([key, value, true]);
      }
    }, 300);
  }, 120_000);

  it('has a sentence for each problem and each measure', () => {
    holds((filing) => {
      const text = paragraphsIn(filing)
        .filter(({ slot }) => slot === 'problems')
        .map(({ runs }) => textOf(runs))
        .join('\n');
      for (const { what, measure } of filing.problems!) {
        expect(text).toContain(what);
        expect(text).toContain(measure);
      }
      const count = filing.problems!.length;
      if (count > 1)
        for (const part of text.split('\n').slice(-2))
          expect(part.match(/[一二三四五六]是/gu)).toHaveLength(count);
    }, 100);
  }, 60_000);
});
