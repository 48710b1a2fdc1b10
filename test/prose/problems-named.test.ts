import { form2021 } from '../../src/forms/2021/index';
import { problemsNamed } from '../../src/prose/problems-named';

const read = (text: string): readonly string[] =>
  problemsNamed(text, form2021.wordings.problems, form2021.writing.problemAreas).map(
    ({ area, what, measure }) => [area, what, measure].filter((part) => part !== '').join(' | '),
  );

const two = ['政策解读 | 政策解读形式单一，图解只有2件 | 增加图解', '有6个栏目更新不及时 | 按月检查栏目'];

describe('problems that a chapter names', () => {
  it.each([
    [
      '一是…二是…',
      '仍存在不足：一是政策解读形式单一，图解只有2件；二是有6个栏目更新不及时。下一步，一是增加图解；二是按月检查栏目。',
    ],
    [
      'parts with headings',
      '（一）存在的主要问题\n1.政策解读形式单一，图解只有2件。\n2.有6个栏目更新不及时。\n（二）改进措施\n1.增加图解。\n2.按月检查栏目。',
    ],
    [
      'in lines of their own',
      '还存在以下问题：\n（1）政策解读形式单一，图解只有2件；\n（2）有6个栏目更新不及时。\n针对上述问题，我局将：\n一是增加图解。\n二是按月检查栏目。',
    ],
    [
      'by semicolons',
      '取得一定成绩，但还有不足，如：政策解读形式单一，图解只有2件；有6个栏目更新不及时。2025年，我局将一是增加图解；二是按月检查栏目。',
    ],
    [
      'by their own words',
      '一是政策解读形式单一，图解只有2件。二是有6个栏目更新不及时。改进情况：一是增加图解。二是按月检查栏目。',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(two);
  });

  it('each with its measure behind it', () => {
    expect(
      read(
        '（一）政策解读形式单一，图解只有2件。下一步，增加图解。（二）有6个栏目更新不及时。今后，按月检查栏目。',
      ),
    ).toEqual([
      '政策解读 | 政策解读形式单一，图解只有2件 | 下一步，增加图解',
      '有6个栏目更新不及时 | 今后，按月检查栏目',
    ]);
  });

  it('without measures where these are not as many, or have no numbers', () => {
    const problems = '存在以下问题：一是政策解读偏少；二是栏目更新不及时。';
    const alone = ['政策解读 | 政策解读偏少', '栏目更新不及时'];
    expect(read(`${problems}下一步，将增加图解，按月检查栏目。`)).toEqual(alone);
    expect(read(`${problems}下一步：一是增加图解；二是检查；三是培训。`)).toEqual(alone);
  });

  it('one by itself, where measures follow', () => {
    expect(read('主要问题：查阅点知晓度低。\n改进：在大厅放置指引牌。')).toEqual(['查阅点知晓度低']);
    expect(read('主要问题：查阅点知晓度低。下半年来人更少。改进：放置指引牌。')).toEqual([]);
  });

  it('at most as many as a workbook has room for', () => {
    const points = [...'一二三四五六七八'].map((number) => `${number}是栏目${number}更新不及时`).join('；');
    expect(read(`存在的问题：${points}。`)).toHaveLength(6);
  });

  it.each([
    ['measures alone', '下一步，我局将：一是增加图解，解决形式单一的问题；二是按月检查栏目。'],
    ['those of the year before', '上年存在的问题：一是解读偏少；二是更新不及时，均已整改。'],
    ['prose', '公开深度不够，群众不清楚补贴怎么算。2025年增加“计算方法”一栏。'],
    [
      'a measure behind the first alone',
      '存在不足：一是解读偏少。针对这一问题，已增加图解。二是更新不及时。',
    ],
    ['numbers that do not run on', '存在不足：一是解读偏少；三是更新不及时。'],
    ['nothing', '无。'],
  ])('none of %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
