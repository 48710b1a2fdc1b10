import { paragraphs } from '../../support/report-text';
import { importText } from './read-page';

describe('the title', () => {
  it.each([
    [['海滨县水利局2024年度政府信息公开工作年度报告']],
    [['海滨县水利局', '2024 年政府信息公开工作年度报告']],
    [['2024年海滨县水利局政府信息', '公开工作年度报告']],
    [['海滨县水利局关于2024年政府信息公开工作情况的报告']],
    [['海滨县水利局政府信息公开工作2024年度报告']],
    [['海滨县水利局政府信息公开年度报告（2024年度）']],
    [['2024年政府信息公开工作年度报告（海滨县水利局）']],
    [['海滨县水利局二〇二四年政务公开工作年报']],
    [['2024年政府信息公开工作年度报告', '海滨县水利局', '2025年1月15日']],
    [['海滨县人民政府2023年政府信息公开工作年度报告', '海滨县水利局2024年政府信息公开工作年度报告']],
    [['首页 > 政务公开', '海滨县水利局2024年政府信息公开工作年度报告 发布时间：2025-01-20']],
  ])('%j names body and year', (lines) => {
    const { filing } = importText(
      ...lines,
      '一、总体情况',
      paragraphs.disclosure + '主动公开。',
      '规章 | 0 | 0 | 0',
    );
    expect(filing).toMatchObject({ body: '海滨县水利局', year: 2024 });
  });

  it('is not needed for the year', () => {
    const { filing } = importText(
      '所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
      '规章 | 0 | 0 | 0',
    );
    expect(filing).toMatchObject({ body: '', year: 2023 });
  });
});
