import { headingsInPlace } from '../../src/rules/headings-in-place';
import { remarksOn } from '../support/text-fixture';

describe('headings-in-place', () => {
  it('finds the heading of another text', () => {
    expect(remarksOn(headingsInPlace, '加强培训。\n五、存在的主要问题及改进情况\n一是力量不足。')).toEqual([
      [
        'note',
        '五、存在的主要问题及改进情况',
        undefined,
        '“（五）监督保障”：这里出现了“五、存在的主要问题及改进情况”的标题；请把它的内容移到相应的位置。',
      ],
    ]);
  });

  it('finds its own heading, which the report adds', () => {
    expect(remarksOn(headingsInPlace, '(五)监督保障\n加强培训。')).toEqual([
      ['hint', '(五)监督保障', '', '“（五）监督保障”：报告会自动加上这个标题；正文里请不要再写。'],
    ]);
  });

  it.each([
    '五、存在的主要问题及改进情况。一是力量不足。',
    '加强培训。\n五、存在的主要问题及改进情况：力量不足。',
    '（一）主动公开工作扎实。\n（一）主动公开\n公开30条。',
    '加强培训。\n三、收到和处理政府信息公开申请情况\n收到申请3件。',
  ])('finds one heading in %s', (text) => expect(remarksOn(headingsInPlace, text)).toHaveLength(1));

  it('takes no sentence that begins with its words for a heading', () => {
    const problems = '（一）主动公开的范围和力度不足。\n（二）依申请公开答复质量有待提高。';
    expect(remarksOn(headingsInPlace, problems, {}, 'problems')).toEqual([]);
    expect(remarksOn(headingsInPlace, '（一）主动公开工作扎实有序。', {}, 'disclosure')).toEqual([]);
  });

  it.each(['按照（三）政府信息管理的要求', '（一）存在的主要问题', '一、总体要求'])(
    'is silent on: %s',
    (text) => {
      expect(remarksOn(headingsInPlace, text)).toEqual([]);
    },
  );
});
