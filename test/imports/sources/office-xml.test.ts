import { strToU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { importFile } from '../../../src/imports/import-filing';
import { readFlatWord } from '../../../src/imports/sources/flat-word-source';
import { openReport } from '../../../src/session/import/open-report';
import { asWorkbook } from '../../../src/web/as-workbook';
import { thisYear, withAnswers } from '../../support/filing-fixture';
import { goldenFiling, sessionOf } from '../../support/golden';
import { docxOf, sheetsOf } from '../../support/report-files';
import { missingFields, wrongFields } from '../../support/report-text';
import { sheetsAsXml } from '../../support/excel-xml';
import { documentIn, flatWord } from '../../support/old-word/wrapped';
import { contentsOf } from './grid-texts';

const filing = withAnswers({ 'decisions.licences': 42, 'requests.received.person': 7, 'fees.amount': 12.5 });

const expectFigures = async (name: string, bytes: Uint8Array): Promise<void> => {
  const read = await importFile(name, bytes, forms);
  expect(wrongFields(form2021, read.filing, filing)).toEqual([]);
  expect(missingFields(form2021, read.filing, filing)).toEqual([]);
  expect(read.filing).toMatchObject({ body: '海滨县水利局', year: 2025 });
};

const w2003 = 'http://schemas.microsoft.com/office/word/2003/wordml';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Parts that Word puts before the text. */
const before = `<pkg:part pkg:name="/word/header1.xml"><pkg:xmlData><w:hdr>${paragraph('页眉')}</w:hdr></pkg:xmlData></pkg:part>
<pkg:part pkg:name="/word/media/image1.png" pkg:compression="store"><pkg:binaryData>${'QUJD'.repeat(200_000)}</pkg:binaryData></pkg:part>`;
const document = documentIn(docxOf(form2021, filing));

describe('a Word document in one file of XML', () => {
  it('has the figures of the .docx that it is the parts of', async () => {
    for (const name of ['年报.xml', '年报.doc']) await expectFigures(name, flatWord(document, before));
  });

  it('has them in the words of 2003 as well', async () => {
    const body = document.replaceAll('w:vMerge', 'w:vmerge');
    const xml = body.replace('<w:document xmlns:w="urn:w">', `<w:wordDocument xmlns:w="${w2003}">`);
    await expectFigures('年报.xml', strToU8(xml.replace('</w:document>', '</w:wordDocument>')));
  });

  it('of 2003 leaves out headers and notes among the text, and joins cells side by side', () => {
    const note = `<w:footnote>${paragraph('注')}</w:footnote>`;
    const merged = ['<w:hmerge w:val="restart"/>', '<w:hmerge/>', ''].map(
      (bits, at) => `<w:tc><w:tcPr>${bits}</w:tcPr>${paragraph(String(at))}</w:tc>`,
    );
    const xml = `<w:wordDocument xmlns:w="${w2003}"><w:body><w:p><w:r><w:t>一</w:t></w:r><w:r>${note}</w:r><w:r><w:t>二</w:t></w:r></w:p>
<w:tbl><w:tr>${merged.join('')}</w:tr></w:tbl><w:sectPr><w:hdr>${paragraph('页眉')}</w:hdr></w:sectPr></w:body></w:wordDocument>`;
    expect(contentsOf(readFlatWord(strToU8(xml)))).toEqual(['一二', [['0', '0', '2']]]);
  });

  it('of 2003 leaves out comments, deleted text and former formats', () => {
    const change = (type: string, content: string): string =>
      `<aml:annotation w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;
    const run = (format: string, text: string): string =>
      `<w:r><w:rPr>${format}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = [
      change('Insertion', run('', '一')),
      change('Deletion', '<w:r><w:delText>二</w:delText></w:r>'),
      `<w:r>${change('Comment', paragraph('批注'))}</w:r>`,
      run(change('Formatting', '<w:rPr><w:vanish/></w:rPr>'), '三'),
    ];
    const xml = `<w:wordDocument xmlns:w="${w2003}"><w:body><w:p>${body.join('')}</w:p></w:body></w:wordDocument>`;
    expect(contentsOf(readFlatWord(strToU8(xml)))).toEqual(['一三']);
  });

  it.each([
    ['entities', `<!DOCTYPE a [<!ENTITY b "c">]><w:wordDocument xmlns:w="${w2003}">&b;</w:wordDocument>`],
    ['no text', '<?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="a"></pkg:package>'],
    ['no end', `<w:wordDocument xmlns:w="${w2003}"><w:p`],
  ])('with %s is damaged', (_, xml) => {
    expect(() => readFlatWord(strToU8(xml))).toThrow('文件已损坏或不完整，无法打开。');
  });
});

describe('a workbook of 2003 as XML', () => {
  it.each([true, false])('with tables somewhere in it, cells merged: %s', async (merged) => {
    for (const name of ['年报.xml', '年报.xls'])
      await expectFigures(name, sheetsAsXml(sheetsOf(form2021, filing, merged)));
  });

  it('that was ours is read by place, and opened with its formulas', async () => {
    const golden = goldenFiling('2025-county-government');
    const { sheets } = await readXlsx(await writeDrawing(sessionOf(golden).draw()));
    const bytes = sheetsAsXml(sheets);
    const read = await openReport('年报.xml', bytes, forms);
    expect(read.unread).toEqual([]);
    expect(read.filing).toMatchObject({ answers: golden.answers, texts: golden.texts, body: golden.body });
    const opened = await asWorkbook(bytes, '年报.xml', thisYear);
    expect((await openReport('年报.xlsx', opened!, forms)).filing.answers).toEqual(read.filing.answers);
  });

  it('with a cell far out is refused', async () => {
    const far = Buffer.from(sheetsAsXml([{ name: 'a', rows: [['1']] }]))
      .toString()
      .replace('<Row>', '<Row ss:Index="1048576">');
    await expect(importFile('a.xml', strToU8(far), forms)).rejects.toThrow('文件内容过多，不像年度报告');
  });
});
