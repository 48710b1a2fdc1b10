import { strToU8, zipSync } from 'fflate';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { readDocx } from '../../../src/imports/sources/docx-source';
import { documentXml, zipOfDocument } from '../../support/report-files';
import { contentsOf } from './grid-texts';

const run = (text: string, format = ''): string => `<w:r><w:rPr>${format}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const cell = (content: string, layout = ''): string =>
  `<w:tc><w:tcPr>${layout}</w:tcPr>${paragraph(content)}</w:tc>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const read = (body: string): readonly unknown[] => contentsOf(readDocx(zipOfDocument(documentXml(body))));

/** A box as Word writes it, for newer versions and once more for older ones. */
const box = (content: string): string => {
  const text = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice>${text}</mc:Choice><mc:Fallback>${text}</mc:Fallback></mc:AlternateContent></w:r>`;
};

it('keeps a paragraph and a cell whole that boxes are anchored in, and puts these behind, each once', () => {
  const inBox = paragraph(run('c') + box(paragraph(run('d'))) + run('e')) + table(cell('') + cell(run('f')));
  expect(
    read(
      paragraph(run('a') + box(inBox) + run('b')) +
        table(cell(run('1') + box(paragraph(run('2'))) + run('3'))),
    ),
  ).toEqual(['ab', 'ce', 'd', [['', 'f']], [['13']], '2']);
});

it('leaves out hidden text, how words are pronounced, and stops of tabs', () => {
  const hidden = run('a', '<w:vanish/>') + run('b', '<w:vanish w:val="0"/>');
  const mark = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>';
  const formerly = run('c', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>');
  const ruby = `<w:r><w:ruby><w:rt>${run('d')}</w:rt><w:rubyBase>${run('e')}</w:rubyBase></w:ruby></w:r>`;
  expect(read(paragraph(`${mark}${hidden}${formerly}<w:r><w:tab/></w:r>${ruby}`))).toEqual(['bc\te']);
});

it('takes no number of a note for digits of a figure', () => {
  const [note, raised] = ['<w:vertAlign w:val="superscript"/>', '<w:position w:val="8"/>'];
  expect(
    [
      run('42') + run('1', note) + run('件') + run('7') + run('[2]', raised),
      run('5m') + run('2', note),
      run('1', raised) + run('2', raised),
    ].map((content) => read(paragraph(content))),
  ).toEqual([['42件7'], ['5m2'], ['12']]);
});

it('lays cells out as they are now, not as they were before a tracked change', () => {
  const former = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr></w:tcPrChange>';
  const wide = cell(run('a'), `<w:gridSpan w:val="3"/>${former}`);
  const narrow = ['1', '2', '3', '4'].map((text) => cell(run(text))).join('');
  expect(read(table(wide + cell(run('b')), narrow))).toEqual([
    [
      ['a', 'a', 'a', 'b'],
      ['1', '2', '3', '4'],
    ],
  ]);
});

it('finds a report inside a table that lays out the page', async () => {
  const report = table(cell(run('行政许可')) + cell(run('42')));
  const inner = `<w:tc>${paragraph(run('一、总体情况'))}${paragraph(run('我局公开了水利信息。'))}${report}</w:tc>`;
  const bytes = zipOfDocument(documentXml(table(inner)));
  const { filing } = await importFile('a.docx', bytes, forms);
  expect(filing.answers['decisions.licences']).toBe(42);
  expect(Object.values(filing.texts)).toEqual(['我局公开了水利信息。']);
});

it('keeps a table that has a small one in a cell, and puts this behind', () => {
  const small = table(cell(run('x')) + cell(run('y')));
  const rows = cell(run('a')) + cell(run('b')) + `<w:tc>${small}${paragraph(run('1'))}</w:tc>`;
  expect(read(table(rows) + table(cell('')))).toEqual([[['a', 'b', '1']], [['x', 'y']], [['']]]);
});

describe('a document that others were put into whole', () => {
  const relation = (id: string, target: string): string => `<Relationship Id="${id}" Target="${target}"/>`;
  const packed = (document: string, relations: string, parts: Record<string, Uint8Array>): Uint8Array =>
    zipSync({
      'word/document2.xml': strToU8(documentXml(document)),
      'word/_rels/document2.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
      ...parts,
    });

  it('has them in their places, whatever they are', () => {
    const mht = 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>b</p><table><tr><td>c<td>1</table>';
    const inner = zipOfDocument(documentXml(paragraph(run('e'))));
    const body = `${paragraph(run('a'))}<w:altChunk r:id="x"/>${paragraph(run('d'))}<w:altChunk r:id="y"/>`;
    const bytes = packed(body, relation('x', '/word/a.mht') + relation('y', 'b.docx'), {
      'word/a.mht': strToU8(mht),
      'word/b.docx': inner,
    });
    expect(contentsOf(readDocx(bytes))).toEqual(['a', 'b', [['c', '1']], 'd', 'e']);
  });

  it('is refused where there is no end to them', () => {
    const bytes = packed('<w:altChunk r:id="x"/>'.repeat(60), relation('x', 'a.txt'), {
      'word/a.txt': strToU8('a'),
    });
    expect(() => readDocx(bytes)).toThrow('文档内容过多，不像年度报告，已停止读取。请检查文件来源。');
  });
});
