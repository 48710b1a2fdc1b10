import { sameFigureTwice } from '../../src/rules/same-figure-twice';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const saying = (disclosure: string, platform: string) => withAnswers({}, { texts: { disclosure, platform } });

describe('same-figure-twice', () => {
  it('asks about a channel with two figures', () => {
    const filing = saying(
      '我局通过县政府网站水利信息栏目公开信息20条。',
      '全年通过水利信息专栏公开政府信息16条。',
    );
    expect(checkBy(sameFigureTwice, filing).findings).toMatchObject([
      {
        severity: 'note',
        at: 'platform',
        place: { slot: 'platform', from: 16, to: 18 },
        message:
          '“（四）政府信息公开平台建设”：这里写“全年通过水利信息专栏公开政府信息16条”，前面“（一）主动公开”写“我局通过县政府网站水利信息栏目公开信息20条”，两处不一致。请核对；说的不是同一个数字的，请说明。',
      },
    ]);
  });

  it.each([
    ['通过水利信息栏目公开信息20条。', '通过水利信息专栏公开信息20条。'],
    ['通过水利信息栏目公开信息20条。', '通过防汛抗旱专栏公开信息16条。'],
    ['通过水利信息栏目公开信息20条。', '通过水利信息专栏公开政策解读16条。'],
    ['上半年开展业务知识专题培训2次。', '下半年开展业务知识专题培训3次。'],
    ['开展业务知识专题培训2次。', '力争全年开展业务知识专题培训3次。'],
    ['开展业务知识专题培训2次。', '截至10月底，开展业务知识专题培训1次。'],
    ['通过水利信息栏目公开信息20余条。', '通过水利信息专栏公开信息16条。'],
  ])('is silent on %s %s', (one, other) =>
    expect(messagesOf(sameFigureTwice, saying(one, other))).toEqual([]),
  );

  it('asks about the same words with two figures', () => {
    const filing = saying('全年开展业务知识专题培训2次。', '我局开展业务知识专题培训3次。');
    expect(messagesOf(sameFigureTwice, filing)).toHaveLength(1);
  });
});
