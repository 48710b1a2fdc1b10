import type { FactValue } from '../../src/model/stated-facts';
import { factsAreOfTheirKind } from '../../src/rules/facts-are-of-their-kind';
import { checkBy, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';

const said = (key: string, value: FactValue) =>
  messagesOf(factsAreOfTheirKind, withAnswers({}, { facts: { [key]: value } }));

describe('facts-are-of-their-kind', () => {
  it.each([
    ['onRequest.ways.online', 12],
    ['onRequest.ways.online', 0],
    ['onRequest.ways.online', null],
    ['management.guide.month', 12],
    ['management.threeReviews', false],
    ['platform.site.host', '县政府门户网站'],
    ['disclosure.others.1.what', 2025],
  ])('takes %s: %s', (key, value) => {
    expect(said(key, value)).toEqual([]);
  });

  it.each([
    ['onRequest.ways.online', -1, '填的是 -1，比 0 小；请核对。'],
    ['onRequest.ways.online', 1.5, '填的是 1.5，带有小数；请填整数。'],
    ['onRequest.ways.online', '12件', '填的是“12件”，句子里写不出；请只填数字 12。'],
    ['onRequest.ways.online', '十几件', '填的是“十几件”，不是数字；请填阿拉伯数字。'],
    ['onRequest.ways.online', '/', '填的是“/”，不是数字；没有的填 0，不知道的留空。'],
    ['onRequest.ways.online', true, '填的是“是”，不是数字；请填阿拉伯数字。'],
  ])('names %s: %s', (key, value, says) => {
    expect(said(key, value)).toEqual([`“工作情况”的“网络申请”：${says}`]);
  });

  it('names what is above all that can be, and what is no yes and no words', () => {
    expect(said('management.guide.month', 13)).toEqual([
      '“工作情况”的“公开指南更新的月份”：填的是 13，最多是 12月；请核对。',
    ]);
    expect(said('management.threeReviews', '执行')).toEqual([
      '“工作情况”的“信息发布执行“三审三校””：填的是“执行”；请填“是”或“否”。'.replace(
        '“三审三校””',
        '‘三审三校’”',
      ),
    ]);
    expect(said('platform.site.host', true)).toEqual([
      '“工作情况”的“信息发布在哪个网站”：填的是“是”；请写一句话或者名称。',
    ]);
  });

  it('leads to the fact, as an error', () => {
    const { findings } = checkBy(factsAreOfTheirKind, withAnswers({}, { facts: { 'platform.visits': -3 } }));
    expect(findings).toMatchObject([{ severity: 'error', at: 'facts.platform.visits' }]);
  });

  it('asks nothing that the kind of body is not asked', () => {
    const facts = { 'supervision.review.rate': 120 };
    expect(messagesOf(factsAreOfTheirKind, withAnswers({}, { facts }))).toEqual([]);
    expect(
      messagesOf(factsAreOfTheirKind, withAnswers({}, { facts, ...withSettings({ kind: 'township' }) })),
    ).toEqual(['“工作情况”的“满意率”：填的是 120，最多是 100%；请核对。']);
  });
});
