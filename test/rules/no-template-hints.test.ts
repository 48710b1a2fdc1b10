import { noTemplateHints } from '../../src/rules/no-template-hints';
import { remarksOn, wordsFound } from '../support/text-fixture';

describe('no-template-hints', () => {
  it('finds the notes of the blank', () => {
    expect(remarksOn(noTemplateHints, '（文字描述）我局加强培训。')).toEqual([
      [
        'error',
        '（文字描述）',
        '',
        '“（五）监督保障”：“（文字描述）”是格式模板里的提示语，不是报告的内容；请删去。',
      ],
    ]);
  });

  it.each([
    ['该部分以表格形式报告。表格如下：', ['该部分以表格形式报告。表格如下：']],
    ['公开政府信息XX条，××局办理。', ['XX', '××']],
    ['收到申请（ ）件，培训___次。', ['（ ）', '___']],
    ['公开政府信息（待填写）条。', ['（待填写）']],
    ['申请人张某某提出申请，某某局答复。', ['某某']],
    [
      '受理的申请件已按规定答复，每条信息均经审核，以文字描述和图解公开X光机采购信息，各科室以表格形式报告进度。',
      [],
    ],
    ['（请填写具体问题和改进措施）', ['（请填写具体问题和改进措施）']],
    ['文字描述\n我局加强培训。', ['文字描述']],
    ['（文字描述，收取信息处理费情况在此处报告。）', ['（文字描述，收取信息处理费情况在此处报告。）']],
  ])('on: %s', (text, words) => {
    expect(wordsFound(noTemplateHints, text)).toEqual(words);
  });
});
