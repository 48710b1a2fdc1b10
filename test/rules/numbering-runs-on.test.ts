import { numberingRunsOn } from '../../src/rules/numbering-runs-on';
import { messagesOf } from '../support/filing-fixture';
import { remarksOn, wordsFound, written } from '../support/text-fixture';

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

  it('finds a list that begins with its second point', () => {
    expect(remarksOn(numberingRunsOn, '围绕用水公开12条。二是公开复文3件。三是公示5项。')).toEqual([
      ['error', '二是', undefined, '“（五）监督保障”：“二是”前面没有“一是”；请核对有没有漏写。'],
    ]);
  });

  it('finds no first point of a list that begins anew behind a heading', () => {
    const text = '一是甲；二是培训不够。改进情况：二是乙；三是丙。';
    expect(remarksOn(numberingRunsOn, text)).toEqual([
      ['error', '二是', undefined, '“（五）监督保障”：“二是”前面没有“一是”；请核对有没有漏写。'],
    ]);
  });

  it('takes the first point from another text of the chapter, where an import has divided a list', () => {
    const texts = { other: '一是开展了自查。', processingFee: '二是没有收取信息处理费。' };
    expect(messagesOf(numberingRunsOn, written(texts))).toEqual([]);
    expect(messagesOf(numberingRunsOn, written({ ...texts, other: '', problems: '一是甲。' }))).toHaveLength(
      1,
    );
  });

  it.each([
    ['二是甲；三是乙。', ['二是']],
    ['首先，甲；二是乙。', []],
    ['一是甲；二是乙。对此，我局一是丙；二是丁；三是统一是前提。', []],
    ['一要抓甲；二是乙。', []],
    ['第一，甲。\n二是乙。', []],
    ['一是甲：一是乙，二是丙；二是丁；三是戊。', []],
    ['一是甲；二是乙；三是丙。下一步，一是丁；二是戊；四是己。', ['四是']],
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
