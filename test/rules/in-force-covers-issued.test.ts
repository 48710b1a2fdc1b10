import { inForceCoversIssued } from '../../src/rules/in-force-covers-issued';
import { checkBy, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

describe('in-force-covers-issued', () => {
  it('asks about fewer in force than were made', () => {
    const filing = withAnswers({ 'documents.normative.issued': 5, 'documents.normative.inForce': 3 });
    expect(checkBy(inForceCoversIssued, filing).findings).toEqual([
      {
        rule: 'in-force-covers-issued',
        severity: 'note',
        at: 'documents.normative.inForce',
        because: ['documents.normative.inForce', 'documents.normative.issued'],
        clause: `${notice}第一条第（二）项：现行有效件数是12月31日的存量，本年废止件数不会多于上年末现行有效件数与本年制发件数之和`,
        message:
          '表二“行政规范性文件”：现行有效 3 件，少于本年制发 5 件。除非有当年制发当年废止的文件，否则请核对；确有原因的请说明。',
        left: 3,
        right: 5,
        difference: -2,
        suggestions: [],
      },
    ]);
  });

  it('is silent where as many are in force as were made', () => {
    const filing = withAnswers({ 'documents.normative.issued': 5, 'documents.normative.inForce': 5 });
    expect(messagesOf(inForceCoversIssued, filing)).toEqual([]);
  });

  it('is silent on a blank, unless blanks are read as 0', () => {
    const answers = { 'documents.regulations.issued': 1, 'documents.regulations.inForce': null };
    expect(messagesOf(inForceCoversIssued, withAnswers(answers))).toEqual([]);
    expect(messagesOf(inForceCoversIssued, withAnswers(answers, withSettings({ blanks: 'zero' })))).toEqual([
      '表二“规章”：现行有效 0 件，少于本年制发 1 件。除非有当年制发当年废止的文件，否则请核对；确有原因的请说明。',
    ]);
  });
});
