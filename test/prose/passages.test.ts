import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { passagesOf } from '../../src/prose/passages';
import { withAnswers } from '../support/filing-fixture';

describe('passages', () => {
  const filing = withAnswers(
    {},
    { texts: { problems: '一 是甲。', preface: '乙', contact: '丙', other: ' \n', platform: '丁' } },
  );

  it('are what the clerk wrote, in the order of the report', () => {
    expect(
      passagesOf(form2021, filing).map(({ slot, chapter, name, text }) => [slot, chapter, name, text]),
    ).toEqual([
      ['preface', 0, '报告开头', '乙'],
      ['platform', 1, '（四）政府信息公开平台建设', '丁'],
      ['problems', 5, '五、存在的主要问题及改进情况', '一是甲。'],
    ]);
  });

  it('are read once for the same texts and form', () => {
    expect(passagesOf(form2021, { ...filing })).toBe(passagesOf(form2021, filing));
    expect(passagesOf(form2019, filing)).not.toBe(passagesOf(form2021, filing));
  });
});
