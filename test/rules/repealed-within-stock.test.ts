import { repealedWithinStock } from '../../src/rules/repealed-within-stock';
import { checkBy, lastYear, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

const previous = lastYear({ 'documents.normative.inForce': 5 });

describe('repealed-within-stock', () => {
  it('names more repealed than there was', () => {
    const filing = withAnswers(
      { 'documents.normative.issued': 2, 'documents.normative.repealed': 8 },
      previous,
    );
    expect(checkBy(repealedWithinStock, filing).findings).toEqual([
      {
        rule: 'repealed-within-stock',
        severity: 'error',
        at: 'documents.normative.repealed',
        because: ['documents.normative.repealed', 'documents.normative.issued'],
        clause: `${notice}第一条第（二）项：现行有效件数是12月31日的存量，本年废止件数不会多于上年末现行有效件数与本年制发件数之和`,
        message:
          '表二“行政规范性文件”：本年废止 8 件，多于上年末现行有效 5 件 + 本年制发 2 件 = 7 件。请核对。',
        left: 8,
        right: 7,
        difference: 1,
        suggestions: [],
      },
    ]);
  });

  it('is silent where all there was is repealed', () => {
    const filing = withAnswers(
      { 'documents.normative.issued': 2, 'documents.normative.repealed': 7 },
      previous,
    );
    expect(messagesOf(repealedWithinStock, filing)).toEqual([]);
  });

  it('is silent on a blank, unless blanks are read as 0', () => {
    const answers = { 'documents.normative.issued': null, 'documents.normative.repealed': 6 };
    expect(messagesOf(repealedWithinStock, withAnswers(answers, previous))).toEqual([]);
    const asZero = withAnswers(answers, { ...previous, ...withSettings({ blanks: 'zero' }) });
    expect(messagesOf(repealedWithinStock, asZero)).toEqual([
      '表二“行政规范性文件”：本年废止 6 件，多于上年末现行有效 5 件 + 本年制发 0 件 = 5 件。请核对。',
    ]);
  });

  it('is silent on a blank number of repealed', () => {
    expect(
      messagesOf(repealedWithinStock, withAnswers({ 'documents.normative.repealed': null }, previous)),
    ).toEqual([]);
  });

  // Design: a rule that lacks its input says so once, it never silently passes.
  it('says that last year’s stock is not known', () => {
    const unknown = lastYear({ 'documents.normative.inForce': null });
    const filing = withAnswers({ 'documents.normative.repealed': 8 }, unknown);
    expect(checkBy(repealedWithinStock, filing).notChecked).toHaveLength(1);
  });

  it('says that it lacks last year', () => {
    const checked = checkBy(repealedWithinStock, withAnswers({ 'documents.normative.repealed': 8 }));
    expect(checked.findings).toEqual([]);
    expect(checked.notChecked).toEqual([
      {
        rule: 'repealed-within-stock',
        reason: '没有上年数据；请把上年年度报告的数据填入“上年数据”表',
      },
    ]);
  });
});
