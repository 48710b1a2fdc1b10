import { form2021 } from '../../src/forms/2021/index';
import { formulaTotals } from '../../src/filing/totals';
import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { compose } from '../../src/report/compose';
import { composeCharts } from '../../src/report/compose-charts';
import { check } from '../../src/rules/check';
import { lastYear, thisYear, withAnswers, withSettings } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

/** Table three with its column 自然人 pasted as text. */
const pasted = {
  'requests.received.person': '14',
  'requests.carriedIn.person': '0',
  'requests.granted.person': '１２',
  'requests.partial.person': '2件',
  'review.upheld': 1,
};

/** A filing as it is read from a workbook, whose totals are sums that leave text out. */
const inWorkbook = (answers: Answers, facts: Partial<Filing> = {}): Filing => {
  const filing = withAnswers(answers, facts);
  const parts = Object.entries(filing.answers).filter(([field]) => !/total$|handled/u.test(field));
  return { ...filing, ...formulaTotals(form2021, Object.fromEntries(parts)) };
};

const shownIn = (filing: Filing, field: string): unknown =>
  compose(form2021, filing).blocks.flatMap((block) =>
    block.kind === 'table' && field in block.answers && block.table.fields.some(({ name }) => name === field)
      ? [block.answers[field]]
      : [],
  )[0];

describe('a report of numbers stored as text', () => {
  it.each(['error', 'zero'] as const)(
    'never says that there was nothing, and leaves totals and sentences to be written (blanks: %s)',
    (blanks) => {
      const filing = inWorkbook(pasted, withSettings({ blanks }));
      expect(filing.answers['requests.received.total']).toBe(0);
      expect(paragraphsOf(filing, 'onRequest')).toEqual([
        '2025年，我局新收政府信息公开申请（待填写）件，均为自然人申请。上年度结转（待填写）件。',
        '全年办结（待填写）件，其中（待填写）；没有结转下年度继续办理的申请。',
        '因政府信息公开工作被申请行政复议1件，结果为维持。没有因政府信息公开工作被提起行政诉讼的情况。',
      ]);
      expect(shownIn(filing, 'requests.received.total')).toBe('待填写');
      expect(shownIn(filing, 'requests.handled.person')).toBe('待填写');
      expect(shownIn(filing, 'requests.received.person')).toBe('14');
      expect(shownIn(filing, 'requests.carriedOut.total')).toBe(0);
    },
  );

  it('draws no conclusions from totals that leave text out', () => {
    const filing = inWorkbook(pasted, lastYear({ 'requests.carriedOut.total': 3 }));
    const { findings } = check({ form: form2021, filing, thisYear });
    expect(
      findings.filter(({ rule }) => rule === 'cases-follow-requests' || rule === 'matches-last-year'),
    ).toEqual([]);
    expect(composeCharts(form2021, filing)).toEqual([]);
  });

  // Totals typed by hand, as they are in .csv, .json and in tables of other programs.
  it('believes a typed total that agrees with what the texts plainly mean, and none that leaves them out', () => {
    const good = withAnswers({ 'requests.received.person': '14', 'requests.received.total': 14 });
    expect(paragraphsOf(good, 'onRequest')[0]).toMatch(/新收政府信息公开申请14件/u);
    const bad = withAnswers({ 'requests.received.person': '约12', 'requests.received.total': 0 });
    expect(paragraphsOf(bad, 'onRequest')[0]).toMatch(/新收政府信息公开申请（待填写）件/u);
    expect(shownIn(bad, 'requests.received.total')).toBe('待填写');
  });

  it('shows a gap where a whole sentence would be missing', () => {
    const filing = withAnswers({ 'documents.regulations.issued': '2' });
    expect(paragraphsOf(filing, 'management')).toEqual([
      '（待填写）没有制发、废止行政规范性文件，年末没有现行有效的文件。',
    ]);
  });

  it('takes a “/” for nothing at all, as before', () => {
    const filing = inWorkbook({ 'requests.received.person': '/', 'requests.received.business': 3 });
    expect(paragraphsOf(filing, 'onRequest')[0]).toMatch(/新收政府信息公开申请3件/u);
  });

  it('compares with no total of last year that leaves text out', () => {
    const before = lastYear({ 'requests.received.person': '20', 'requests.received.total': 0 });
    const filing = withAnswers({ 'requests.received.total': 10, 'requests.received.person': 10 }, before);
    expect(paragraphsOf(filing, 'onRequest')[0]).toBe(
      '2025年，我局新收政府信息公开申请10件，均为自然人申请。没有上年度结转的申请。',
    );
  });
});
