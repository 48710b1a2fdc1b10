import { form2019 } from '../../src/forms/2019/index';
import { topicsAreCovered } from '../../src/rules/topics-are-covered';
import { checkBy, filingOf, messagesOf, withSettings } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

describe('topics-are-covered', () => {
  it('names the topics of chapter one that no figure writes by itself', () => {
    expect(
      checkBy(topicsAreCovered, written({ disclosure: '全年公开政府信息3条。' })).findings,
    ).toMatchObject([
      {
        severity: 'note',
        at: 'platform',
        message:
          '“一、总体情况”没有写“（四）政府信息公开平台建设”、“（五）监督保障”；这一章主要包括五个方面，请补写。',
      },
    ]);
  });

  it('finds a topic in the text of another', () => {
    const disclosure = '依托政府网站公开信息3条，组织培训2次。';
    expect(messagesOf(topicsAreCovered, written({ disclosure }))).toEqual([]);
  });

  it('takes a chosen sentence for its topic', () => {
    const settings = withSettings({ sentences: ['column'] });
    expect(messagesOf(topicsAreCovered, written({ disclosure: '甲' }, settings))).toEqual([
      '“一、总体情况”没有写“（五）监督保障”；这一章主要包括五个方面，请补写。',
    ]);
  });

  it('judges what the figures write as if it was written, once any text is', () => {
    const missing =
      '“一、总体情况”没有写“（四）政府信息公开平台建设”、“（五）监督保障”；这一章主要包括五个方面，请补写。';
    expect(messagesOf(topicsAreCovered, written({ problems: '甲' }))).toEqual([missing]);
    expect(messagesOf(topicsAreCovered, written({}))).toEqual([]);
  });

  it('is silent while chapter one has no text', () => {
    expect(messagesOf(topicsAreCovered, { ...written({ problems: '甲' }), answers: {} })).toEqual([]);
  });

  it('is silent on a form that does not prescribe topics', () => {
    const filing = filingOf(form2019, {}, { texts: { disclosure: '甲' } });
    expect(messagesOf(topicsAreCovered, filing)).toEqual([]);
  });
});
