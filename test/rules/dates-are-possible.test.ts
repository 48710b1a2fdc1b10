import { datesArePossible } from '../../src/rules/dates-are-possible';
import { checkBy } from '../support/filing-fixture';
import { brieflyOn, remarksOn, wordsFound, written } from '../support/text-fixture';

/** In a report on 2025, whose last text this is. */
const atEnd = (text: string) => brieflyOn(datesArePossible, text, {}, 'other');

describe('dates-are-possible', () => {
  it('finds a day that there is not', () => {
    expect(remarksOn(datesArePossible, '4月31日举办开放日。')).toEqual([
      ['error', '4月31日', undefined, '“（五）监督保障”：“4月31日”：没有这一天；请核对日期。'],
    ]);
  });

  it.each([
    ['2025年13月5日', ['2025年13月5日']],
    ['2025年13月，', ['2025年13月']],
    ['2月30日、2025年2月29日', ['2月30日', '2025年2月29日']],
    ['怀溪县人民医院2023年12月32日', ['2023年12月32日']],
    ['自1月1日至12月3 2日，9月31日', ['12月3 2日', '9月31日']],
    ['20 24年 1 3月5日，2024 年 2 月 3 0 日', ['20 24年 1 3月5日', '2024 年 2 月 3 0 日']],
    ['2024年1月至13月，2月0日，13月底，2024年3-14月', ['2月0日', '13月', '13月', '14月']],
    ['发布日期：2024-02-30，2024.11.31至2025.1.5', ['2024-02-30', '2024.11.31']],
    ['见第1 2月3日的记录，第13月龄，1-13月龄儿童，12-18月的幼儿，16个月、第14月，版本2024.2.99', []],
    ['2024-02-29、2024.12.31、2024-11-31号、2024/2/28、192.2024.2.30、5月平均、0.13月息', []],
    ['2024年2月29日、2月29日、12月31日、13个月、0.5月', []],
  ])('on: %s', (text, words) => {
    expect(wordsFound(datesArePossible, text)).toEqual(words);
  });

  it('finds a report that is signed before its year is over', () => {
    const text = '2025年没有收取信息处理费。\n海滨县水利局\n2025年1月20日';
    expect(remarksOn(datesArePossible, text, {}, 'other')).toEqual([
      [
        'error',
        '2025年1月20日',
        undefined,
        '“六、其他需要报告的事项”：报告写的日期是“2025年1月20日”，早于统计期限的最后一天（2025年12月31日）；请核对报告年度和日期。',
      ],
    ]);
  });

  it('finds a report that says it was published then, or within the period that it names', () => {
    expect(atEnd('2025年没有收费。本报告于2025年1月在县政府网站公布。')).toEqual([
      ['error', '2025年1月', undefined],
    ]);
    const texts = {
      preface: '所列数据的统计期限自2025年1月1日至12月31日。',
      other: '无。\n海滨县水利局2025年12月20日',
    };
    expect(checkBy(datesArePossible, written(texts)).findings).toMatchObject([{ at: 'other' }]);
  });

  it.each([
    '没有收取信息处理费。\n海滨县水利局\n2026年1月20日',
    '没有收取信息处理费。\n2025年12月31日',
    '2025年1月20日，召开了会议。',
    '上年的报告已于2025年1月20日公布。',
    '本报告于2026年1月在县政府网站公布。',
  ])('is silent on: %s', (text) => {
    expect(atEnd(text)).toEqual([]);
  });

  it('is silent where the texts speak of the year before, so that the year may have been taken from the date', () => {
    expect(atEnd('2024年没有收取信息处理费。\n2025年1月20日')).toEqual([]);
  });

  it('leaves a title of the wrong year to others, where the period is that of the year before', () => {
    const texts = { preface: '统计期限为2024年1月1日至2024年12月31日。', other: '无。\n2025年1月20日' };
    expect(checkBy(datesArePossible, written(texts)).findings).toEqual([]);
  });

  it('finds a signature of a page that is too early, which is in none of its texts', () => {
    const page = { strangeRows: [], misprints: [], mergedRows: [], signature: '海滨县水利局\n2025年1月16日' };
    expect(
      checkBy(datesArePossible, written({ other: '2025年没有收费。' }, { page })).findings,
    ).toMatchObject([
      {
        severity: 'error',
        message:
          '落款：报告写的日期是“2025年1月16日”，早于统计期限的最后一天（2025年12月31日）；请核对报告年度和日期。',
      },
    ]);
  });
});
