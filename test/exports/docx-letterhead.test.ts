import { AlignmentType, Header, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { exportDocx } from '../../src/exports/docx';
import type { ExportOptions } from '../../src/exports/exporter';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { fieldsOf } from '../../src/model/form';
import { openLetterhead } from '../../src/session/report/letterhead';
import { goldenFiling, sessionOf } from '../support/golden';
import { attributeOf, elementsOf, partsOf, textOf, textsOf } from '../support/docx-parts';
import {
  bodyPlace,
  letterhead,
  placeholder,
  signaturePlaces,
  titlePlace,
  withParts,
} from '../support/letterheads';
import { processorTime } from '../support/processor-time';

const filing = goldenFiling('2024-prefecture-city');
const composed = sessionOf(filing).composed();
const date = new Date(2026, 0, 20);

const fill = async (docx: Uint8Array, options: ExportOptions = {}): Promise<Uint8Array> =>
  exportDocx(composed, { date, ...options, letterhead: openLetterhead(docx) });
const filled = async (children: readonly FileChild[], options?: ExportOptions): Promise<Uint8Array> =>
  fill(await letterhead(children), options);

const own = ['海水公开〔2026〕1号', '抄送：海滨县人民政府办公室'];

describe('a report in the office’s own letterhead', () => {
  let docx: Uint8Array;
  let xml: string;
  const paragraphWith = (text: string): string =>
    elementsOf(xml, 'w:p').find((paragraph) => textOf(paragraph).includes(text))!;
  beforeAll(async () => {
    docx = await fill(await letterhead());
    xml = partsOf(docx)['word/document.xml']!;
  });

  it('has the text of the report between what was there before', async () => {
    const [, ...report] = textsOf(await exportDocx(composed));
    const { title } = composed.report;
    expect(textsOf(docx)).toEqual([own[0], title, ...report, filing.body, '2026年1月20日', own[1]]);
  });

  it('keeps every other part to the byte: heads, pictures, page', async () => {
    const [before, after] = [partsOf(await letterhead()), partsOf(docx)];
    const media = Object.keys(before).filter((path) => path.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(media.map((path) => after[path])).toEqual(media.map((path) => before[path]));
    expect(textOf(after['word/header1.xml']!)).toBe('海滨县水利局文件');
    expect(after['word/header1.xml']).toContain('<w:color w:val="FF0000"/>');
    expect(attributeOf(xml, 'w:pgMar', 'w:left')).toBe('1800');
    expect(after['word/document.xml']).toContain('<w:drawing>');
  });

  it('sets title and paragraphs as their placeholders were set', () => {
    const title = paragraphWith(composed.report.title);
    expect([attributeOf(title, 'w:jc', 'w:val'), attributeOf(title, 'w:sz', 'w:val')]).toEqual([
      'center',
      '44',
    ]);
    const paragraph = paragraphWith('编制本报告');
    expect(attributeOf(paragraph, 'w:spacing', 'w:line')).toBe('560');
    const runs = elementsOf(paragraphWith('（待填写）'), 'w:r').filter((run) => textOf(run) !== '');
    expect(
      runs.map((run) => [attributeOf(run, 'w:sz', 'w:val'), attributeOf(run, 'w:highlight', 'w:val')]),
    ).toEqual([['30', 'yellow']]);
  });

  it('has headings in the styles of the letterhead, which stay with what follows', () => {
    const heading = paragraphWith('一、总体情况');
    expect(attributeOf(heading, 'w:pStyle', 'w:val')).toBe('Heading1');
    expect(heading).toContain('<w:keepNext/>');
  });

  it('has headings that Word knows as such where the letterhead has no style for them', async () => {
    const before = await letterhead();
    const styles = partsOf(before)['word/styles.xml']!;
    const bare = withParts(before, {
      'word/styles.xml': styles.replace(/<w:style [^>]*w:styleId="Heading\d".*?<\/w:style>/gu, ''),
    });
    xml = partsOf(await fill(bare))['word/document.xml']!;
    const heading = paragraphWith('（一）主动公开');
    expect(attributeOf(heading, 'w:outlineLvl', 'w:val')).toBe('1');
    expect(attributeOf(heading, 'w:rFonts', 'w:eastAsia')).toBe('楷体_GB2312');
    expect(attributeOf(heading, 'w:sz', 'w:val')).toBe('30');
    expect(heading).toContain('<w:keepNext/>');
  });

  it('has tables as wide as its own text', () => {
    const width = 11906 - 2 * 1800;
    expect(
      new Set(elementsOf(xml, 'w:tbl').map((table) => Number(attributeOf(table, 'w:tblW', 'w:w')))),
    ).toEqual(new Set([width]));
  });

  it('is read back with the same answers', async () => {
    const { answers } = (await importFile('报告.docx', docx, forms)).filing;
    expect(answers).toEqual(
      Object.fromEntries(fieldsOf(form2021).map(({ name }) => [name, filing.answers[name]])),
    );
  });

  it('signs after the text where it has no place for that, if asked', async () => {
    const signed = [filing.body, '2026年1月20日'];
    expect(textsOf(await filled([titlePlace, bodyPlace], { signed: true })).slice(-3)).toEqual([
      ...signed,
      own[1],
    ]);
    expect(textsOf(await filled([titlePlace, bodyPlace]))).not.toContain(filing.body);
    expect(
      textsOf(await filled([titlePlace, bodyPlace, ...signaturePlaces], { signed: true })).slice(-4),
    ).toEqual([expect.any(String), ...signed, own[1]]);
  });

  it('takes placeholders anywhere: the title in the head of the page, the text in a table', async () => {
    const head = { default: new Header({ children: [new Paragraph({ children: placeholder('标题') })] }) };
    const cell = new TableCell({ children: [bodyPlace] });
    const docxInTable = await letterhead([new Table({ rows: [new TableRow({ children: [cell] })] })], {
      section: { headers: head },
    });
    const parts = partsOf(await fill(docxInTable));
    expect(textOf(parts['word/header1.xml']!)).toBe(composed.report.title);
    expect(parts['word/document.xml']).toContain('一、总体情况');
  });

  it('leaves placeholders of the office’s own as they are, and does not read those in a clerk’s text', async () => {
    const texts = textsOf(await filled([new Paragraph('{{文号}}'), titlePlace, bodyPlace]));
    expect(texts).toContain('{{文号}}');
    const sly = sessionOf({ ...filing, texts: { problems: '{{标题}}和{{落款}}' } }).composed();
    const written = await exportDocx(sly, { date, letterhead: openLetterhead(await letterhead()) });
    expect(textsOf(written)).toContain('{{标题}}和{{落款}}');
  });

  it('leaves what looks like a placeholder in the name of a body', async () => {
    const named = sessionOf({ ...filing, body: '海滨{{正文}}局{{日期}}' }).composed();
    const written = await exportDocx(named, {
      ...{ date, signed: true },
      letterhead: openLetterhead(await letterhead()),
    });
    const texts = textsOf(written);
    expect(texts).toContain(named.report.title);
    expect(named.report.title).toContain('海滨{{正文}}局{{日期}}');
    expect(texts).toContain('海滨{{正文}}局{{日期}}');
    expect(texts).toContain('一、总体情况');
  });

  it('has tables of the usual width where it does not say its own, without delay', async () => {
    const before = await letterhead();
    const bare = partsOf(before)['word/document.xml']!.replace(/<w:pgSz [^>]*>/gu, '');
    const long = bare.replace('<w:body>', `<w:body><w:p><w:r><w:t>${'信'.repeat(200_000)}</w:t></w:r></w:p>`);
    let made = '';
    const seconds = await processorTime(async () => {
      made = partsOf(await fill(withParts(before, { 'word/document.xml': long })))['word/document.xml']!;
    });
    expect(seconds).toBeLessThan(10);
    expect(attributeOf(elementsOf(made, 'w:tbl')[0]!, 'w:tblW', 'w:w')).toBe('8845');
  });
});

describe('letterheads that cannot be used', () => {
  const aside = (text: string): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] });

  it.each([
    [
      'no place for the text',
      [titlePlace],
      '信头文件的正文里没有“{{正文}}”。请在放报告的地方单独写一段“{{正文}}”（用英文花括号）后再试。',
    ],
    [
      'full-width braces',
      [titlePlace, aside('｛｛正文｝｝')],
      '信头文件的正文里没有“{{正文}}”。请在放报告的地方单独写一段“{{正文}}”（用英文花括号）后再试。',
    ],
    [
      'no place for the title',
      [bodyPlace],
      '信头文件里没有“{{标题}}”。请在放标题的地方写上“{{标题}}”（用英文花括号）后再试。',
    ],
    [
      'two places for the text',
      [titlePlace, bodyPlace, bodyPlace],
      '信头文件里有 2 处“{{正文}}”。请只留一处后再试。',
    ],
    [
      'other words beside the text',
      [titlePlace, aside('见下：{{正文}}')],
      '信头文件里“{{正文}}”同一段还有别的内容。请让它单独成为一段后再试。',
    ],
  ])('%s', async (_, children, says) => {
    await expect(filled(children)).rejects.toThrow(says);
  });

  it('a section that ends with the place for the text', async () => {
    const docx = await letterhead();
    const xml = partsOf(docx)['word/document.xml']!;
    const at = xml.lastIndexOf('</w:pPr>', xml.indexOf('{{正'));
    const section = `${xml.slice(0, at)}<w:sectPr/>${xml.slice(at)}`;
    await expect(fill(withParts(docx, { 'word/document.xml': section }))).rejects.toThrow(
      '信头文件里“{{正文}}”后面紧跟分节符。请在它后面另起一个空段后再试。',
    );
  });

  it('XML that is broken', async () => {
    const docx = withParts(await letterhead(), { 'word/styles.xml': '<w:styles><w:style></w:styles>' });
    await expect(fill(docx)).rejects.toThrow(
      '信头文件已损坏，不能使用。请用 Word 或 WPS 打开后另存为 .docx 再试。',
    );
  });

  it('far too many places for the title, before long', async () => {
    const places = Array.from({ length: 1500 }, () => new Paragraph('{{标题}}'));
    await expect(filled([...places, bodyPlace])).rejects.toThrow(
      '信头文件里有 1500 处“{{标题}}”，不像信头。请只留需要的几处后再试。',
    );
  });

  it.each<[string, (xml: string) => Record<string, string>]>([
    ['', (xml) => ({ 'word/document.xml': xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(40_000)}`) })],
    [
      ' whose tags end in an unusual way',
      (xml) => ({ 'word/document.xml': xml.replace('<w:body>', `<w:body>${'<w:p\n/>'.repeat(3000)}`) }),
    ],
    [
      ' in many files together',
      () =>
        Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [
            `word/header9${at}.xml`,
            `<w:hdr xmlns:w="a">${'<w:p/>'.repeat(1900)}</w:hdr>`,
          ]),
        ),
    ],
  ])('far too many paragraphs%s, before long', async (_, changes) => {
    const docx = await letterhead();
    const long = withParts(docx, changes(partsOf(docx)['word/document.xml']!));
    const refusal = expect(fill(long)).rejects.toThrow(
      '信头文件内容过多，不像信头。请只保留信头和占位文字后再试。',
    );
    expect(await processorTime(() => refusal)).toBeLessThan(5);
  });
});
