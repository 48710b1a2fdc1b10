import { forms } from '../../../src/forms/index';
import { formOf } from '../../../src/filing/known-forms';
import { check } from '../../../src/rules/check';
import { datesArePossible } from '../../../src/rules/dates-are-possible';
import { noTemplateHints } from '../../../src/rules/no-template-hints';
import type { Rule } from '../../../src/rules/rule';
import { importText } from './read-page';

/** What a rule says of a page, by the place that each finding leads to. */
const saidOf = (rule: Rule, lines: readonly string[]): readonly (readonly [string, string])[] => {
  const { filing } = importText(...lines);
  const form = formOf(forms, filing.form);
  return check({ filing, form, thisYear: 2026 }, [rule]).findings.map(({ at, message }) => [at, message]);
};

const published = '全年主动公开政府信息120条。';
const report = [
  '海滨县水利局2024年政府信息公开工作年度报告',
  '一、总体情况',
  '2024年，我局以文字描述和图解公开信息。',
  '（一）主动公开',
  published,
  '（二）依申请公开',
  '收到申请0件。',
  '二、主动公开政府信息情况',
  '规章 | 0 | 0 | 0',
  '三、收到和处理政府信息公开申请情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '一是解读形式单一。下一步增加图解。',
  '六、其他需要报告的事项',
  '没有收取信息处理费。',
];
/** The report with other lines in place of some. */
const withLines = (lines: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  report.flatMap((line) => lines[line] ?? [line]);

const isNote = '是格式模板里的提示语，不是报告的内容；请删去。';

describe('notes of the form in words that no text has', () => {
  it('are none in an honest report', () => {
    expect(saidOf(noTemplateHints, report)).toEqual([]);
    expect(saidOf(datesArePossible, report)).toEqual([]);
  });

  it('are told in the headings, where they are', () => {
    const lines = withLines({
      '一、总体情况': ['一、总体情况（文字描述）'],
      '（一）主动公开': ['（一）主动公开政府信息情况（文字描述）'],
      '六、其他需要报告的事项': ['六、其他需要报告的事项（文字描述，收取信息处理费情况在此处报告）'],
    });
    const whole = '（文字描述，收取信息处理费情况在此处报告）';
    expect(saidOf(noTemplateHints, lines)).toEqual([
      ['disclosure', `“一、总体情况（文字描述）”里的“（文字描述）”${isNote}`],
      ['disclosure', `“（一）主动公开政府信息情况（文字描述）”里的“（文字描述）”${isNote}`],
      ['processingFee', `“六、其他需要报告的事项${whole}”里的“${whole}”${isNote}`],
    ]);
  });

  it.each([
    '该部分以表格形式报告。表格如下：',
    '（该部分以表格形式报告，表格如下）',
    '该部分以表格形式报告。',
  ])('are told beside a table: %s', (words) => {
    const heading = '三、收到和处理政府信息公开申请情况';
    expect(saidOf(noTemplateHints, withLines({ [heading]: [heading, words] }))).toEqual([
      ['requests.received.person', `“${heading}”下的“${words}”${isNote}`],
    ]);
  });

  it('are told once where the text has them', () => {
    const lines = withLines({ [published]: ['（文字描述）', '全年主动公开信息120条。'] });
    expect(saidOf(noTemplateHints, lines)).toEqual([
      ['disclosure', `“（一）主动公开”：“（文字描述）”${isNote}`],
    ]);
  });

  it('find an impossible date in the signature of a report that has other chapters', () => {
    const lines = [
      '海滨县人民医院2024年信息公开工作年度报告',
      '一、工作开展情况',
      '全年主动公开信息120条。',
      '二、公开信息申请情况',
      '2024年度受理公开申请1件，已当场提供。',
      '海滨县人民医院',
      '2025年1月32日',
    ];
    expect(saidOf(datesArePossible, lines)).toEqual([
      ['preface', '“2025年1月32日”：没有这一天；请核对日期。'],
    ]);
  });
});
