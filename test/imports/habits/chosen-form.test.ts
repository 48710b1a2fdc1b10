import { importText } from './read-page';

describe('the form', () => {
  it.each([
    [2020, '2019'],
    [2022, '2021'],
  ])('of a page with nothing but table four goes by the year: %i', (year, form) => {
    const { filing } = importText(
      `统计期限自${year}年1月1日起`,
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议 行政诉讼',
      '结 结 其 尚',
      '果 果 他 未 总计',
      '0 1 0 0 1 0 0 0 0 0 0 0 0 0 0',
    );
    expect([filing.form, filing.answers['review.corrected']]).toEqual([form, 1]);
  });

  const title = '望溪县林业局2024年政府信息公开工作年度报告';

  it.each([
    '（一）主动公开。围绕政府集中采购、其他对外管理服务事项等，公开对外公开总数量和上一年项目数量。',
    '1.政府集中采购',
    '公布采购项目数量、采购总金额',
  ])('is not chosen by words of the text: %s', (words) => {
    const { filing, notices } = importText(title, '一、总体情况', words, '全年公开信息10条。');
    expect([filing.form, notices]).toEqual(['2021', ['没有找到三张表的数字；只读入了正文。']]);
  });

  it.each([['信息内容 本年新制作数量 本年新公开数量 对外公开总数量'], ['政府集中采购 3 52.5', '采购总金额']])(
    'is told by heads and labels of tables: %s',
    (...rows) => {
      expect(importText(title, '一、总体情况', '全年公开信息10条。', ...rows).filing.form).toBe('2019');
    },
  );
});
