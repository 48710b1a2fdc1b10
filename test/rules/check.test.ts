import { form2021 } from '../../src/forms/2021/index';
import type { Checked, Severity } from '../../src/model/finding';
import { check } from '../../src/rules/check';
import { rules } from '../../src/rules/index';
import type { Rule } from '../../src/rules/rule';
import { lastYear, notice, thisYear, withAnswers } from '../support/filing-fixture';

const filing = withAnswers({});
const run = (given: readonly Rule[], remarks: Readonly<Record<string, string>> = {}): Checked =>
  check({ filing: { ...filing, remarks }, form: form2021, thisYear }, given);

const saying = (id: string, ...severities: readonly Severity[]): Rule => ({
  id,
  title: id,
  check: () =>
    severities.map((severity) => ({
      severity,
      at: 'review.total',
      because: [],
      clause: 'caseTotal',
      message: `${id} ${severity}`,
    })),
});

const throwing: Rule = {
  id: 'throwing',
  title: '出错的检查',
  check: () => {
    throw new Error('boom');
  },
};

describe('check', () => {
  it('makes a finding of a rule that throws, and lets the others speak', () => {
    const { findings, summary } = run([saying('first', 'error'), throwing, saying('last', 'error')]);
    expect(findings.map(({ rule }) => rule)).toEqual(['first', 'throwing', 'last']);
    expect(findings[1]).toEqual({
      rule: 'throwing',
      severity: 'error',
      at: '',
      because: [],
      clause: '',
      message: '“出错的检查”这项检查没有完成，其余检查不受影响。请把这份文件发给软件维护人员。',
      suggestions: [],
    });
    expect(summary).toEqual({ error: 3, note: 0, hint: 0 });
  });

  it('makes a finding of a rule that cites a clause which the form lacks', () => {
    const lost: Rule = {
      ...saying('lost'),
      check: () => [{ severity: 'hint', at: '', because: [], clause: 'nowhere', message: '' }],
    };
    expect(run([lost]).findings.map(({ message }) => message)).toEqual([
      '“lost”这项检查没有完成，其余检查不受影响。请把这份文件发给软件维护人员。',
    ]);
  });

  it('puts errors first and keeps the order of the rules among equals', () => {
    const { findings } = run([saying('a', 'hint', 'error'), saying('b', 'note', 'error', 'hint')]);
    expect(findings.map(({ message }) => message)).toEqual([
      'a error',
      'b error',
      'b note',
      'a hint',
      'b hint',
    ]);
  });

  it('cites the clause in words', () => {
    expect(run([saying('a', 'hint')]).findings[0]?.clause).toBe(
      `${notice}附件表四：“总计”是结果维持、结果纠正、其他结果、尚未审结四项之和`,
    );
  });

  it('counts findings by severity', () => {
    expect(run([saying('a', 'hint', 'error', 'hint'), saying('b', 'note')]).summary).toEqual({
      error: 1,
      note: 1,
      hint: 2,
    });
  });

  it('settles a note by its remark, which is shown and not counted', () => {
    const { findings, summary } = run([saying('a', 'note'), saying('b', 'note')], {
      'a/review.total': ' 机构改革后口径调整。 ',
    });
    expect(findings.map(({ rule, remark }) => [rule, remark])).toEqual([
      ['a', '机构改革后口径调整。'],
      ['b', undefined],
    ]);
    expect(summary).toEqual({ error: 0, note: 1, hint: 0 });
  });

  it.each(['error', 'hint'] as const)('settles no %s by a remark', (severity) => {
    const { findings, summary } = run([saying('a', severity)], { 'a/review.total': '说明' });
    expect(findings[0]).not.toHaveProperty('remark');
    expect(summary[severity]).toBe(1);
  });

  it('settles nothing by an empty remark', () => {
    expect(run([saying('a', 'note')], { 'a/review.total': '　' }).summary.note).toBe(1);
  });

  it('keeps apart what could not be checked', () => {
    const lacking: Rule = { ...saying('lacking'), check: () => [{ reason: '没有上年数据' }] };
    expect(run([lacking])).toEqual({
      findings: [],
      notChecked: [{ rule: 'lacking', reason: '没有上年数据' }],
      summary: { error: 0, note: 0, hint: 0 },
    });
  });

  it('finds nothing in a year of zeros after a year of zeros', () => {
    const quiet = check({ filing: withAnswers({}, lastYear()), form: form2021, thisYear });
    expect(quiet).toEqual({
      findings: [],
      notChecked: [{ rule: 'chapters-are-complete', reason: '报告的文字还没有写，只核对了自动生成的句子' }],
      summary: { error: 0, note: 0, hint: 0 },
    });
  });

  it('gives every rule a title of its own', () => {
    const titles = rules.map(({ title }) => title);
    expect(new Set(titles).size).toBe(rules.length);
  });
});
