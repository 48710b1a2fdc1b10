import { strToU8, zipSync } from 'fflate';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { readOdt } from '../../../src/imports/sources/odt-source';
import { contentsOf } from './grid-texts';

describe('an OpenDocument', () => {
  const content = (body: string, styles = ''): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="a">${styles}<office:body>${body}</office:body></office:document-content>`,
    );
  const manifest = strToU8('<manifest/>');
  const sheet = `<office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell><text:p>行政许可</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="42"><text:p>42</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`;

  it('of which the first file is packed, or comes later, is a workbook all the same', async () => {
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');
    const files = { 'META-INF/manifest.xml': manifest, 'content.xml': content(sheet), mimetype };
    const named = await importFile('a.zip', zipSync(files, { level: 9 }), forms);
    expect(named.filing.answers['decisions.licences']).toBe(42);
    const unnamed = zipSync({ ...files, mimetype: strToU8('x') }, { level: 9 });
    expect((await importFile('a.ods', unnamed, forms)).filing.answers['decisions.licences']).toBe(42);
  });

  it('that is a text gives its lines, and its tables with their spans', () => {
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    const cell = (text: string, spans = ''): string =>
      `<table:table-cell ${spans}><text:p>${text}</text:p></table:table-cell>`;
    const body = `<office:text><text:tracked-changes><text:p>旧</text:p></text:tracked-changes>
<text:h>一、<text:span>总体</text:span><text:s text:c="2"/>情况<text:note><text:p>注</text:p></text:note></text:h>
<table:table>${row(cell('a', 'table:number-rows-spanned="2"') + cell('b', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>')}
${row('<table:covered-table-cell/>' + cell('1', 'table:number-columns-repeated="2"'))}</table:table><text:p>末</text:p></office:text>`;
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': content(body),
    });
    expect(contentsOf(readOdt(odt))).toEqual([
      '一、总体  情况',
      [
        ['a', 'b', 'b'],
        ['a', '1', '1'],
      ],
      '末',
    ]);
  });

  const textOf = (body: string, styles?: string): readonly unknown[] =>
    contentsOf(readOdt(zipSync({ 'content.xml': content(`<office:text>${body}</office:text>`, styles) })));

  it('that is a text keeps a paragraph and a cell whole that boxes are anchored in, and puts these behind', () => {
    const box = (shape: string, text: string): string =>
      `<draw:${shape}><text:p>${text}</text:p></draw:${shape}>`;
    const body = `<text:p>a${box('text-box', 'c')}b</text:p><table:table><table:table-row><table:table-cell>
<text:p>1${box('custom-shape', '2')}3</text:p></table:table-cell></table:table-row></table:table>`;
    expect(textOf(body)).toEqual(['ab', 'c', [['13']], '2']);
  });

  it('that is a text gives no number of a note as digits of a figure', () => {
    const style = (name: string, position: string): string =>
      `<style:style style:name="${name}"><style:text-properties style:text-position="${position}"/></style:style>`;
    const styles = `<office:automatic-styles>${style('T1', 'super 58%')}${style('T2', '33% 80%')}${style('T3', '0% 100%')}</office:automatic-styles>`;
    const span = (name: string, text: string): string =>
      `<text:span text:style-name="${name}">${text}</text:span>`;
    const body = `<text:p>42${span('T1', '1')}a7${span('T2', '12')}${span('T3', '3')}</text:p><text:p>5m${span('T1', '2')}</text:p>`;
    expect(textOf(body, styles)).toEqual(['42a73', '5m2']);
  });

  it('that is a text leaves out what is hidden, or in a cell that another one covers', () => {
    const styles = `<office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
<text:list-style><style:text-properties text:display="none"/></text:list-style><style:style style:name="T2"/></office:automatic-styles>`;
    const body = `<text:p>a<text:span text:style-name="T1">b</text:span><text:span text:style-name="T2">c</text:span>d</text:p>
<text:section text:display="none"><text:p>e</text:p></text:section><table:table><table:table-row>
<table:table-cell table:number-columns-spanned="2"><text:p>f</text:p></table:table-cell><table:covered-table-cell><text:p>g</text:p></table:covered-table-cell>
<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`;
    expect(textOf(body, styles)).toEqual(['acd', [['f', 'f', '1']]]);
  });

  it('that is a text repeats rows, and keeps the span of a cell with a table in it', () => {
    const cell = (text: string, spans = ''): string =>
      `<table:table-cell ${spans}><text:p>${text}</text:p></table:table-cell>`;
    const lone = `<table:table><table:table-row>${cell('a')}</table:table-row></table:table>`;
    const body = `<table:table><table:table-row><table:table-cell table:number-rows-spanned="3">${lone}</table:table-cell>${cell('1')}</table:table-row>
<table:table-row table:number-rows-repeated="2"><table:covered-table-cell/>${cell('2')}</table:table-row>
<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>`;
    expect(textOf(body)).toEqual([
      [
        ['a', '1'],
        ['a', '2'],
        ['a', '2'],
        ['', ''],
      ],
    ]);
  });

  it('that is a text with a password says so', () => {
    const locked = zipSync({
      'content.xml': content(''),
      'META-INF/manifest.xml': strToU8('<manifest><encryption-data/></manifest>'),
    });
    expect(() => readOdt(locked)).toThrow('文件设有打开密码。请打开文件，取消密码后再试。');
  });
});
