import { form2021 } from '../../src/forms/2021/index';
import { optionsFor, readChosen, sayChosen } from '../../src/model/chapter';
import { withAnswers, withSettings } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const chosen = (...sentences: string[]) => withSettings({ sentences });

describe('a sentence that the clerk has chosen', () => {
  it('stands in place of the gap, with the others of its text', () => {
    const filing = withAnswers({}, chosen('noNewMedia', 'column'));
    expect(paragraphsOf(filing, 'platform')).toEqual([
      '通过政府网站“政府信息公开”专栏发布政府信息。我局没有开设政务新媒体账号。',
    ]);
    expect(paragraphsOf(filing, 'supervision')).toEqual(['（待填写）']);
  });

  it('follows what the figures say', () => {
    expect(paragraphsOf(withAnswers({}, chosen('reviewed')), 'management')).toEqual([
      '全年没有制发、废止行政规范性文件，年末现行有效0件。',
      '政府信息发布前均经过保密审查。',
    ]);
  });

  it('gives way to the clerk’s own text', () => {
    const filing = withAnswers({}, { ...chosen('column'), texts: { platform: '另行建设。' } });
    expect(paragraphsOf(filing, 'platform')).toEqual(['另行建设。']);
  });

  it('is left out where its kind of body is another', () => {
    const assessed = { blanks: 'error', sentences: ['assessed'] } as const;
    expect(paragraphsOf(withAnswers({}, { settings: { ...assessed, kind: 'area' } }), 'supervision')).toEqual(
      ['政府信息公开工作纳入年度工作考核。'],
    );
    expect(
      paragraphsOf(withAnswers({}, { settings: { ...assessed, kind: 'department' } }), 'supervision'),
    ).toEqual(['（待填写）']);
  });

  it('says that all were answered in time only of requests that were answered', () => {
    const answered = {
      'requests.received.total': 1,
      'requests.granted.total': 1,
      'requests.handled.total': 1,
    };
    expect(paragraphsOf(withAnswers(answered, chosen('inTime')), 'onRequest')[1]).toBe(
      '全年办结1件，其中予以公开1件；没有结转下年度继续办理的申请。已办结的申请均在法定期限内答复。',
    );
    expect(paragraphsOf(withAnswers({}, chosen('inTime')), 'onRequest').join('')).not.toContain('法定期限');
  });

  it('lists single results by their official names', () => {
    const refused = {
      'requests.received.total': 6,
      'requests.refused.thirdParty.total': 2,
      'requests.refused.deliberative.total': 1,
      'requests.notProcessed.repeated.total': 3,
      'requests.handled.total': 6,
    };
    expect(paragraphsOf(withAnswers(refused, chosen('details')), 'onRequest')[2]).toBe(
      '不予公开的申请中，保护第三方合法权益2件、属于四类过程性信息1件。不予处理的申请中，重复申请3件。',
    );
  });
});

describe('chosen sentences in a cell', () => {
  const slots = form2021.chapters.flatMap(({ slots: own }) => own);
  const keys = slots.flatMap((slot) => optionsFor(slot, 'area').map(({ key }) => key));

  it('are read back as they were written', () => {
    expect(keys.length).toBeGreaterThan(10);
    expect(readChosen(form2021.chapters, sayChosen(form2021.chapters, keys))).toEqual(keys);
    expect(sayChosen(form2021.chapters)).toBe('');
  });

  it('are those whose names are known', () => {
    expect(readChosen(form2021.chapters, '别的；没有开设政务新媒体 \n组织过业务培训')).toEqual([
      'noNewMedia',
      'trained',
    ]);
  });
});
