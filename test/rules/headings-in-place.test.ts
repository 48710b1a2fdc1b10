import { headingsInPlace } from '../../src/rules/headings-in-place';
import { remarksOn } from './text-fixture';

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

  it.each(['按照（三）政府信息管理的要求', '（一）存在的主要问题', '一、总体要求'])(
    'is silent on: %s',
    (text) => {
      expect(remarksOn(headingsInPlace, text)).toEqual([]);
    },
  );
});
