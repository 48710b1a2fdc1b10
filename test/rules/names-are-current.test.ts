import { namesAreCurrent } from '../../src/rules/names-are-current';
import { remarksOn, wordsFound } from '../support/text-fixture';

describe('names-are-current', () => {
  it('finds a category of the former statistics by its number', () => {
    expect(remarksOn(namesAreCurrent, '办结5件，其中信息不存在3件。', {}, 'onRequest')).toEqual([
      [
        'note',
        '信息不存在3件',
        undefined,
        '“（二）依申请公开”：“信息不存在3件”是2019年以前的叫法，表三里现在叫“本机关不掌握相关政府信息”；请改用表三的名称。',
      ],
    ]);
  });

  it.each([
    ['非本机关政府信息2件，同意公开1件', ['非本机关政府信息2件', '同意公开1件']],
    ['不属于本机关公开的有4件', ['不属于本机关公开的有4件']],
    ['不同意公开答复1件，申请内容不明确2件', ['不同意公开答复1件', '申请内容不明确2件']],
    ['经检索，申请的信息不存在的，告知申请人。', []],
    ['征得第三方同意公开的，予以公开3件。', []],
    ['本机关不掌握相关政府信息3件，补正后申请内容仍不明确1件', []],
  ])('on: %s', (text, words) => {
    expect(wordsFound(namesAreCurrent, text)).toEqual(words);
  });
});
