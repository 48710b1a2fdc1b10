import { wrongYear } from '../../src/rules/wrong-year';
import { checkBy } from '../support/filing-fixture';
import { brieflyOn, remarksOn, wordsFound, written } from '../support/text-fixture';

const last = '2024年，我局主动公开政府信息30条。';

describe('wrong-year', () => {
  it('takes a figure of last year for a sentence left over, and gives the year', () => {
    expect(remarksOn(wrongYear, last)).toEqual([
      [
        'error',
        '2024',
        '2025',
        '“（五）监督保障”：这里说的是 2024 年，报告年度是 2025 年；请核对是不是沿用了往年的文字。',
      ],
    ]);
  });

  it('asks where the text names its own year as well', () => {
    expect(brieflyOn(wrongYear, `2025年，我局加强培训。${last}`)).toEqual([['note', '2024', '2025']]);
  });

  it('only asks where the text speaks of this year in other words', () => {
    expect(brieflyOn(wrongYear, `今年以来，我局加强培训。${last}`)).toEqual([['note', '2024', '2025']]);
  });

  it('finds a year with blanks and in full width', () => {
    expect(wordsFound(wrongYear, '２０２３ 年度未收到政府信息公开申请。')).toEqual(['２０２３']);
  });

  it('finds figures of a year that has not come', () => {
    expect(brieflyOn(wrongYear, '2026年，我局收到申请3件。')).toEqual([['note', '2026', '2025']]);
  });

  it('finds another year in the period reported on, and says it once', () => {
    const text = '所列数据的统计期限为2024年1月1日至2024年12月31日。';
    const message = '“报告开头”：统计期限写成了 2024 年，应为报告年度 2025 年。';
    expect(remarksOn(wrongYear, text, {}, 'preface')).toEqual([
      ['error', '2024年1月1日至2024', '2025年1月1日至2025', message],
    ]);
  });

  it.each([
    '报告期为2024年1月1日—12月31日，数据由各科室提供。',
    '所列数据的统计期限为2025年1月1日至2024年12月31日。',
    '2024年1月1日至12月31日，我局主动公开政府信息30条。',
    '执法信息按时公示；2024年共组织培训3次。',
  ])('finds the other year in %s', (text) => expect(wordsFound(wrongYear, text)).toEqual(['2024']));

  it.each([
    '取水许可的有效期自2023年1月1日至2027年12月31日。',
    '数据平台服务合同期限为2024年1月1日至2024年12月31日。',
    '规划数据期限为2023年1月1日至2027年12月31日。',
    '2024年11月1日至2024年12月31日，开展专项统计检查。',
    '2026年1月1日至12月31日将开展公开专项行动3次。',
    '2024年度转结3件，均已办结。',
    '2023年我局建成公开专区，接待群众30人次，提供文件5份。',
    '2024年我局查出问题3个，均已整改。',
    '2024年未办结的2件已于3月办结。',
    '2025年，我局公开政府信息3条，结转至2026年2件。',
    '2024年公开30条，2025年公开50条。',
    '2025年，我局收到申请3件，比2024年增长50%。',
    '2024年度存在的问题均已整改完毕。',
    '2026年，我局将公开信息100条。',
    '在2024年工作基础上，吸取经验，全年公开3条。',
    '2019年以来，共公开政府信息300条。',
    '《2021年工作要点》印发后，公开3条。',
    '条例自2019年5月15日起施行。',
    '落实“十四五”规划（2021—2025年）。',
    '国办公开办函〔2021〕30号',
    '2021届毕业生3人，2021级学生2人。',
  ])('is silent on %s', (text) => {
    expect(remarksOn(wrongYear, text)).toEqual([]);
  });

  it('is silent while the year is not known', () => {
    expect(checkBy(wrongYear, written({ platform: last }, { year: null })).findings).toEqual([]);
  });
});
