import { paragraphs } from '../../support/report-text';
import { importText } from './read-page';

const title = '海滨县水利局2024年政府信息公开工作年度报告';
const prefaceOf = (...lines: readonly string[]) =>
  importText(...lines, '一、总体情况', paragraphs.disclosure, '规章 | 0 | 0 | 0').filing.texts['preface'];

const opening = '本报告根据《条例》编制，所列数据的统计期限自2024年1月1日起至12月31日止。';

describe('the preface', () => {
  it('has the line behind a colon, and closes the bracket there', () => {
    expect(
      prefaceOf(title, `${opening}请与海滨县水利局联系（地址：湖滨路90号，电子邮箱：`, 'slj@example.cn）。'),
    ).toBe(`${opening}请与海滨县水利局联系（地址：湖滨路90号，电子邮箱：slj@example.cn）。`);
  });

  it.each([
    '现将海滨县水利局2024年度政府信息公开工作情况报告如下：',
    '按照县政府办公室要求，我局对2024年信息公开工作进行了总结，现公布如下。',
  ])('may be no more than what leads to the report: %s', (words) => {
    expect(prefaceOf(title, words)).toBe(words);
  });

  it('has all paragraphs, sentences or not', () => {
    expect(prefaceOf(title, opening, '联系单位：海滨县水利局', '联系电话：12345678')).toBe(
      [opening, '联系单位：海滨县水利局', '联系电话：12345678'].join('\n'),
    );
  });

  it('has lines in the middle of a sentence, whatever they begin with', () => {
    expect(
      prefaceOf(
        title,
        '本报告根据《条例》编制，所列数据的统计',
        '时间自2024年1月1日起至12月31日止，海滨县',
        '水利局编制。',
      ),
    ).toContain('时间自2024年1月1日起至12月31日止');
  });

  it('has nothing that the page says of itself', () => {
    const page = [
      '发布时间：2025-01-15 10:20　来源：海滨县水利局',
      '字号：[大 中 小]',
      '浏览次数：120',
      '打印',
      '海滨县水利局',
      '2025年1月15日',
    ];
    expect(prefaceOf('首页', '政务公开', title, ...page, opening)).toBe(opening);
    expect(prefaceOf('首页', '政务公开', opening)).toBe(opening);
    expect(prefaceOf(title, ...page)).toBeUndefined();
  });
});
