import { noProblem } from '../../src/model/problem';
import type { FormerProblem } from '../../src/model/problem';
import { pairsAreNew } from '../../src/rules/pairs-are-new';
import { checkBy, lastYear, withAnswers } from '../support/filing-fixture';

const said = (what: string, former: Partial<FormerProblem>) =>
  checkBy(
    pairsAreNew,
    withAnswers(
      {},
      {
        problems: [
          { ...noProblem, what: '新增的2个栏目没有内容', measure: '补齐' },
          { ...noProblem, what, measure: '检查' },
        ],
        ...lastYear({}, { problems: [{ ...noProblem, ...former }] }),
      },
    ),
  ).findings.map(({ severity, at, message }) => [severity, at, message]);
const before = '门户网站有6个栏目超过半年没有更新内容';

describe('pairs-are-new', () => {
  it.each([
    ['another problem', '3份答复书引用的条款不准确', { what: before }],
    ['a problem that is not mended yet', before, { what: before, state: 'not' as const }],
    ['half a problem', '门户网站的检索结果有一半打不开，群众来电询问较多', { what: before }],
    ['last year without problems', before, {}],
  ])('takes %s', (_, what, former) => {
    expect(said(what, former)).toEqual([]);
  });

  it.each([
    before,
    '门户网站有4个栏目超过半年没有更新内容',
    '门户网站有6个栏目超过半年没有更新内容，仍需整改。',
  ])('names last year’s: %s', (what) => {
    expect(said(what, { what: before })).toEqual([
      [
        'note',
        'problems.2.what',
        `第 2 个问题与上年报告的问题“${before}”基本相同；请写今年的情况，上年的还没有改好的，请填写整改情况。`,
      ],
    ]);
  });

  it('knows a short one again only where it is the same', () => {
    expect(said('政策解读偏少', { what: '政策解读偏少。' })).toHaveLength(1);
    expect(said('政策解读偏少', { what: '政策解读偏长' })).toEqual([]);
  });
});
