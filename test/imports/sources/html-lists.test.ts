import { readHtml } from '../../../src/imports/sources/html-source';
import { contentsOf } from './grid-texts';

const linesOf = (html: string): readonly unknown[] => contentsOf(readHtml(html));
const list = (attributes: string, ...items: readonly string[]): string =>
  `<ol ${attributes}>${items.map((item) => (item.startsWith('<li') ? item : `<li>${item}</li>`)).join('')}</ol>`;

it('reads numbered sentences of a page with the numbers that browsers show', () => {
  const nested = list('type="a"', '子项。', '子项二。');
  expect(
    linesOf(list('', '<p>解读形式单一。</p><p>续。</p>', `2025年更新慢。${nested}`, '培训少。')),
  ).toEqual(['1.解读形式单一。', '续。', '2. 2025年更新慢。', 'a.子项。', 'b.子项二。', '3.培训少。']);
  expect(linesOf(list('start="3"', '甲。', '<li value="9">乙。</li>', '丙。'))).toEqual([
    '3.甲。',
    '9.乙。',
    '10.丙。',
  ]);
  expect(linesOf(list('style="list-style-type: cjk-ideographic"', '甲。', '乙。'))).toEqual([
    '一、甲。',
    '二、乙。',
  ]);
  expect(linesOf(`<table><tr><td>说明</td><td>${list('', '甲。', '乙。')}</td></tr></table>`)).toEqual([
    [['说明', '1.甲。\n2.乙。']],
  ]);
});

it.each([
  ['navigation', list('', '首页', '政务公开')],
  ['a bullet list', '<ul><li>甲。</li></ul>'],
  ['one without signs', list('style="list-style: none"', '甲。')],
  ['items without signs', list('', '<li style="display:block">甲。</li>')],
  ['typed numbers', list('', '（一）甲。', '（二）乙。')],
  ['unknown signs', list('style="list-style-type:hebrew"', '甲。')],
  ['numbers that run down', list('reversed', '甲。')],
  ['styles of a site', `<link rel="stylesheet" href="a.css">${list('', '甲。')}`],
  ['styles of lists', `<style>ol,ul{list-style:none}</style>${list('', '甲。')}`],
])('adds no numbers to %s', (_, html) => {
  expect(linesOf(html).join('')).toMatch(/^(?:首页政务公开|甲。|（一）甲。（二）乙。)$/u);
});
