import { noProblem } from '../../src/model/problem';
import type { ReportedProblem } from '../../src/model/problem';
import { pairsAreConcrete } from '../../src/rules/pairs-are-concrete';
import { checkBy, withAnswers } from '../support/filing-fixture';

const said = (problems: readonly Partial<ReportedProblem>[], texts: Record<string, string> = {}) =>
  checkBy(
    pairsAreConcrete,
    withAnswers({}, { texts, problems: problems.map((problem) => ({ ...noProblem, ...problem })) }),
  ).findings.map(({ severity, at, message }) => [severity, at, message]);
const measure = '按月检查';

describe('pairs-are-concrete', () => {
  it.each([
    '6个栏目超过半年没有更新',
    '水费查询页面全年有两次打不开',
    '5份答复书引用条款不准',
    '门户网站“政策解读”栏目里，图解只占一成',
    '３个镇的公开栏没有换过',
    '县级部门有一半没有专人',
  ])('takes %s', (what) => {
    expect(said([{ what, measure }])).toEqual([]);
  });

  it('takes rows in which nothing stands', () => {
    expect(said([{}, { what: '6个栏目没有更新', measure }, {}])).toEqual([]);
  });

  it('says which of place and figure is missing', () => {
    const where = '在哪里（如哪个栏目、哪个单位、哪个渠道）';
    const many = '有多少（如几个、几件）';
    expect(said([{ what: '政策解读形式单一', measure }])).toEqual([
      ['hint', 'problems.1.what', `第 1 个问题：没有写明${where}、${many}；写具体一些更好。`],
    ]);
    expect(said([{ what: '部分栏目更新不及时', measure }])).toMatchObject([
      ['hint', 'problems.1.what', `第 1 个问题：没有写明${many}；写具体一些更好。`],
    ]);
    expect(said([{ what: '解读图表只有3张', measure }])).toMatchObject([
      ['hint', 'problems.1.what', `第 1 个问题：没有写明${where}；写具体一些更好。`],
    ]);
  });

  it('asks for a measure, and for the problem itself', () => {
    expect(said([{}, { what: '6个栏目没有更新' }, { measure }])).toEqual([
      ['note', 'problems.2.measure', '第 2 个问题：没有写改进措施；请写明怎样改。'],
      ['note', 'problems.3.what', '第 3 个问题：没有写问题；请写明在哪里、有多少。'],
    ]);
  });

  it('leaves alone what a text of its own stands in place of', () => {
    expect(said([{ what: '意识不强' }], { problems: '存在的问题：一是…' })).toEqual([]);
  });
});
