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
});
