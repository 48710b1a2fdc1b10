import { lastYear, withAnswers } from '../support/filing-fixture';
import type { PreviousFiling } from '../../src/model/filing';
import { paragraphsOf } from './report-text';

const requests = (now: number, before: number | null, facts: Partial<PreviousFiling> = {}): string =>
  paragraphsOf(
    withAnswers(
      { 'requests.received.total': now, 'requests.carriedOut.total': now },
      lastYear({ 'requests.received.total': before }, facts),
    ),
    'onRequest',
  )[0]!.replace('没有上年度结转的申请。', '');

describe('requests against last year', () => {
  it.each([
    [3646, 3607, '2025年，我局新收政府信息公开申请3646件，同比增长1.1%。'],
    [803, 401, '2025年，我局新收政府信息公开申请803件，同比增长100.2%。'],
    [599, 400, '2025年，我局新收政府信息公开申请599件，同比增长49.8%。'],
    [601, 400, '2025年，我局新收政府信息公开申请601件，同比增长50.3%。'],
    [199, 400, '2025年，我局新收政府信息公开申请199件，同比下降50.3%。'],
    [15, 60, '2025年，我局新收政府信息公开申请15件，同比下降75.0%。'],
    [10_001, 10_000, '2025年，我局新收政府信息公开申请10001件（比上年增加1件）。'],
    [5, 1, '2025年，我局新收政府信息公开申请5件（比上年增加4件）。'],
    [3, 9, '2025年，我局新收政府信息公开申请3件（比上年减少6件）。'],
    [2, 0, '2025年，我局新收政府信息公开申请2件（比上年增加2件）。'],
    [12, 12, '2025年，我局新收政府信息公开申请12件，与上年持平。'],
    [12, null, '2025年，我局新收政府信息公开申请12件。'],
  ])('%d after %p', (now, before, sentence) => {
    expect(requests(now, before)).toBe(sentence);
  });

  it('are not compared with another year than the last', () => {
    expect(requests(12, 10, { year: 2023 })).not.toContain('同比');
    expect(requests(12, 10, { year: null })).toContain('同比增长20.0%');
  });

  it('are compared with what an earlier form says', () => {
    expect(requests(12, 10, { form: '2019' })).toContain('同比增长20.0%');
  });
});

describe('what was disclosed', () => {
  it('is held against last year’s total', () => {
    const filing = withAnswers({ 'disclosure.total': 110 }, lastYear({ 'disclosure.total': 100 }));
    expect(paragraphsOf(filing, 'disclosure')[0]).toBe('2025年，我局主动公开政府信息110条，同比增长10.0%。');
  });
});

describe('shares of results', () => {
  const handled = (granted: number, refused: number): string =>
    paragraphsOf(
      withAnswers({
        'requests.received.total': granted + refused,
        'requests.granted.total': granted,
        'requests.refused.stateSecret.total': refused,
        'requests.handled.total': granted + refused,
      }),
      'onRequest',
    )[1]!;

  it('are given for twenty requests and more', () => {
    expect(handled(13, 7)).toBe(
      '全年办结20件，其中予以公开13件（占65.0%）、不予公开7件（占35.0%）；没有结转下年度继续办理的申请。',
    );
    expect(handled(13, 6)).toContain('其中予以公开13件、不予公开6件；');
  });

  it('round halves up, as people do', () => {
    expect(handled(201, 199)).toContain('予以公开201件（占50.3%）、不予公开199件（占49.8%）；');
  });

  it('do not call a few of many none', () => {
    expect(handled(9999, 1)).toContain('予以公开9999件（占超过99.9%）、不予公开1件（占不足0.1%）；');
  });

  it('are not given where all have one result', () => {
    expect(handled(30, 0)).toContain('全年办结30件，结果均为予以公开；');
  });
});
