import { form2021 } from '../../src/forms/2021/index';
import type { Answers } from '../../src/model/answer';
import { formulaTotals, recomputedTotals, totalsOf } from '../../src/filing/totals';
import { withAnswers } from '../support/filing-fixture';

const row = (total: Answers[string], ...parts: readonly Answers[string][]): Answers => {
  const [person = null, business = null] = parts;
  const rest = parts.length > 0 ? { research: 0, welfare: 0, legal: 0, other: 0 } : {};
  return Object.fromEntries(
    Object.entries({ person, business, ...rest, total }).map(([key, value]) => [
      `requests.received.${key}`,
      value,
    ]),
  );
};
const total = 'requests.received.total';

describe('totals of a new workbook', () => {
  it.each([
    { what: 'a blank total', answers: row(null, 2, 3), becomes: 5, formula: true },
    { what: 'a total of white space', answers: row('　', 2, 3), becomes: 5, formula: true },
    { what: 'a total that equals its parts', answers: row(5, 2, 3), becomes: 5, formula: true },
    { what: 'a total that differs', answers: row(6, 2, 3), becomes: 6, formula: false },
    { what: 'a total typed as text', answers: row('5', 2, 3), becomes: '5', formula: false },
    { what: 'a blank total of blanks', answers: row(null), becomes: null, formula: true },
    { what: 'a 0 over blanks, which no formula gives', answers: row(0), becomes: 0, formula: false },
    {
      what: 'a total over text, which a sum passes over',
      answers: row(2, 2, '3件'),
      becomes: 2,
      formula: true,
    },
  ])('$what', ({ answers, becomes, formula }) => {
    const done = formulaTotals(form2021, answers);
    expect(done.answers[total] ?? null).toBe(becomes);
    expect(done.computed.has(total)).toBe(formula);
  });

  it('add up totals that are sums themselves', () => {
    const blankTotals = Object.fromEntries([...totalsOf(form2021).keys()].map((field) => [field, null]));
    const { answers } = withAnswers({
      'requests.granted.person': 2,
      'requests.partial.business': 3,
      ...blankTotals,
    });
    const done = formulaTotals(form2021, answers);
    expect(done.answers).toMatchObject({
      'requests.granted.total': 2,
      'requests.partial.total': 3,
      'requests.handled.person': 2,
      'requests.handled.business': 3,
      'requests.handled.total': 5,
    });
    expect(done.computed.size).toBe(34);
  });

  it('build on a typed total as it was typed', () => {
    const { answers } = withAnswers({ 'requests.granted.total': 7, 'requests.handled.total': null });
    expect(formulaTotals(form2021, answers).answers['requests.handled.total']).toBe(7);
  });
});

describe('totals of a workbook read back', () => {
  it('are worked out where the formula is ours, whatever its last result was', () => {
    const done = recomputedTotals(form2021, row(99, 2, 3), new Set([total]));
    expect(done.answers[total]).toBe(5);
    expect([...done.computed]).toEqual([total]);
  });

  it('are what was typed elsewhere, a blank too', () => {
    expect(recomputedTotals(form2021, row(99, 2, 3), new Set()).answers[total]).toBe(99);
    expect(recomputedTotals(form2021, row(null, 2, 3), new Set()).answers[total]).toBeNull();
  });
});
