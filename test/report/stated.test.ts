import type { Facts } from '../../src/model/stated-facts';
import type { BodyKind } from '../../src/model/filing';
import { withAnswers, withSettings } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const chosen = (...keys: string[]): { facts: Facts } => ({
  facts: Object.fromEntries(keys.map((key) => [key, true])),
});

describe('a sentence on what the clerk states', () => {
  it('stands in place of the gap, with the others of its text', () => {
    const filing = withAnswers({}, chosen('platform.noNewMedia', 'platform.column'));
    expect(paragraphsOf(filing, 'platform')).toEqual([
      '通过政府网站“政府信息公开”专栏发布政府信息。我局没有开设政务新媒体账号。',
    ]);
    expect(paragraphsOf(filing, 'supervision')).toEqual(['（待填写）']);
  });

  it('follows what the figures say', () => {
    expect(paragraphsOf(withAnswers({}, chosen('management.secrecy')), 'management')).toEqual([
      '没有制发、废止行政规范性文件，年末没有现行有效的文件。',
      '政府信息发布前均经过保密审查。',
    ]);
  });

  it('gives way to the clerk’s own text', () => {
    const filing = withAnswers({}, { ...chosen('platform.column'), texts: { platform: '另行建设。' } });
    expect(paragraphsOf(filing, 'platform')).toEqual(['另行建设。']);
  });

  it('is left out where its kind of body is another', () => {
    const assessed = chosen('supervision.assessed');
    const said = (kind: BodyKind): readonly string[] =>
      paragraphsOf(withAnswers({}, { ...assessed, ...withSettings({ kind }) }), 'supervision');
    expect(said('area')).toEqual(['政府信息公开工作纳入年度工作考核。']);
    expect(said('department')).toEqual(['（待填写）']);
  });

  it('says that all were answered in time only of requests that were answered', () => {
    const answered = {
      'requests.received.total': 1,
      'requests.granted.total': 1,
      'requests.handled.total': 1,
    };
    expect(paragraphsOf(withAnswers(answered, chosen('onRequest.inTime')), 'onRequest')[1]).toBe(
      '全年办结1件，结果为予以公开，在法定期限内答复；没有结转下年度继续办理的申请。',
    );
    expect(paragraphsOf(withAnswers({}, chosen('onRequest.inTime')), 'onRequest').join('')).not.toContain(
      '法定期限',
    );
  });

  it('lists single results by their official names', () => {
    const refused = {
      'requests.received.total': 6,
      'requests.refused.thirdParty.total': 2,
      'requests.refused.deliberative.total': 1,
      'requests.notProcessed.repeated.total': 3,
      'requests.handled.total': 6,
    };
    expect(paragraphsOf(withAnswers(refused, chosen('onRequest.details')), 'onRequest')[2]).toBe(
      '不予公开的申请中，保护第三方合法权益2件、属于四类过程性信息1件。不予处理的申请均为重复申请。',
    );
  });
});
