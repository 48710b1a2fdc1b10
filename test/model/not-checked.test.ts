import { reasonsOf } from '../../src/model/not-checked';

const of = (...reasons: readonly string[]) => reasonsOf(reasons.map((reason) => ({ rule: 'any', reason })));

describe('what was not checked', () => {
  it('is said once for each reason', () => {
    expect(of('没有上年数据', '没有上年数据', '另一个原因')).toEqual(['没有上年数据', '另一个原因']);
  });

  it('puts together what lacks the same thing, each name once', () => {
    expect(of('上年数据没有填全，未核对：甲、乙', '另一个原因', '上年数据没有填全，未核对：乙、丙')).toEqual([
      '上年数据没有填全，未核对：甲、乙、丙',
      '另一个原因',
    ]);
  });

  it('is cut where the list is long', () => {
    const names = [...'一二三四五六七八九十'].join('、');
    expect(of(`上年数据没有填全，未核对：${names}`)).toEqual([
      '上年数据没有填全，未核对：一、二、三、四、五、六、七、八等 10 项',
    ]);
  });
});
