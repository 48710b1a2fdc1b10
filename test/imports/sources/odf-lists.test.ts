import { strToU8, zipSync } from 'fflate';
import { readOdt } from '../../../src/imports/sources/odt-source';
import { contentsOf } from './grid-texts';

const level = (depth: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${more}/>`;
const style = (name: string, levels: string): string =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const list = (name: string, content: string, more = ''): string =>
  `<text:list text:style-name="${name}" ${more}>${content}</text:list>`;

const read = (body: string, styles: string, ofDocument = ''): readonly unknown[] =>
  contentsOf(
    readOdt(
      zipSync({
        'content.xml': strToU8(
          `<office:document-content xmlns:office="a"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        ),
        'styles.xml': strToU8(ofDocument),
      }),
    ),
  );

const dotted = 'style:num-suffix="."';

describe('the lists of an OpenDocument', () => {
  it('are read with the numbers that are shown, the first paragraph of an item having one', () => {
    const styles =
      style(
        'A',
        level(1, '1', dotted) +
          level(2, '①, ②, ③, ...') +
          level(3, '一, 二, 三, ...', 'text:display-levels="2"'),
      ) +
      style('B', level(1, 'a', 'style:num-prefix="(" style:num-suffix=")" text:start-value="3"')) +
      style('C', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>') +
      style('D', level(1, 'ア, イ, ウ, ...', dotted));
    const inner = `<text:list>${item(p('子项') + `<text:list>${item(p('孙项'))}</text:list>`)}${item(p('子项'))}</text:list>`;
    const body =
      list('A', item(p('甲。') + p('续。')) + item(p('2025年') + inner) + item(p('丙'))) +
      list('B', item(p('x')));
    expect(read(body + list('C', item(p('圆点'))) + list('D', item(p('未知'))), styles)).toEqual([
      '1.甲。',
      '续。',
      '2. 2025年',
      '① 子项',
      '①.一孙项',
      '② 子项',
      '3.丙',
      '(c)x',
      '圆点',
      '未知',
    ]);
  });

  it('go on and begin again as they say, and give cells without words no number', () => {
    const cell = (content: string): string => `<table:table-cell>${content}</table:table-cell>`;
    const inCells = ['', '许可', '42']
      .map((text) => cell(list('A', item(p(text)), 'text:continue-numbering="true"')))
      .join('');
    const body = [
      list('A', item(p('甲')) + item(p('乙')), 'xml:id="l1"'),
      list('A', item(p('又')), 'xml:id="l2"'),
      list('A', item(p('丙')), 'text:continue-list="l1"'),
      list('A', item(p('丁')) + item(p('戊'), 'text:start-value="9"'), 'text:continue-numbering="true"'),
      `<table:table><table:table-row>${inCells}</table:table-row></table:table>`,
    ];
    expect(read(body.join(''), style('A', level(1, '1', 'style:num-suffix="、"')))).toEqual([
      ...['1、甲', '2、乙', '1、又', '3、丙', '4、丁', '9、戊'],
      [['', '11、许可', '42']],
    ]);
  });

  it('number headings by the outline, but for those that are in no list', () => {
    const outline = (depth: number, format: string, more: string): string =>
      `<text:outline-level-style text:level="${depth}" style:num-format="${format}" ${more}/>`;
    const levels =
      outline(1, '一, 二, 三', 'style:num-suffix="、"') +
      outline(2, '一, 二, 三', 'style:num-prefix="（" style:num-suffix="）"') +
      outline(3, '', '');
    const ofDocument = `<office:document-styles xmlns:office="a"><text:outline-style style:name="Outline">${levels}</text:outline-style><style:style style:name="Title" style:family="paragraph" style:list-style-name=""/></office:document-styles>`;
    const own = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
    const h = (text: string, depth: number, name = 'H'): string =>
      `<text:h text:style-name="${name}" text:outline-level="${depth}">${text}</text:h>`;
    const body =
      h('年度报告', 1, 'P1') +
      h('总体情况', 1) +
      h('主动公开', 2) +
      h('小节', 3) +
      h('依申请', 2) +
      h('存在问题', 1) +
      h('培训', 2);
    const shown = [
      '年度报告',
      '一、总体情况',
      '（一）主动公开',
      '小节',
      '（二）依申请',
      '二、存在问题',
      '（一）培训',
    ];
    expect(read(body, own, ofDocument)).toEqual(shown);
    expect(read(body, own, '<office:document-styles')).toEqual(
      shown.map((text) => text.replace(/^.*[、）]/u, '')),
    );
  });
});
