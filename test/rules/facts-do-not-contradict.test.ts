import type { Filing } from '../../src/model/filing';
import { factsDoNotContradict } from '../../src/rules/facts-do-not-contradict';
import { checkBy, withAnswers } from '../support/filing-fixture';

const said = (facts: NonNullable<Filing['facts']>, answers: Filing['answers'] = {}) =>
  checkBy(factsDoNotContradict, withAnswers(answers, { facts })).findings;

describe('facts-do-not-contradict', () => {
  it.each([
    ['without accounts and posts', { 'platform.noNewMedia': true }, { 'disclosure.wechat': 0 }],
    ['that says no', { 'platform.noNewMedia': false, 'platform.accounts.count': 2 }, {}],
    ['with posts, and no tick', {}, { 'disclosure.wechat': 256 }],
    ['with a site of another', { 'platform.noWebsite': true, 'platform.site.host': '县政府门户网站' }, {}],
  ])('takes a body %s', (_, facts, answers) => {
    expect(said(facts, answers)).toEqual([]);
  });

  it('asks about accounts and posts of a body that has none', () => {
    const facts = { 'platform.noNewMedia': true, 'platform.accounts.names': '“青岚水务”微信公众号' };
    expect(said(facts, { 'disclosure.wechat': 256 })).toMatchObject([
      {
        severity: 'note',
        at: 'facts.platform.noNewMedia',
        message: expect.stringMatching(
          /^“工作情况”的“没有开设政务新媒体”填了“是”，但.*填了 256，“政务新媒体的名称”填了“‘青岚水务’微信公众号”；请核对哪一处不对，确实无误的请说明。$/u,
        ) as string,
      },
    ]);
  });

  it('asks about two ticks that exclude each other', () => {
    expect(said({ 'other.nothingElse': true, 'other.workPlan': true })).toMatchObject([
      { message: expect.stringContaining('“落实了年度政务公开工作要点”填了“是”') as string },
    ]);
  });
});
