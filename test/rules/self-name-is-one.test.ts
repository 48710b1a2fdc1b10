import { selfNameIsOne } from '../../src/rules/self-name-is-one';
import { checkBy } from '../support/filing-fixture';
import { remarksOn, wordsFound, written } from '../support/text-fixture';

describe('self-name-is-one', () => {
  it('finds another kind of body among the body’s own name', () => {
    expect(remarksOn(selfNameIsOne, '我局加强管理，我委认真检查，我局组织培训。')).toEqual([
      [
        'note',
        '我委',
        '我局',
        '“（五）监督保障”：自称“我委”，本报告自称“我局”；请统一，并核对是不是照抄了其他机关的文字。',
      ],
    ]);
  });

  it('takes the name most used where the cover gives another', () => {
    expect(wordsFound(selfNameIsOne, '我委甲，我委乙，我厅丙。', { self: '本机关', body: '' })).toEqual([
      '我厅',
    ]);
  });

  it('compares all texts', () => {
    const filing = written({ management: '我局甲。', platform: '我镇乙。' }, { self: '', body: '' });
    expect(checkBy(selfNameIsOne, filing).findings.map(({ at }) => at)).toEqual(['platform']);
  });

  it('goes by the name of the body where it is used at all, whatever is said most', () => {
    expect(remarksOn(selfNameIsOne, '我委甲，我委乙，我局丙。', { self: '' })).toEqual([
      [
        'note',
        '我委',
        '我局',
        '“（五）监督保障”：自称“我委”，本报告自称“我局”；请统一，并核对是不是照抄了其他机关的文字。',
      ],
    ]);
    expect(wordsFound(selfNameIsOne, '我委甲，我委乙。', { self: '我委' })).toEqual([]);
  });

  it.each([
    ['海滨县人民政府', '维护县政府网站上的本局栏目。'],
    ['海滨县发展和改革委员会', '我委加强管理，本委公开信息3条。'],
    ['白石街道办事处', '我街道公开信息，我办组织培训。'],
  ])('of %s is silent on: %s', (body, text) => {
    expect(wordsFound(selfNameIsOne, text, { body, self: '' })).toEqual([]);
  });

  it.each([
    '我局与本机关、我单位、我县、我市',
    '我局按本办法办理，本委托事项由我办理',
    '本局与我局',
    '我局落实本级人民政府要求',
    '我街道和我办',
  ])('is silent on: %s', (text) => {
    expect(wordsFound(selfNameIsOne, text, { self: '', body: '' })).toEqual([]);
  });
});
