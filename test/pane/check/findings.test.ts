import { form2021 } from '../../../src/forms/2021/index';
import { findingKey } from '../../../src/model/finding';
import type { Finding } from '../../../src/model/finding';
import { check } from '../../../src/rules/check';
import { groupFindings, nextStop, sidesOf } from '../../../src/pane/check/findings';
import { lastYear, thisYear, withAnswers } from '../../support/filing-fixture';

const all = { severity: 'all', table: 'all' } as const;
const findingsOf = (answers: Record<string, number | string>): readonly Finding[] =>
  check({ filing: withAnswers(answers, lastYear()), form: form2021, thisYear }).findings;

describe('findings', () => {
  const findings = findingsOf({ 'requests.carriedIn.person': 1, 'review.upheld': -1 });
  const groups = groupFindings({ form: form2021 }, findings, all);

  it('are grouped by chapter, those with errors first', () => {
    const severities = groups.map((group) => group.findings.map(({ severity }) => severity));
    expect(groups.map(({ table }) => table)).toEqual([3, 4]);
    expect(severities[0]?.[0]).toBe('error');
    const swapped = groupFindings(
      { form: form2021 },
      findingsOf({ 'requests.carriedIn.person': 0, 'review.upheld': -1 }),
      all,
    );
    expect(swapped.map(({ table }) => table)).toEqual([4]);
  });

  it('have keys of their own, also where two are at the same cell', () => {
    const keys = findings.map(findingKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are gone through round and round, without those that are settled', () => {
    const [first, second] = groups.flatMap((group) => group.findings);
    expect(nextStop(groups, null, '')?.finding).toBe(first);
    expect(nextStop(groups, findingKey(first!), first!.at)?.finding).toBe(second);
    const entries = [{ findings: [{ ...first!, remark: '已核对' }] }];
    const settled = [{ table: 3, heading: '', entries, findings: [{ ...first!, remark: '已核对' }] }];
    expect(nextStop(settled, null, '')).toBeUndefined();
  });

  it('show the sides of the equation that they are about, and none otherwise', () => {
    const balance = findings.find(({ rule }) => rule === 'equations-hold')!;
    expect(sidesOf(form2021, balance)).toEqual({
      left: expect.stringContaining(' + ') as string,
      right: expect.stringContaining(' + ') as string,
    });
    expect(
      sidesOf(
        form2021,
        findings.find(({ rule }) => rule === 'no-negative-numbers')!,
      ),
    ).toBeUndefined();
  });
});
