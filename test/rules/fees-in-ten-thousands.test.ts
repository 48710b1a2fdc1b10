import { feesInTenThousands } from '../../src/rules/fees-in-ten-thousands';
import { checkBy, lastYear, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

const cell = '表二“行政事业性收费”行“本年收费金额（单位：万元）”列';

describe('fees-in-ten-thousands', () => {
  it('asks about an amount that is unlikely in 万元', () => {
    expect(checkBy(feesInTenThousands, withAnswers({ 'fees.amount': 1_000_000 })).findings).toEqual([
      {
        rule: 'fees-in-ten-thousands',
        severity: 'note',
        at: 'fees.amount',
        because: ['fees.amount'],
        clause: `${notice}附件表二：本年收费金额的单位为万元，应填不小于0的数`,
        message: `${cell}填了 1000000（万元），数额特别大。请核对是否误以元为单位；确实无误的请说明。`,
        suggestions: [],
      },
    ]);
  });

  it('asks about more than 10,000 times last year', () => {
    const previous = lastYear({ 'fees.amount': 1.2 });
    expect(messagesOf(feesInTenThousands, withAnswers({ 'fees.amount': 13000 }, previous))).toEqual([
      `${cell}填了 13000（万元），是上年 1.2 万元的 10833 倍。请核对是否误以元为单位；确实无误的请说明。`,
    ]);
    expect(messagesOf(feesInTenThousands, withAnswers({ 'fees.amount': 12000 }, previous))).toEqual([]);
  });

  it('is silent on amounts below a million, and on the sum of a whole area', () => {
    expect(messagesOf(feesInTenThousands, withAnswers({ 'fees.amount': 999_999.9 }))).toEqual([]);
    const area = withAnswers({ 'fees.amount': 2_000_000 }, withSettings({ kind: 'area' }));
    expect(messagesOf(feesInTenThousands, area)).toEqual([]);
  });

  it('compares with a small amount of last year', () => {
    const filing = withAnswers({ 'fees.amount': 6000 }, lastYear({ 'fees.amount': 0.5 }));
    expect(messagesOf(feesInTenThousands, filing)).toHaveLength(1);
  });

  it('takes 10,000 times last year, but no more', () => {
    const previous = lastYear({ 'fees.amount': 2 });
    expect(messagesOf(feesInTenThousands, withAnswers({ 'fees.amount': 20_000 }, previous))).toEqual([]);
    expect(messagesOf(feesInTenThousands, withAnswers({ 'fees.amount': 20_001 }, previous))).toHaveLength(1);
  });

  it('is silent on a first amount after a year without any', () => {
    const filing = withAnswers({ 'fees.amount': 20000 }, lastYear());
    expect(messagesOf(feesInTenThousands, filing)).toEqual([]);
  });
});
