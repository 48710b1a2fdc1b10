import { form2019 } from '../../src/forms/2019/index';
import { feeIsReported } from '../../src/rules/fee-is-reported';
import { checkBy, filingOf, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const other = '没有其他需要报告的事项。';

describe('fee-is-reported', () => {
  it('misses the fee in chapter six', () => {
    expect(checkBy(feeIsReported, written({ other })).findings).toMatchObject([
      {
        severity: 'error',
        at: 'other',
        because: ['processingFee.amount'],
        message: '“六、其他需要报告的事项”没有写收取信息处理费的情况；没有收取的也要写明。',
      },
    ]);
  });

  it('asks for it in its place where another chapter says it', () => {
    const texts = { onRequest: '2025年，我局未收取信息处理费。', other };
    expect(checkBy(feeIsReported, written(texts)).findings).toMatchObject([
      {
        severity: 'note',
        message: '收取信息处理费的情况写在“（二）依申请公开”里；请写到“六、其他需要报告的事项”。',
      },
    ]);
  });

  it('does not ask a body for it that the form is not prescribed for', () => {
    expect(messagesOf(feeIsReported, written({ other }, withSettings({ kind: 'institution' })))).toEqual([]);
  });

  it('misses it beside what else is stated', () => {
    const filing = written({}, { facts: { 'other.nothingElse': true } });
    expect(messagesOf(feeIsReported, filing)).toHaveLength(1);
  });

  it('is silent where the text says it, or the table', () => {
    const processingFee = '2025年，无收取信息处理费情况。';
    expect(messagesOf(feeIsReported, written({ other, processingFee }))).toEqual([]);
    const filing = withAnswers({ 'processingFee.amount': 0 }, { texts: { other } });
    expect(messagesOf(feeIsReported, filing)).toEqual([]);
  });

  it('leaves an empty chapter to another rule', () => {
    expect(messagesOf(feeIsReported, written({ problems: '甲' }))).toEqual([]);
  });

  it('is silent on the form of 2019', () => {
    expect(messagesOf(feeIsReported, filingOf(form2019, {}, { texts: { other } }))).toEqual([]);
  });
});
