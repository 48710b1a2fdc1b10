import fc from 'fast-check';
import { form2021 } from '../../src/forms/2021/index';
import { bodyKinds } from '../../src/model/filing';
import type { BodyKind, Filing } from '../../src/model/filing';
import { textOf } from '../../src/model/report';
import { readTexts } from '../../src/prose/statements';
import { compose } from '../../src/report/compose';
import { check } from '../../src/rules/check';
import { growthAgrees } from '../../src/rules/growth-agrees';
import { listAddsUp } from '../../src/rules/list-adds-up';
import { percentageAgrees } from '../../src/rules/percentage-agrees';
import { sameFigureTwice } from '../../src/rules/same-figure-twice';
import { textAgreesWithTables } from '../../src/rules/text-agrees-with-tables';
import { textFlowBalances } from '../../src/rules/text-flow-balances';
import { thisYear } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';
import type { Finding } from '../../src/model/finding';
import { processorTime } from '../support/processor-time';

const rules = [
  textAgreesWithTables,
  listAddsUp,
  textFlowBalances,
  percentageAgrees,
  growthAgrees,
  sameFigureTwice,
];

/** The filing as if the clerk had written what the program suggests. */
const asWritten = (filing: Filing): Filing => {
  const texts: Record<string, string> = {};
  for (const block of compose(form2021, filing).blocks)
    if (block.kind === 'paragraph' && block.slot !== '')
      texts[block.slot] = [texts[block.slot] ?? [], textOf(block.runs)].flat().join('\n');
  return { ...filing, texts };
};
const kind = fc.constantFrom(...(Object.keys(bodyKinds) as BodyKind[]));

describe('generated text', () => {
  it('agrees with its own tables, for every kind of body', () => {
    fc.assert(
      fc.property(validFiling, validFiling, kind, (filing, before, of) => {
        const previous = { form: filing.form, year: 2024, answers: before.answers };
        const whole = asWritten({ ...filing, previous, settings: { ...filing.settings, kind: of } });
        const { findings } = check({ filing: whole, form: form2021, thisYear }, rules);
        expect(findings.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is understood: most figures of requests are claims', () => {
    const [filing] = fc.sample(validFiling, { numRuns: 1, seed: 3 });
    const reading = readTexts(form2021, asWritten(filing!)).find(
      ({ passage }) => passage.slot === 'onRequest',
    );
    const cases = reading!.statements.filter(({ quantity }) => quantity.unit === '件');
    expect(cases.length).toBeGreaterThan(5);
    expect(cases.filter(({ claims }) => claims.length === 0).map(({ lead }) => lead)).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['a digit', '1'],
    ['a numeral', '一'],
    ['brackets', '('],
    ['emoji', '😀'],
    ['half a pair', '\uD800'],
    ['commas', '，'],
    ['claims', '收到申请12件，'],
    ['lists', '其中1件、'],
    ['open brackets', '收到(3件'],
    ['denials', '未收到'],
    ['changes', '同比增长5%'],
    ['shares', '占5%、'],
    ['carry-overs', '结转下年'],
    ['dots', '…'],
  ])('100,000 characters of %s are read within bounds', async (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const filing = asWritten(fc.sample(validFiling, { numRuns: 1, seed: 5 })[0]!);
    const subject = {
      filing: { ...filing, texts: { onRequest: text, disclosure: text } },
      form: form2021,
      thisYear,
    };
    let findings: readonly Finding[] = [];
    expect(await processorTime(() => ({ findings } = check(subject, rules)))).toBeLessThan(10);
    expect(findings.filter(({ clause }) => clause === '')).toEqual([]);
  });
});
