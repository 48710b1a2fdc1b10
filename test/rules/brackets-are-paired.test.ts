import { bracketsArePaired } from '../../src/rules/brackets-are-paired';
import { messagesOf } from '../support/filing-fixture';
import { remarksOn, wordsFound, written } from '../support/text-fixture';

describe('brackets-are-paired', () => {
  it('finds a bracket without its counterpart', () => {
    expect(remarksOn(bracketsArePaired, '依据《条例办理（含结转。')).toEqual([
      ['error', '《', undefined, '“（五）监督保障”：有“《”，没有“》”；请补上或删去。'],
      ['error', '（', undefined, '“（五）监督保障”：有“（”，没有“）”；请补上或删去。'],
    ]);
  });

  it('calls quotation marks by their names', () => {
    expect(remarksOn(bracketsArePaired, '落实三审三校”制度')).toEqual([
      ['error', '”', undefined, '“（五）监督保障”：有后引号，没有前引号；请补上或删去。'],
    ]);
  });

  it('leaves alone what was cut off at the end of the last text', () => {
    expect(wordsFound(bracketsArePaired, '全年公开10条。开设栏目（含“')).toEqual([]);
    const texts = { supervision: '开设栏目（含', problems: '乙。' };
    expect(messagesOf(bracketsArePaired, written(texts))).toHaveLength(1);
  });

  it.each([
    ['依据条例》办理', ['》']],
    ['落实“三审三校制度。', ['“']],
    ['甲（乙（丙）丁）戊）', ['）']],
    ['《〈条例〉解读》（国令(第711号）。', ['（']],
    ['1）甲；2）乙；一）丙', []],
    ['《甲》（乙）“丙”【丁】〔2021〕', []],
    ['“先审后发”“一事一审”', []],
  ])('on: %s', (text, words) => {
    expect(wordsFound(bracketsArePaired, text)).toEqual(words);
  });
});
