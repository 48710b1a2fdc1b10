import { form2019 } from '../../src/forms/2019/index';
import { topicsAreCovered } from '../../src/rules/topics-are-covered';
import { checkBy, filingOf, messagesOf } from '../support/filing-fixture';
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

  it('takes what is stated for its topic', () => {
    expect(
      messagesOf(topicsAreCovered, written({ disclosure: '甲' }, { facts: { 'platform.column': true } })),
    ).toEqual(['“一、总体情况”没有写“（五）监督保障”；这一章主要包括五个方面，请补写。']);
  });

  it('judges what the figures write as if it was written, once any text is', () => {
    const missing =
      '“一、总体情况”没有写“（四）政府信息公开平台建设”、“（五）监督保障”；这一章主要包括五个方面，请补写。';
    expect(messagesOf(topicsAreCovered, written({ problems: '甲' }))).toEqual([missing]);
    expect(messagesOf(topicsAreCovered, written({}))).toEqual([]);
  });

  describe('where the chapter on a page has headings of its own', () => {
    const page = { strangeRows: [], misprints: [], mergedRows: [] };
    const headed = {
      preface: '甲',
      disclosure: '对文件做了清理。',
      onRequest: '乙',
      platform: '丙',
      supervision: '丁',
    };
    const without = { ...written({ ...headed, problems: '戊' }), answers: {}, page };
    const on = (texts: Record<string, string>) => messagesOf(topicsAreCovered, { ...without, texts });

    it('takes no word under another heading for a topic', () => {
      expect(on({ ...headed, problems: '戊' })).toEqual([
        '“一、总体情况”没有写“（三）政府信息管理”；这一章主要包括五个方面，请补写。',
      ]);
    });

    it.each(['维护网站。\n（五）政务信息目录。更新了目录。', '政府信息管理和平台建设。对信息逐条审核。'])(
      'takes a heading that the form does not have, or that names two: %s',
      (platform) => {
        expect(on({ ...headed, platform, problems: '戊' })).toEqual([]);
      },
    );

    it('does not miss what has not been come to, nor what the figures write', () => {
      const { preface, disclosure, onRequest, platform } = headed;
      expect(on({ preface, disclosure, onRequest, platform, management: '戊' })).toEqual([]);
      expect(messagesOf(topicsAreCovered, written({ ...headed, preface: '', problems: '戊' }))).toEqual([]);
    });
  });

  it('is silent while chapter one has no text', () => {
    expect(messagesOf(topicsAreCovered, { ...written({ problems: '甲' }), answers: {} })).toEqual([]);
  });

  it('is silent on a form that does not prescribe topics', () => {
    const filing = filingOf(form2019, {}, { texts: { disclosure: '甲' } });
    expect(messagesOf(topicsAreCovered, filing)).toEqual([]);
  });
});
