import { noBlankCells } from '../../src/rules/no-blank-cells';
import { checkBy, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

describe('no-blank-cells', () => {
  it('names a blank cell and offers 0 for it', () => {
    expect(checkBy(noBlankCells, withAnswers({ 'requests.granted.person': null })).findings).toEqual([
      {
        rule: 'no-blank-cells',
        severity: 'error',
        at: 'requests.granted.person',
        because: ['requests.granted.person'],
        clause: `${notice}第三条第（二）项：应报尽报，全面准确；没有发生的填0`,
        message: '表三还有 1 格空白：“（一）予以公开”行（自然人）；没有发生的填 0。',
        suggestions: [{ field: 'requests.granted.person', value: 0, reason: '没有发生的填 0' }],
      },
    ]);
  });

  it('is one finding a table, by row, with a row that is blank throughout named once', () => {
    const filing = withAnswers({
      'documents.regulations.issued': null,
      'documents.regulations.inForce': null,
      'decisions.coercion': null,
      ...Object.fromEntries(
        ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'].map((column) => [
          `requests.otherwise.other.${column}`,
          null,
        ]),
      ),
      'requests.refused.threeSecurities.legal': null,
      'review.pending': null,
      'suitDirect.total': null,
    });
    expect(messagesOf(noBlankCells, filing)).toEqual([
      '表二还有 3 格空白：“规章”行（本年制发件数、现行有效件数），“行政强制”行；没有发生的填 0。',
      '表三还有 8 格空白：“（三）3.危及‘三安全一稳定’”行（法律服务机构），“（六）3.其他”行；没有发生的填 0。',
      '表四还有 2 格空白：行政复议·尚未审结、未经复议直接起诉·总计；没有发生的填 0。',
    ]);
  });

  it('says that a whole table is blank in a few words', () => {
    expect(messagesOf(noBlankCells, { ...withAnswers({}), answers: {} })).toEqual([
      '表二全部 10 格都是空白；没有发生的填 0。',
      '表三全部 175 格都是空白；没有发生的填 0。',
      '表四全部 15 格都是空白；没有发生的填 0。',
    ]);
  });

  it.each(['', ' ', '　　', null])('takes %j for a blank', (blank) => {
    expect(messagesOf(noBlankCells, withAnswers({ 'fees.amount': blank }))).toEqual([
      '表二还有 1 格空白：“行政事业性收费”行；没有发生的填 0。',
    ]);
  });

  it('does not ask for totals that the workbook computes', () => {
    const filing = withAnswers(
      { 'review.upheld': null, 'review.total': null },
      { computed: new Set(['review.total']) },
    );
    expect(messagesOf(noBlankCells, filing)).toEqual([
      '表四还有 1 格空白：行政复议·结果维持；没有发生的填 0。',
    ]);
  });

  it('is silent on zeros, on our own tables, and where blanks are read as 0', () => {
    expect(messagesOf(noBlankCells, withAnswers({ 'disclosure.total': null }))).toEqual([]);
    const blank = { ...withAnswers({}, withSettings({ blanks: 'zero' })), answers: {} };
    expect(messagesOf(noBlankCells, blank)).toEqual([]);
  });

  it('calls nothing blank that was not found on a page, only what is printed blank', () => {
    const page = { strangeRows: [], misprints: [], mergedRows: [] };
    const filing = withAnswers({}, { page });
    expect(messagesOf(noBlankCells, { ...filing, answers: {} })).toEqual([]);
    expect(messagesOf(noBlankCells, { ...filing, answers: { 'decisions.coercion': null } })).toEqual([
      '表二还有 1 格空白：“行政强制”行；没有发生的填 0。',
    ]);
  });

  it('does not take "/" for a blank', () => {
    expect(messagesOf(noBlankCells, withAnswers({ 'decisions.licences': '/' }))).toEqual([]);
  });

  it('does not ask for totals that the workbook computes', () => {
    const filing = withAnswers(
      {
        'review.upheld': null,
        'review.corrected': null,
        'review.other': null,
        'review.pending': null,
        'review.total': null,
      },
      { computed: new Set(['review.total']) },
    );
    expect(messagesOf(noBlankCells, filing)).toEqual([
      '表四还有 4 格空白：行政复议·结果维持、行政复议·结果纠正、行政复议·其他结果、行政复议·尚未审结；没有发生的填 0。',
    ]);
  });

  it('names a row once that is blank but for its computed total', () => {
    const blank = ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'];
    const filing = withAnswers(
      Object.fromEntries(blank.map((column) => [`requests.received.${column}`, null])),
      {
        computed: new Set(['requests.received.total']),
      },
    );
    expect(messagesOf(noBlankCells, filing)).toEqual([
      '表三还有 6 格空白：“一、本年新收”行；没有发生的填 0。',
    ]);
  });
});
