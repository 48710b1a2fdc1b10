import { noDoubledWords } from '../../src/rules/no-doubled-words';
import { remarksOn } from '../support/text-fixture';

describe('no-doubled-words', () => {
  it('finds a word written twice, and gives it once', () => {
    expect(remarksOn(noDoubledWords, '打造整体统一的的界面，做好党建工作工作。')).toEqual([
      ['error', '的的', '的', '“（五）监督保障”：“的的”重复了；请删去多余的字。'],
      ['error', '工作工作', '工作', '“（五）监督保障”：“工作工作”重复了；请删去多余的字。'],
    ]);
  });

  it.each([
    ['属于四类过程性性信息', [['error', '性性']]],
    ['综合满意率满意率较高', [['error', '满意率满意率']]],
    ['加强审核审核。', [['hint', '审核审核']]],
    ['以服务群众为目的的工作，的的确确，高性性能', []],
    ['规范规范性文件管理，服务服务对象，一件一件核对，研究研究再定', []],
    ['为了了解参与与监督，以及及时答复', []],
  ])('on: %s', (text, found) => {
    expect(remarksOn(noDoubledWords, text).map((each) => each.slice(0, 2))).toEqual(found);
  });
});
