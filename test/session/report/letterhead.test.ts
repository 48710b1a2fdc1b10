import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { form2021 } from '../../../src/forms/2021/index';
import { openLetterhead } from '../../../src/session/report/letterhead';
import { partsOf } from '../../support/docx-parts';
import { goldenFiling } from '../../support/golden';
import { letterhead, withParts } from '../../support/letterheads';
import { docOfReport } from '../../support/old-word/doc-writer';

const notDocx = '信头文件不是 .docx 文档。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
const damaged =
  '信头文件已损坏，或者解压后过大，不能使用。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';

describe('a letterhead', () => {
  it('is unpacked whole', async () => {
    const parts = openLetterhead(await letterhead());
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/header1.xml']),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('海滨县水利局文件 {{正文}}')],
    ['a PDF file', strToU8('%PDF-1.7')],
    ['an old .doc', docOfReport(form2021, goldenFiling('2022-investment-zone'))],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('is not %s', (_, bytes) => {
    expect(() => openLetterhead(bytes)).toThrow(notDocx);
  });

  it('may not be cut off', async () => {
    const docx = await letterhead();
    const at = Buffer.from(docx).indexOf('word/document.xml');
    const cut = docx.subarray(0, at + 200);
    expect(() => openLetterhead(cut)).toThrow(/信头文件已损坏/u);
  });

  it('may not unpack to more than any letterhead has', async () => {
    const bomb = withParts(await letterhead(), { 'word/media/bomb.bin': '\0'.repeat(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100 * 1024);
    expect(() => openLetterhead(bomb)).toThrow(damaged);
  });

  it('may not have macros, whatever it is called', async () => {
    const withMacros = withParts(await letterhead(), { 'word/vbaProject.bin': 'macros' });
    expect(() => openLetterhead(withMacros)).toThrow(
      '信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。',
    );
  });

  const rels = 'word/_rels/document.xml.rels';
  const linked = async (type: string, target: string, mode = 'External'): Promise<Uint8Array> => {
    const docx = await letterhead();
    const link = `<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`;
    return withParts(docx, {
      [rels]: partsOf(docx)[rels]!.replace('</Relationships>', `${link}</Relationships>`),
    });
  };
  const oddStructure = /内部结构不正常/u;
  const macros = '信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。';
  const elsewhere =
    '信头文件里有指向别的文件的链接，不能使用。请在 Word 或 WPS 中断开或删去链接，保存后再试。';

  it.each([
    ['vbaProject', 'a.bin', 'Internal', macros],
    ['image', 'http://a.example/a.png', 'External', elsewhere],
    ['image', 'http://a.example/a.png', '&#69;xternal', elsewhere],
    ['subDocument', 'a.docx', 'External', elsewhere],
    ['hyperlink', 'file://server/a', 'External', elsewhere],
    ['image', '\\\\server\\a.png', 'Internal', elsewhere],
    ['webextension', 'a.xml', 'Internal', oddStructure],
    [
      'oleObject',
      'a.bin',
      'Internal',
      '信头文件里嵌有控件或别的文件，不能使用。请在 Word 或 WPS 中删去它们，保存后再试。',
    ],
  ])('may not have a relationship %s to %s (%s)', async (type, target, mode, says) => {
    const docx = await linked(type, target, mode);
    expect(() => openLetterhead(docx)).toThrow(says);
  });

  it.each(['https://www.example.gov.cn/', 'tel:0123', 'a.docx'])('may have a link to %s', async (target) => {
    const docx = await linked('hyperlink', target);
    expect(openLetterhead(docx).get(rels)).toEqual(unzipSync(docx)[rels]);
  });

  it('goes without a template that is elsewhere, which is said', async () => {
    const told: string[] = [];
    const parts = openLetterhead(await linked('attachedTemplate', 'http://a.example/a.dotm'), (words) =>
      told.push(words),
    );
    expect(new TextDecoder().decode(parts.get(rels))).not.toContain('a.example');
    expect(told).toEqual(['信头文件带有别处的模板、数据或插件，报告里已经去掉']);
  });

  const withField = async (instruction: string): Promise<Uint8Array> => {
    const docx = await letterhead();
    const field = `<w:p><w:r><w:instrText>${instruction}</w:instrText></w:r></w:p>`;
    const document = partsOf(docx)['word/document.xml']!.replace('<w:body>', `<w:body>${field}`);
    return withParts(docx, { 'word/document.xml': document });
  };

  it.each([
    'INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "a"',
    'INCLUDEP&#73;CTURE "http://a.example/a.png"',
    '<![CDATA[DDEAUTO a]]>',
    'INCLUDE<!-- -->PICTURE "a"',
    'DATABASE \\c "DSN=a"',
    'HYPERLINK "file://server/a"',
    'HYPERLINK \\o "a" \\\\server\\a',
  ])('may not have a field %s', async (instruction) => {
    const docx = await withField(instruction);
    expect(() => openLetterhead(docx)).toThrow(elsewhere);
  });

  it.each([
    'HYPERLINK "https://www.example.gov.cn/"',
    'HYPERLINK \\l "a"',
    'DATE \\@ "h:mm"',
    'PAGE',
    'REF LINK \\h',
  ])('may have a field %s', async (instruction) => {
    expect([...openLetterhead(await withField(instruction)).keys()]).toContain('word/document.xml');
  });

  const mailMerge = '<w:mailMerge><w:connectString w:val="a.example"/></w:mailMerge>';
  const imageOf = (source: string): string =>
    `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="${source}"/></v:shape></w:pict>`;

  it('may not leave its folder, nor have macros by their type, nor what not all programs read alike', async () => {
    const docx = await letterhead();
    const parts = partsOf(docx);
    const document = parts['word/document.xml']!;
    const types = parts['[Content_Types].xml']!;
    const say = (changed: Readonly<Record<string, string | Uint8Array>>): string => {
      try {
        openLetterhead(withParts(docx, changed));
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(say({ 'word/../../a.xml': '<a/>' })).toMatch(oddStructure);
    const inUtf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect(say({ 'word/a.xml': inUtf16('<a/>') })).toBe('');
    expect(say({ 'word/a.xml': inUtf16('<a/>').subarray(2) })).toMatch(oddStructure);
    expect(say({ [rels]: inUtf16('<Relationship Type="a/attachedTemplate"/>') })).toMatch(oddStructure);
    expect(say({ [rels]: inUtf16('<Relationship Type="a/vbaProject"/>') })).toBe(macros);
    expect(say({ 'word/a.xml': '<!DOCTYPE a><a/>' })).toMatch(oddStructure);
    expect(
      say({ '[Content_Types].xml': types.replace('document.main', 'document.macro&#69;nabled.main') }),
    ).toBe(macros);
    const withImage = (source: string) => document.replace('<w:body>', `<w:body>${imageOf(source)}`);
    expect(say({ 'word/document.xml': withImage('http://a.example/a.png') })).toBe(elsewhere);
    expect(say({ 'word/document.xml': withImage('a.png') })).toBe('');
  });

  it('goes without a database, an add-in and other files, and without a template under whatever name', async () => {
    const docx = await linked('attachedTemplate', 'http://a.example/a.dotm');
    const { [rels]: links, ...others } = unzipSync(docx);
    const settings = partsOf(docx)['word/settings.xml']!;
    const odd = {
      ...others,
      'word/_rels/document.xml.RELS': links!,
      'word/media/a.exe': strToU8('a.example'),
      '_rels/.rels': strToU8(
        partsOf(docx)['_rels/.rels']!.replace(
          '</Relationships>',
          '<Relationship Id="rId900" Type="a/webextensiontaskpanes" Target="a.example.xml"/></Relationships>',
        ),
      ),
      'word/settings.xml': strToU8(settings.replace(/(<w:settings[^>]*>)/u, `$1${mailMerge}`)),
    };
    const told: string[] = [];
    const parts = openLetterhead(zipSync(odd), (words) => told.push(words));
    expect([...parts.values()].some((part) => strFromU8(part).includes('a.example'))).toBe(false);
    expect(told).toEqual(['信头文件带有别处的模板、数据或插件，报告里已经去掉']);
  });
});
