import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { matchesLastYear } from '../../src/rules/matches-last-year';
import { checkBy, filingOf, lastYear, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('matches-last-year', () => {
  it('compares what is carried in with what last year carried on, by column and in total', () => {
    const filing = withAnswers(
      { 'requests.carriedIn.person': 2, 'requests.carriedIn.total': 2 },
      lastYear({ 'requests.carriedOut.person': 3, 'requests.carriedOut.total': 3 }),
    );
    const clause = `${notice}第一条第（三）项：数据要准确、要素齐备，本年的“上年结转”应与上年报告的“结转下年度继续办理”一致`;
    const advice = '请核对；确有原因的（如机构调整、清理失效、上年数据更正）请说明。';
    expect(checkBy(matchesLastYear, filing).findings).toEqual([
      {
        rule: 'matches-last-year',
        severity: 'note',
        at: 'requests.carriedIn.person',
        because: ['requests.carriedIn.person'],
        equation: 'Y-2.person',
        clause,
        message: `表三自然人列：上年结转 2，上年报告的结转下年度 3，相差 1。${advice}`,
        left: 2,
        right: 3,
        difference: -1,
        suggestions: [],
      },
      {
        rule: 'matches-last-year',
        severity: 'note',
        at: 'requests.carriedIn.total',
        because: ['requests.carriedIn.total'],
        equation: 'Y-1.total',
        clause,
        message: `表三总计列：上年结转 2，上年报告的结转下年度 3，相差 1。${advice}`,
        left: 2,
        right: 3,
        difference: -1,
        suggestions: [],
      },
    ]);
  });

  it('chains the documents in force', () => {
    const filing = withAnswers(
      {
        'documents.normative.issued': 88,
        'documents.normative.repealed': 55,
        'documents.normative.inForce': 470,
      },
      lastYear({ 'documents.normative.inForce': 610 }),
    );
    expect(checkBy(matchesLastYear, filing).findings).toEqual([
      {
        rule: 'matches-last-year',
        severity: 'note',
        at: 'documents.normative.inForce',
        because: [
          'documents.normative.inForce',
          'documents.normative.issued',
          'documents.normative.repealed',
        ],
        equation: 'Y-3.documents.normative.inForce',
        clause: `${notice}第一条第（二）项：各项数据核定时间点为报告年度的12月31日，现行有效件数应与上年末数、本年制发数、本年废止数衔接`,
        message:
          '表二“行政规范性文件”：现行有效 470，上年末现行有效 610 + 本年制发 88 - 本年废止 55 = 643，相差 173。请核对；确有原因的（如机构调整、清理失效、上年数据更正）请说明。',
        left: 470,
        right: 643,
        difference: -173,
        suggestions: [],
      },
    ]);
  });

  it('is silent where the years chain', () => {
    const filing = withAnswers(
      {
        'documents.normative.issued': 2,
        'documents.normative.repealed': 1,
        'documents.normative.inForce': 6,
        'requests.carriedIn.person': 4,
        'requests.carriedIn.total': 4,
      },
      lastYear({
        'documents.normative.inForce': 5,
        'requests.carriedOut.person': 4,
        'requests.carriedOut.total': 4,
      }),
    );
    expect(checkBy(matchesLastYear, filing)).toEqual({
      findings: [],
      notChecked: [],
      summary: { error: 0, note: 0, hint: 0 },
    });
  });

  it.each([
    [{}, '没有上年数据；请把上年年度报告的数据填入“上年数据”表'],
    [lastYear({}, { year: 2023 }), '上年数据是2023年的，不是2024年的，无法比较'],
    [
      lastYear({ 'requests.carriedOut.legal': null, 'documents.normative.inForce': '/' }),
      '上年数据没有填全，未核对：法律服务机构列、“行政规范性文件”',
    ],
  ])('says what it lacks of last year (%#)', (facts, reason) => {
    const checked = checkBy(matchesLastYear, withAnswers({ 'requests.carriedIn.person': 1 }, facts));
    expect(checked.notChecked).toEqual([{ rule: 'matches-last-year', reason }]);
  });

  it('compares across forms what both have, and says what the older one lacks', () => {
    const older = filingOf(form2019, { 'requests.carriedOut.person': 1, 'requests.carriedOut.total': 1 });
    const filing = withAnswers(
      { 'requests.carriedIn.person': 1 },
      { year: 2021, previous: { form: older.form, year: 2020, answers: older.answers } },
    );
    const checked = checkBy(matchesLastYear, filing);
    expect(checked.findings.map(({ message }) => message)).toEqual([
      '表三总计列：上年结转 0，上年报告的结转下年度 1，相差 1。请核对；确有原因的（如机构调整、清理失效、上年数据更正）请说明。',
    ]);
    expect(checked.notChecked).toEqual(
      [
        '上年报告用的是另一种格式，没有可比的数据，未核对：“规章”、“行政规范性文件”',
        ...form2021.earlier[0]!.lost,
      ].map((reason) => ({ rule: 'matches-last-year', reason })),
    );
  });

  it('compares where either year is not known', () => {
    const answers = { 'requests.carriedIn.total': 1 };
    expect(messagesOf(matchesLastYear, withAnswers(answers, lastYear({}, { year: null })))).toHaveLength(1);
    expect(messagesOf(matchesLastYear, withAnswers(answers, { ...lastYear(), year: null }))).toHaveLength(1);
  });
});
