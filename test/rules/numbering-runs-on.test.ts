import { numberingRunsOn } from '../../src/rules/numbering-runs-on';
import { remarksOn, wordsFound } from '../support/text-fixture';

describe('numbering-runs-on', () => {
  it('finds a number that is skipped', () => {
    expect(remarksOn(numberingRunsOn, '一是甲；三是乙。')).toEqual([
      [
        'error',
        '三是',
        undefined,
        '“（五）监督保障”：序号不连续：“一是”后面是“三是”，应为“二是”；请核对有没有漏写。',
      ],
    ]);
  });

  it.each([
    ['一是甲。二是乙。二是丙。三是丁。', ['二是']],
    ['（一）甲。\n（三）乙。', ['（三）']],
    ['1.甲\n2.乙\n4.丙', ['4.']],
    ['第一，甲。第三，乙。', ['第三，']],
    ['一是甲，二是乙；下一步：一是丙，二是丁。', []],
    ['一是甲。（一）乙。（二）丙。二是丁。', []],
    ['九是甲；十是乙；十一是丙。', []],
    ['一是甲；二是乙；统一是前提，三是丙。', []],
    ['第二十条第（一）（五）（六）（八）项。', []],
    ['2022.5万元；3.5%。\n1.甲', []],
  ])('on: %s', (text, words) => {
    expect(wordsFound(numberingRunsOn, text)).toEqual(words);
  });
});
