import { form2019 } from '../../src/forms/2019/index';
import { basesAreCurrent } from '../../src/rules/bases-are-current';
import { filingOf, messagesOf } from '../support/filing-fixture';
import { brieflyOn, remarksOn, wordsFound } from '../support/text-fixture';

const old = '根据国办公开办函〔2019〕60号文件要求，编制本报告。';

describe('bases-are-current', () => {
  it('finds the notice of the former form, and gives the one in force', () => {
    expect(remarksOn(basesAreCurrent, old, {}, 'preface')).toEqual([
      [
        'error',
        '〔2019〕60号',
        '〔2021〕30号',
        '“报告开头”：“〔2019〕60号”是2019年的文件，已由国办公开办函〔2021〕30号代替；请改为现行的依据。',
      ],
    ]);
  });

  it('names a citation once, be it by title and by number', () => {
    const title = '《中华人民共和国政府信息公开工作年度报告格式（试行）》';
    const number = '国办公开办函〔2019〕60号';
    const found = (text: string): readonly unknown[] => wordsFound(basesAreCurrent, text);
    expect(found(`根据${title}（${number}）要求，编制。`)).toEqual(['〔2019〕60号']);
    expect(found(`根据《关于印发〈${title.slice(1, -1)}〉的通知》（${number}）编制。`)).toEqual([
      '〔2019〕60号',
    ]);
    expect(found(`根据${number}《关于印发〈${title.slice(1, -1)}〉的通知》编制。`)).toEqual(['〔2019〕60号']);
    expect(found(`根据${title}，编制。又见${number}。`)).toHaveLength(2);
  });

  it('finds the Regulations as they were, and hints at “new” ones', () => {
    expect(brieflyOn(basesAreCurrent, '依据《条例》（国务院令第492号）')).toEqual([
      ['error', '国务院令第492号', undefined],
    ]);
    expect(brieflyOn(basesAreCurrent, '新修订的《中华人民共和国政府信息公开条例》施行以来')).toEqual([
      ['hint', '新修订的《中华人民共和国政府信息公开条例》', undefined],
    ]);
  });

  it('finds the notice of 2019 by its title', () => {
    const title = '关于政府信息公开工作年度报告有关事项的通知';
    expect(
      remarksOn(basesAreCurrent, `根据《国务院办公厅政府信息与政务公开办公室${title}》要求`, {}, 'preface'),
    ).toEqual([
      [
        'error',
        title,
        undefined,
        `“报告开头”：“${title}”是2019年的通知，已由国办公开办函〔2021〕30号代替；请改为现行的依据。`,
      ],
    ]);
  });

  it.each([
    ['error', '国办公开办涵〔2021〕30号'],
    ['error', '国公开办函〔2021〕30号'],
    ['error', '国办公开函〔2021〕30号'],
    ['error', '国办公开公办函[2021]30号'],
    ['error', '国务院办公开办函〔2021〕30号'],
    ['hint', '国办公开办函[2021]30号'],
    ['hint', '国办公开办函（2021）30号'],
  ])('finds as %s a slip in the number of the notice: %s', (severity, number) => {
    expect(brieflyOn(basesAreCurrent, `按照${number}的要求`)).toEqual([
      [severity, number, '国办公开办函〔2021〕30号'],
    ]);
  });

  it.each([
    ['依据《中华人民共和国政府信息公开工作年度报告格式（试行）》', ['格式（试行）']],
    [
      '《关于政府信息公开年度报告有关事项通知》（国办公开办函〔2021〕30号）',
      ['关于政府信息公开年度报告有关事项通知'],
    ],
    ['《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）', ['〔2019〕60号']],
    ['《中华人民共和国政府信息公开条例》（国务院令第771号）', ['国务院令第771号']],
  ])('on: %s', (text, words) => {
    expect(wordsFound(basesAreCurrent, text)).toEqual(words);
  });

  it('lets a report on 2020 cite the notice of 2019', () => {
    expect(remarksOn(basesAreCurrent, old, { year: 2020 }, 'preface')).toEqual([]);
  });

  it.each([
    '国办公开办函〔2021〕30号',
    '国办函〔2021〕30号、国办发〔2021〕30号、国办公开办函〔2019〕61号',
    '《条例》（国务院令第711号）',
    '《中华人民共和国保守国家秘密法实施条例》（国务院令第646号）',
    '新修订的《行政复议法》',
    '某函〔2019〕60号',
    '制定了公文格式（试行）',
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    '市政务公开办《关于政府信息公开工作年度报告有关事项的通知》',
    '省政府办公厅关于政府信息公开工作年度报告有关事项的通知',
    '《关于政府信息公开工作年度报告有关事项的通知》（海政公开办〔2024〕5号）',
    '《关于做好2024年政府信息公开工作年度报告有关事项的通知》',
  ])('is silent on: %s', (text) => {
    expect(remarksOn(basesAreCurrent, text)).toEqual([]);
  });

  it('lets a report on the form of 2019 cite its own notice', () => {
    expect(messagesOf(basesAreCurrent, filingOf(form2019, {}, { texts: { preface: old } }))).toEqual([]);
  });
});
