import { form2019 } from '../../src/forms/2019/index';
import { equationsHold } from '../../src/rules/equations-hold';
import { checkBy, filingOf, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

/** Three requests of persons, all granted. */
const threeGranted = {
  'requests.received.person': 3,
  'requests.received.total': 3,
  'requests.granted.person': 3,
  'requests.granted.total': 3,
  'requests.handled.person': 3,
  'requests.handled.total': 3,
};

describe('equations-hold', () => {
  it('spells out both sides of a column that does not balance', () => {
    const filing = withAnswers({
      ...threeGranted,
      'requests.received.person': 4,
      'requests.received.total': 4,
    });
    expect(checkBy(equationsHold, filing).findings[0]).toEqual({
      rule: 'equations-hold',
      severity: 'error',
      at: 'requests.received.person',
      because: [
        'requests.received.person',
        'requests.carriedIn.person',
        'requests.handled.person',
        'requests.carriedOut.person',
      ],
      equation: 'T3-1.person',
      clause: `${notice}附件表三表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和`,
      message:
        '表三自然人列：新收 4 + 上年结转 0 = 4，办理总计 3 + 结转下年 0 = 3，相差 1。请核对这一列的申请数量和办理结果。',
      left: 4,
      right: 3,
      difference: 1,
      suggestions: [],
    });
    expect(messagesOf(equationsHold, filing)[1]).toBe(
      '表三总计列：新收 4 + 上年结转 0 = 4，办理总计 3 + 结转下年 0 = 3，相差 1。请核对这一列的申请数量和办理结果。',
    );
    expect(checkBy(equationsHold, filing).summary).toEqual({ error: 2, note: 0, hint: 0 });
  });

  it('compares （七）总计 with the sum of the results', () => {
    const filing = withAnswers({
      ...threeGranted,
      'requests.refused.stateSecret.person': 2,
      'requests.refused.stateSecret.total': 2,
    });
    expect(checkBy(equationsHold, filing).findings).toMatchObject([
      {
        at: 'requests.handled.person',
        clause: `${notice}附件表三：“（七）总计”是本年度各项办理结果之和，每件申请只计入一项最终处理结果`,
        message: '表三自然人列：（七）总计 3，各项办理结果之和 5，相差 2。请核对各项和总计。',
        left: 3,
        right: 5,
        difference: -2,
      },
      {
        at: 'requests.handled.total',
        message: '表三总计列：（七）总计 3，各项办理结果之和 5，相差 2。请核对各项和总计。',
      },
    ]);
  });

  it('compares the total of a row with its six kinds of applicant', () => {
    const filing = withAnswers({
      ...threeGranted,
      'requests.carriedIn.legal': 1,
      'requests.carriedOut.legal': 1,
    });
    expect(checkBy(equationsHold, filing).findings).toMatchObject([
      {
        severity: 'error',
        at: 'requests.carriedIn.total',
        because: [
          'requests.carriedIn.total',
          'requests.carriedIn.person',
          'requests.carriedIn.business',
          'requests.carriedIn.research',
          'requests.carriedIn.welfare',
          'requests.carriedIn.legal',
          'requests.carriedIn.other',
        ],
        clause: `${notice}附件表三：“总计”列是自然人与五类法人或其他组织之和`,
        message: '表三“二、上年结转”行：总计 0，六类申请人之和 1，相差 1。请核对各项和总计。',
        difference: -1,
      },
      { message: '表三“四、结转下年度”行：总计 0，六类申请人之和 1，相差 1。请核对各项和总计。' },
    ]);
  });

  it.each([
    ['review', '行政复议'],
    ['suitDirect', '未经复议直接起诉'],
    ['suitAfterReview', '复议后起诉'],
  ])('compares the total of %s with its four outcomes', (kind, name) => {
    const filing = withAnswers({ [`${kind}.upheld`]: 2, [`${kind}.pending`]: 1, [`${kind}.total`]: 2 });
    expect(checkBy(equationsHold, filing).findings).toMatchObject([
      {
        at: `${kind}.total`,
        clause: `${notice}附件表四：“总计”是结果维持、结果纠正、其他结果、尚未审结四项之和`,
        message: `表四“${name}”：总计 2，结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 1 = 3，相差 1。请核对各项和总计。`,
        left: 2,
        right: 3,
        difference: -1,
      },
    ]);
  });

  it('says where a total was typed over its formula', () => {
    const typedOver = withAnswers({ 'review.upheld': 1 }, { computed: new Set(['suitDirect.total']) });
    expect(messagesOf(equationsHold, typedOver)).toEqual([
      '表四“行政复议”：总计 0，结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 1，相差 1。总计是手工填写的，已不是公式算出的数。请核对各项和总计。',
    ]);
  });

  it('is silent while a cell of the equation is blank or a text', () => {
    expect(messagesOf(equationsHold, withAnswers({ 'review.upheld': null, 'review.total': 1 }))).toEqual([]);
    expect(messagesOf(equationsHold, withAnswers({ 'review.upheld': '1', 'review.total': 5 }))).toEqual([]);
  });

  it('reads blanks as 0 where the filing says so', () => {
    const answers = { 'review.upheld': null, 'review.total': 1 };
    expect(messagesOf(equationsHold, withAnswers(answers, withSettings({ blanks: 'zero' })))).toEqual([
      '表四“行政复议”：总计 1，结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 0，相差 1。请核对各项和总计。',
    ]);
  });

  it('is silent where all add up', () => {
    expect(messagesOf(equationsHold, withAnswers(threeGranted))).toEqual([]);
  });

  it('knows that the form of 2019 has one row of other results', () => {
    const filing = filingOf(form2019, { 'requests.otherwise.person': 1, 'requests.otherwise.total': 1 });
    expect(messagesOf(equationsHold, filing)).toEqual([
      '表三自然人列：（七）总计 0，各项办理结果之和 1，相差 1。请核对各项和总计。',
      '表三总计列：（七）总计 0，各项办理结果之和 1，相差 1。请核对各项和总计。',
    ]);
  });
});
