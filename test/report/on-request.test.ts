import { withAnswers, withSettings } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const noCases = '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';

/** Ten requests and one carried in; one carried on. */
const handled = {
  'requests.received.person': 7,
  'requests.received.business': 2,
  'requests.received.other': 1,
  'requests.received.total': 10,
  'requests.granted.total': 4,
  'requests.refused.stateSecret.total': 1,
  'requests.refused.thirdParty.total': 2,
  'requests.unavailable.notHeld.total': 3,
  'requests.handled.total': 10,
};

describe('the paragraphs on requests', () => {
  it('say in one sentence that there were none', () => {
    expect(paragraphsOf(withAnswers({}), 'onRequest')).toEqual([
      '2025年，我局没有收到政府信息公开申请，也没有上年度结转的申请。',
      noCases,
    ]);
  });

  it('name only the applicants and results that are not 0, kinds of result added up', () => {
    expect(paragraphsOf(withAnswers(handled), 'onRequest')).toEqual([
      '2025年，我局新收政府信息公开申请10件，其中自然人7件、商业企业2件、其他组织1件。没有上年度结转的申请。',
      '全年办结10件，其中予以公开4件、不予公开3件、无法提供3件；没有结转下年度继续办理的申请。',
      noCases,
    ]);
  });

  it('name all six kinds of applicant and of result', () => {
    const all = {
      ...handled,
      'requests.received.research': 1,
      'requests.received.welfare': 1,
      'requests.received.legal': 1,
      'requests.received.total': 13,
      'requests.partial.total': 1,
      'requests.notProcessed.repeated.total': 1,
      'requests.otherwise.notCorrected.total': 1,
      'requests.otherwise.feeUnpaid.total': 2,
      'requests.otherwise.other.total': 3,
      'requests.handled.total': 18,
    };
    expect(paragraphsOf(withAnswers(all), 'onRequest').slice(0, 2)).toEqual([
      '2025年，我局新收政府信息公开申请13件，其中自然人7件、商业企业2件、科研机构1件、社会公益组织1件、法律服务机构1件、其他组织1件。没有上年度结转的申请。',
      '全年办结18件，其中予以公开4件、部分公开1件、不予公开3件、无法提供3件、不予处理1件、其他处理6件；没有结转下年度继续办理的申请。',
    ]);
  });

  it('say what was carried in and what is carried on', () => {
    const carried = { ...handled, 'requests.carriedIn.total': 1, 'requests.carriedOut.total': 1 };
    expect(paragraphsOf(withAnswers(carried), 'onRequest').slice(0, 2)).toEqual([
      '2025年，我局新收政府信息公开申请10件，其中自然人7件、商业企业2件、其他组织1件。上年度结转1件，共计需办理申请11件。',
      '全年办结10件，其中予以公开4件、不予公开3件、无法提供3件；结转下年度继续办理1件。',
    ]);
  });

  it('do not call a year without requests one where some were carried in', () => {
    const carried = {
      'requests.carriedIn.total': 2,
      'requests.granted.total': 2,
      'requests.handled.total': 2,
    };
    expect(paragraphsOf(withAnswers(carried), 'onRequest').slice(0, 2)).toEqual([
      '2025年，我局没有新收政府信息公开申请，上年度结转2件。',
      '全年办结2件，结果均为予以公开；没有结转下年度继续办理的申请。',
    ]);
  });

  it('say it where all requests are still open', () => {
    const open = { 'requests.received.total': 1, 'requests.carriedOut.total': 1 };
    expect(paragraphsOf(withAnswers(open), 'onRequest')[1]).toBe(
      '全年没有办结的申请；结转下年度继续办理1件。',
    );
  });

  it('take reviews and suits from table four, both kinds of suit together', () => {
    const cases = {
      'review.upheld': 3,
      'review.pending': 1,
      'review.total': 4,
      'suitDirect.upheld': 1,
      'suitDirect.total': 1,
      'suitAfterReview.upheld': 2,
      'suitAfterReview.other': 1,
      'suitAfterReview.total': 3,
    };
    expect(paragraphsOf(withAnswers(cases), 'onRequest')[1]).toBe(
      '因政府信息公开工作被申请行政复议4件，其中结果维持3件、尚未审结1件；被提起行政诉讼4件，其中未经复议直接起诉1件、复议后起诉3件，按审理结果分，结果维持3件、其他结果1件。',
    );
  });

  it('say which of the two there was none of', () => {
    expect(paragraphsOf(withAnswers({ 'review.other': 1, 'review.total': 1 }), 'onRequest')[1]).toBe(
      '因政府信息公开工作被申请行政复议1件，为其他结果。没有因政府信息公开工作被提起行政诉讼的情况。',
    );
    expect(paragraphsOf(withAnswers({ 'suitDirect.other': 1, 'suitDirect.total': 1 }), 'onRequest')[1]).toBe(
      '没有因政府信息公开工作被申请行政复议的情况。因政府信息公开工作被提起行政诉讼1件，为未经复议直接起诉案件，为其他结果。',
    );
  });

  it('mark a figure that is blank or a text', () => {
    const filing = withAnswers({
      'requests.received.total': null,
      'requests.carriedIn.total': '/',
      'review.total': '2件',
      'suitDirect.total': null,
    });
    const [received, , cases] = paragraphsOf(filing, 'onRequest');
    expect(received).toBe('2025年，我局新收政府信息公开申请（待填写）件。上年度结转（待填写）件。');
    expect(cases).toContain('被申请行政复议（待填写）件；');
    expect(cases).toContain('被提起行政诉讼（待填写）件');
  });

  it('read blanks as 0 where the filing says so', () => {
    const filing = { ...withAnswers({}, withSettings({ blanks: 'zero' })), answers: {} };
    expect(paragraphsOf(filing, 'onRequest')).toEqual([
      '2025年，我局没有收到政府信息公开申请，也没有上年度结转的申请。',
      noCases,
    ]);
  });

  it('say who has asked where all are of one kind', () => {
    const one = { ...handled, 'requests.received.business': 0, 'requests.received.other': 0 };
    const all = { ...one, 'requests.received.person': 10 };
    expect(paragraphsOf(withAnswers(all), 'onRequest')[0]).toBe(
      '2025年，我局新收政府信息公开申请10件，均为自然人申请。没有上年度结转的申请。',
    );
    expect(paragraphsOf(withAnswers(one), 'onRequest')[0]).toBe(
      '2025年，我局新收政府信息公开申请10件。没有上年度结转的申请。',
    );
  });

  it('leave one gap while nothing of tables three and four is known', () => {
    const rows = ['received', 'carriedIn', 'handled', 'carriedOut'].map((row) => `requests.${row}.total`);
    const blank = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));
    expect(
      paragraphsOf(withAnswers(blank([...rows, 'review.total', 'suitDirect.total'])), 'onRequest'),
    ).toEqual(['（待填写）']);
    expect(paragraphsOf(withAnswers(blank(rows)), 'onRequest')).toEqual([
      '2025年，我局新收政府信息公开申请（待填写）件。上年度结转（待填写）件。',
      '全年办结（待填写）件；结转下年度继续办理（待填写）件。',
      noCases,
    ]);
  });

  it('leave one gap for several kinds', () => {
    const parts = { 'requests.received.person': null, 'requests.received.legal': null };
    expect(paragraphsOf(withAnswers({ ...handled, ...parts }), 'onRequest')[0]).toBe(
      '2025年，我局新收政府信息公开申请10件，其中商业企业2件、其他组织1件、（待填写）。没有上年度结转的申请。',
    );
  });

  it('speak of the whole area in a government’s report', () => {
    const facts = { ...withSettings({ kind: 'area' }), self: '我县' } as const;
    expect(paragraphsOf(withAnswers({}, facts), 'onRequest')[0]).toBe(
      '2025年，全县没有收到政府信息公开申请，也没有上年度结转的申请。',
    );
    expect(paragraphsOf(withAnswers({}, { ...facts, self: '' }), 'onRequest')[0]).toContain(
      '2025年，本机关没有',
    );
    expect(paragraphsOf(withAnswers({}, { self: '我县' }), 'onRequest')[0]).toContain('2025年，我县没有');
  });
});
