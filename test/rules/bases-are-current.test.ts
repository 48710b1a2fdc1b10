import { form2019 } from '../../src/forms/2019/index';
import { basesAreCurrent } from '../../src/rules/bases-are-current';
import { filingOf, messagesOf } from '../support/filing-fixture';
import { brieflyOn, remarksOn } from '../support/text-fixture';

const old = '根据国办公开办函〔2019〕60号文件要求，编制本报告。';

describe('bases-are-current', () => {
  it('finds the notice of the former form, and gives the one in force', () => {
    expect(remarksOn(basesAreCurrent, old, {}, 'preface')).toEqual([
      [
        'error',
        '〔2019〕60号',
        '〔2021〕30号',
        '“报告开头”：“〔2019〕60号”是2019年的格式，已经被国办公开办函〔2021〕30号代替；请改为现行的依据。',
      ],
    ]);
  });

  it('finds the Regulations as they were, and hints at “new” ones', () => {
    expect(brieflyOn(basesAreCurrent, '依据《条例》（国务院令第492号）')).toEqual([
      ['error', '国务院令第492号', undefined],
    ]);
    expect(brieflyOn(basesAreCurrent, '新修订的《中华人民共和国政府信息公开条例》施行以来')).toEqual([
      ['hint', '新修订的《中华人民共和国政府信息公开条例》', undefined],
    ]);
  });

  it.each([
    '国办公开办函〔2021〕30号',
    '《条例》（国务院令第711号）',
    '新修订的《行政复议法》',
    '某函〔2019〕60号',
  ])('is silent on: %s', (text) => {
    expect(remarksOn(basesAreCurrent, text)).toEqual([]);
  });

  it('lets a report on the form of 2019 cite its own notice', () => {
    expect(messagesOf(basesAreCurrent, filingOf(form2019, {}, { texts: { preface: old } }))).toEqual([]);
  });
});
