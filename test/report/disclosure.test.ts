import { withAnswers } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const noDecisions = '没有作出行政许可、行政处罚、行政强制处理决定，没有收取行政事业性收费。';

describe('the paragraph on channels', () => {
  it('is left out while nothing is filled in', () => {
    expect(paragraphsOf(withAnswers({}), 'disclosure')).toHaveLength(1);
  });

  it('names the kinds by the clerk’s labels, and the channels, where not 0', () => {
    const filing = withAnswers(
      {
        'disclosure.total': 140,
        'disclosure.kind1': 127,
        'disclosure.kind2': 10,
        'disclosure.kind3': 0,
        'disclosure.kind6': 3,
        'disclosure.website': 0,
        'disclosure.wechat': 362,
        'disclosure.weibo': 136,
        'disclosure.interpretations': 4,
        'disclosure.responses': 5,
        'disclosure.consultations': 6,
      },
      {
        texts: {
          'disclosure.kind1': '园区动态',
          'disclosure.kind2': '通知公告',
          'disclosure.kind3': '规划计划',
          'disclosure.kind6': '其他',
        },
      },
    );
    expect(paragraphsOf(filing, 'disclosure')[0]).toBe(
      '2025年，我局主动公开政府信息140条，其中园区动态127条、通知公告10条、其他3条。另通过政务微信公众号推送信息362条、政务微博推送信息136条。发布政策解读4件。开展意见征集6期，回应公众关切5条。',
    );
  });

  it('says a total of 0, and channels without a total', () => {
    expect(paragraphsOf(withAnswers({ 'disclosure.total': 0 }), 'disclosure')[0]).toBe(
      '2025年，我局没有主动公开政府信息。',
    );
    expect(paragraphsOf(withAnswers({ 'disclosure.website': 3 }), 'disclosure')[0]).toBe(
      '政府网站发布信息3条。',
    );
  });
});

describe('the paragraph on documents', () => {
  it('says that nothing was made', () => {
    expect(paragraphsOf(withAnswers({ 'documents.normative.inForce': 7 }), 'management')).toEqual([
      '没有制发、废止行政规范性文件，年末现行有效7件。',
    ]);
  });

  it('quotes 规章 only where there are any', () => {
    expect(paragraphsOf(withAnswers({ 'documents.regulations.inForce': 11 }), 'management')).toEqual([
      '全年没有制发、废止规章，年末现行有效11件。没有制发、废止行政规范性文件，年末没有现行有效的文件。',
    ]);
  });

  it('quotes documents', () => {
    const filing = withAnswers({ 'documents.normative.issued': 8, 'documents.normative.inForce': 66 });
    expect(paragraphsOf(filing, 'management')).toEqual(['制发行政规范性文件8件，年末现行有效66件。']);
  });

  it('is left to the clerk while nothing is known', () => {
    const rows = ['issued', 'repealed', 'inForce'].map((column) => [`documents.normative.${column}`, null]);
    expect(paragraphsOf(withAnswers(Object.fromEntries(rows)), 'management')).toEqual(['（待填写）']);
  });
});

describe('the paragraph on decisions', () => {
  it('says that nothing was decided or collected', () => {
    expect(paragraphsOf(withAnswers({}), 'disclosure')).toEqual([noDecisions]);
  });

  it('quotes the amount in 万元', () => {
    expect(paragraphsOf(withAnswers({ 'fees.amount': 59237.2449 }), 'disclosure')).toEqual([
      '没有作出行政许可、行政处罚、行政强制处理决定，收取行政事业性收费59237.2449万元。',
    ]);
  });

  it('quotes only the decisions that are not 0', () => {
    const text = paragraphsOf(
      withAnswers({ 'decisions.licences': 90, 'decisions.coercion': 2 }),
      'disclosure',
    );
    expect(text[0]).toContain('作出行政许可90件、行政强制2件，');
    expect(text[0]).not.toContain('行政处罚');
  });

  // Says “没有作出…决定” of figures that are not known: the report must not state what nobody filled in.
  it('does not say that there were no decisions while their number is not known', () => {
    const filing = withAnswers({ 'decisions.licences': '1,235', 'decisions.penalties': null });
    expect(paragraphsOf(filing, 'disclosure')[0]).not.toContain('没有作出');
  });

  it('does not leave out decisions whose number is not known beside others', () => {
    const filing = withAnswers({ 'decisions.licences': null, 'decisions.penalties': 4 });
    expect(paragraphsOf(filing, 'disclosure')[0]).toContain('行政许可（待填写）件、行政处罚4件');
  });

  // “其中127条、10条”: kinds that the clerk has not named.
  it('names no kind of information by nothing', () => {
    const filing = withAnswers({ 'disclosure.total': 137, 'disclosure.kind1': 127, 'disclosure.kind2': 10 });
    expect(paragraphsOf(filing, 'disclosure')[0]).not.toContain('其中127条、10条');
  });
});
