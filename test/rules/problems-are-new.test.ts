import { problemsAreNew } from '../../src/rules/problems-are-new';
import { checkBy, lastYear } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const before =
  '2024年存在的主要问题：一是政策解读形式单一，图解和视频解读偏少；二是个别公开栏目更新不及时。下一步，将增加图解，定期检查各栏目。';
const fresh =
  '群众反映查找信息不便，检索功能较弱；受理点人员更换后办理不熟练。明年将改版检索页面，编写办理手册，逐月抽查答复文书。';
const checked = (problems: string, texts?: Record<string, string>) =>
  checkBy(problemsAreNew, written({ problems }, lastYear({}, texts ? { texts } : {})));

describe('problems-are-new', () => {
  it('measures how much was taken over, years and marks aside', () => {
    const { findings } = checked(before.replace('2024', '2025').replace('；', '，'), { problems: before });
    expect(findings).toMatchObject([
      {
        severity: 'note',
        at: 'problems',
        message:
          '“五、存在的主要问题及改进情况”有 100% 的文字与上年报告相同；请按今年的实际情况改写，避免雷同。',
      },
    ]);
  });

  it('speaks above one half only', () => {
    expect(checked(before + fresh + fresh, { problems: before }).findings).toEqual([]);
    expect(checked(before + fresh.slice(0, 30), { problems: before }).findings).toHaveLength(1);
    expect(checked(fresh, { problems: before }).findings).toEqual([]);
  });

  it('says that last year’s text is not known', () => {
    const rule = 'problems-are-new';
    const reason =
      '没有上年报告的文字，没有比对“五、存在的主要问题及改进情况”是否雷同；可以导入上年报告，或将上年的文字填入“上年数据”表';
    expect(checked(before).notChecked).toEqual([{ rule, reason }]);
    expect(checkBy(problemsAreNew, written({ problems: before })).notChecked).toMatchObject([{ rule }]);
  });

  it('has nothing to say before the text is written', () => {
    expect(checkBy(problemsAreNew, written({})).notChecked).toEqual([]);
  });
});
