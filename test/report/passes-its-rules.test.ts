import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { bodyKinds } from '../../src/model/filing';
import type { BodyKind, Filing } from '../../src/model/filing';
import { isUnfinished, textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { check } from '../../src/rules/check';
import { composeSuggestions } from '../../src/session/report/compose-suggestions';
import { thisYear } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';

const slots = form2021.chapters.flatMap((chapter) => chapter.slots);
const places = new Set(['preface', ...slots.map(({ key }) => key)]);

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

/** What no figure can say, and the clerk has to. */
const own = {
  problems:
    '存在的主要问题：一是政策解读形式单一，图解和视频解读偏少；二是个别公开栏目更新不及时。下一步改进措施：一是增加图解；二是定期检查栏目。',
  platform: '依托政府网站“政府信息公开”专栏发布信息。',
  supervision: '纳入年度工作考核，开展社会评议，没有发生责任追究情况。',
};

/** With what the clerk has to write beside what figures and chosen sentences say. */
const withOwn = (filing: Filing): Filing => {
  const { blocks } = composeSuggestions(form2021, filing);
  const saidFor = (slot: string): readonly string[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot === slot && !isUnfinished(block.runs)
        ? [textOf(block.runs)]
        : [],
    );
  const { platform, ...others } = own;
  const supervision = [own.supervision, ...saidFor('supervision')].join('\n');
  const texts = { ...others, supervision, ...(saidFor('platform').length > 0 ? {} : { platform }) };
  return { ...filing, texts: { ...filing.texts, ...texts } };
};

const filings = fc
  .record({
    filing: validFiling,
    before: fc.option(validFiling),
    kind: fc.constantFrom(...(Object.keys(bodyKinds) as BodyKind[])),
    stated: fc.subarray([...form2021.formerOptions]),
  })
  .map(({ filing, before, kind, stated }): Filing => ({
    ...filing,
    ...bodies[kind],
    settings: { blanks: 'error', kind },
    facts: Object.fromEntries(stated.map(({ fact, value }) => [fact, value])),
    ...(before
      ? {
          previous: { form: form2021.id, year: 2024, answers: before.answers, texts: { problems: '去年。' } },
        }
      : {}),
  }));

/** The clerk who asks for every single result asks for a long chapter. */
const isAskedFor = (rule: string, { facts }: Filing): boolean =>
  rule === 'overview-is-brief' && facts?.['onRequest.details'] === true;

describe('a generated report', () => {
  it('passes all rules on texts, for every kind of body, with and without last year', () => {
    fc.assert(
      fc.property(filings, (filing) => {
        const whole = withOwn(filing);
        const report = compose(form2021, whole);
        const { findings } = check({ filing: whole, form: form2021, thisYear, report });
        expect(
          findings
            .filter(({ at, rule }) => places.has(at) && !isAskedFor(rule, filing))
            .map(({ rule, message }) => `${rule}: ${message}`),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
