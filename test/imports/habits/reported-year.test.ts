import { datesArePossible } from '../../../src/rules/dates-are-possible';
import { checkBy } from '../../support/filing-fixture';
import { importText } from './read-page';

/** What is read of a report without a title; the lines stand round the tables. */
const filingOf = (first: string, sixth: string, ...end: readonly string[]) =>
  importText('一、总体情况', first, '规章 | 0 | 0 | 0', '六、其他需要报告的事项', sixth, ...end).filing;

const none = '没有收取信息处理费。';

describe('the year of a report', () => {
  it.each([
    ['of its sentences', '2022年，我局主动公开信息30条。', none, []],
    [
      'before that of plans',
      '2022年，我局公开信息30条。',
      '下一步，2023年将制定规范2件，2023年底前培训3次。',
      [],
    ],
    ['before that of its publication', '2022年，我局公开信息30条。', none, ['发布于2023年1月20日']],
    ['before that of the year it is compared with', '2022年公开信息30条，较2021年增加3条。', none, []],
    [
      'of its period, in whatever chapter',
      '我局公开信息30条。',
      '数据的统计期限为2022年1月1日至12月31日。',
      [],
    ],
    ['before its signature, in figures', '我局主动公开信息30条。', none, ['海滨县水利局', '2023年1月15日']],
    ['of sentences that the signature bears out', '2022年公开30条。', none, ['海滨县水利局', '2023年2月1日']],
  ])('is that %s', (_, first, sixth, end) => {
    expect(filingOf(first, sixth, ...end).year).toBe(2022);
  });

  it.each([
    ['two years are spoken of alike', '2022年，我局公开30条。', '2021年，我局公开28条。', []],
    ['sentences and signature differ', '2023年，我局公开30条。', none, ['海滨县水利局', '2023年1月15日']],
    ['there are only plans', '我局公开信息30条。', '2023年将继续公开。', []],
  ])('is not known where %s', (_, first, sixth, end) => {
    const filing = filingOf(first, sixth, ...end);
    expect(filing.year).toBeNull();
    expect(checkBy(datesArePossible, filing).findings).toEqual([]);
  });

  it('is that of the title, whenever it was published', () => {
    const lines = ['海滨县水利局2024年政府信息公开工作年度报告', '发布时间：2025-11-20', '一、总体情况'];
    const end = ['规章 | 0 | 0 | 0', '六、其他需要报告的事项', none, '海滨县水利局', '2026年2月3日'];
    const { filing } = importText(...lines, '2025年，我局公开信息30条。', ...end);
    expect(filing.year).toBe(2024);
  });
});
