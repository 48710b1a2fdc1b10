import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import type { Finding, Suggestion } from '../../src/model/finding';
import { Session } from '../../src/session/session';
import { bureau, balancedFiling, withChanges, withFormulas } from '../support/balanced-filing';

const findingsOf = (filing: Filing): readonly Finding[] => new Session(filing, forms, 2026).check().findings;

/** What is suggested by the findings of one rule, as field and value. */
const suggested = (filing: Filing, rule = 'equations-hold'): readonly (readonly [string, number])[] =>
  findingsOf(filing)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ suggestions }) => suggestions.map(({ field, value }) => [field, value] as const));

it('suggests the cell where a row and a column cross to both of their findings', () => {
  const expected: Suggestion = {
    field: 'requests.granted.person',
    value: 12,
    reason: '改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
  };
  const findings = findingsOf(withChanges(bureau, { 'requests.granted.person': 21 })).filter(
    ({ rule }) => rule === 'equations-hold',
  );
  expect(findings.map(({ suggestions }) => suggestions)).toEqual([[expected], [expected]]);
});

it('gives each finding the cell of its own where two are wrong', () => {
  const findings = findingsOf(
    withChanges(bureau, { 'requests.granted.person': 21, 'requests.carriedOut.person': 22 }),
  );
  const at = (field: string): readonly string[] =>
    findings
      .filter(({ rule, because }) => rule === 'equations-hold' && because.includes(field))
      .flatMap(({ suggestions }) => suggestions.map((suggestion) => suggestion.field));
  expect(at('requests.granted.total')).toContain('requests.granted.person');
  expect(at('requests.granted.business')).toEqual(['requests.granted.person']);
  expect(at('requests.carriedOut.business')).toEqual(['requests.carriedOut.person']);
});

it('suggests nothing that breaks a hard rule', () => {
  // 4 carried in and 2 received: were 9 carried on, there would be more than there ever was.
  const filing = withFormulas(
    balancedFiling({
      'requests.received.person': 2,
      'requests.carriedIn.person': 4,
      'requests.granted.person': 3,
    }),
  );
  for (const [field, value] of suggested(filing)) {
    const after = withFormulas(withChanges(filing, { [field]: value }));
    expect(findingsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  expect(suggested(filing).length).toBeGreaterThan(0);
});

it('suggests no figure that another hard rule forbids', () => {
  const regulations = { 'documents.regulations.repealed': 9, 'documents.regulations.inForce': 3 };
  const previous = { form: '2021', year: 2024, answers: { 'documents.regulations.inForce': 4 } };
  const settings = { ...bureau.settings, makesRegulations: true };
  // 9 repealed of 4 is an error; 1 repealed is what fits, and 8 made in the year would fit as well.
  const fields = suggested({ ...withChanges(bureau, regulations), previous, settings }, 'matches-last-year');
  expect(fields).toContainEqual(['documents.regulations.repealed', 1]);
});

it('lists at most five explanations', () => {
  const slipped = withFormulas(withChanges(bureau, { 'requests.granted.person': 21 }));
  const reasons = findingsOf(slipped)
    .filter(({ rule }) => rule === 'equations-hold')
    .map(({ suggestions }) => suggestions.length);
  expect(Math.min(...reasons)).toBeGreaterThan(1);
  // An explanation of two cells brings two suggestions.
  expect(Math.max(...reasons)).toBeLessThanOrEqual(10);
});

describe('a note on last year’s figures', () => {
  const previous = { form: '2021', year: 2024, answers: { 'documents.normative.inForce': 440 } };
  const stock = (inForce: number): Filing => ({
    ...withChanges(bureau, {
      'documents.normative.issued': 58,
      'documents.normative.repealed': 45,
      'documents.normative.inForce': inForce,
    }),
    previous,
  });

  it('brings only what looks like a slip', () => {
    expect(suggested(stock(435), 'matches-last-year')).toEqual([['documents.normative.inForce', 453]]);
    expect(suggested(stock(546), 'matches-last-year')).toEqual([]);
  });

  it('brings nothing once a remark settles it', () => {
    const remarks = { 'matches-last-year/documents.normative.inForce': '清理后重新统计' };
    expect(suggested({ ...stock(435), remarks }, 'matches-last-year')).toEqual([]);
  });

  it('never suggests last year’s cell, which has the name of this year’s', () => {
    const carried = { form: '2021', year: 2024, answers: { 'requests.carriedOut.person': 4 } };
    expect(suggested({ ...bureau, previous: carried }, 'matches-last-year')).toEqual([]);
  });
});

describe('blanks', () => {
  const blank = withChanges(bureau, {
    'requests.granted.person': null,
    'requests.refused.deliberative.legal': null,
  });

  it('take the value that the equations fix, and 0 elsewhere', () => {
    expect(suggested(blank, 'no-blank-cells')).toEqual([
      ['requests.granted.person', 12],
      ['requests.refused.deliberative.legal', 0],
    ]);
  });

  it('are not offered a 0 that contradicts what explains the failure', () => {
    const disputed = withChanges(blank, { 'requests.granted.business': 30 });
    expect(suggested(disputed, 'no-blank-cells')).toEqual([['requests.refused.deliberative.legal', 0]]);
  });

  it('explain the equation that fails because a formula takes them as 0', () => {
    expect(suggested(withFormulas(withChanges(bureau, { 'requests.granted.person': null })))).toEqual([
      ['requests.granted.person', 12],
      ['requests.granted.person', 12],
    ]);
  });
});

it('leaves a filing without failures as the rules left it', () => {
  expect(findingsOf(bureau).flatMap(({ suggestions }) => suggestions)).toEqual([]);
});
