import { dutiesAreReported } from '../../src/rules/duties-are-reported';
import { checkBy, messagesOf, withSettings } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const government = withSettings({ kind: 'area' });

describe('duties-are-reported', () => {
  it('names what a government’s report does not speak of', () => {
    const filing = written({ supervision: '纳入年度绩效考核。' }, government);
    expect(checkBy(dutiesAreReported, filing).findings).toMatchObject([
      {
        severity: 'note',
        at: 'supervision',
        message: '“一、总体情况”没有写社会评议、责任追究结果；本级政府的报告应当写明。',
      },
    ]);
  });

  it('is silent where all three are reported', () => {
    const supervision = '纳入考核，开展社会评议，未发生责任追究情形。';
    expect(messagesOf(dutiesAreReported, written({ supervision }, government))).toEqual([]);
  });

  it('takes what is stated for a report', () => {
    const facts = { 'supervision.publicReview': true, 'supervision.accountable': 0 };
    const stated = { ...withSettings({ kind: 'area' }), facts };
    expect(messagesOf(dutiesAreReported, written({ platform: '纳入考核。' }, stated))).toEqual([]);
  });

  it('is silent on other bodies, and while chapter one is not written', () => {
    expect(messagesOf(dutiesAreReported, written({ supervision: '组织培训。' }))).toEqual([]);
    const blank = { answers: {} };
    expect(messagesOf(dutiesAreReported, written({ problems: '甲' }, { ...government, ...blank }))).toEqual(
      [],
    );
  });

  it('misses them beside what the figures write as beside what was written, once any text is', () => {
    expect(messagesOf(dutiesAreReported, written({ problems: '甲' }, government))).toEqual([
      '“一、总体情况”没有写工作考核、社会评议、责任追究结果；本级政府的报告应当写明。',
    ]);
    expect(messagesOf(dutiesAreReported, written({}, government))).toEqual([]);
  });
});
