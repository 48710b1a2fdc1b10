import { exportDocx } from '../../src/exports/docx';
import type { ExportOptions } from '../../src/exports/exporter';
import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import { withAnswers } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';
import { attributeOf, elementsOf, partsOf, textOf } from '../support/docx-parts';

const real = goldenFiling('2023-prefecture-city');
const write = async (filing: Filing, options?: ExportOptions) =>
  partsOf(await exportDocx(sessionOf(filing).composed(), options));

const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);

describe('the report as a Word document', () => {
  let parts: Readonly<Record<string, string>>;
  let xml: string;
  beforeAll(async () => {
    parts = await write(real);
    xml = parts['word/document.xml']!;
  });

  const styleOf = (id: string): string =>
    elementsOf(parts['word/styles.xml']!, 'w:style').find((style) => style.includes(`w:styleId="${id}"`))!;

  it('is A4 with the margins of official documents, 22 lines a page', () => {
    const page = ['w', 'h'].map((side) => millimetres(attributeOf(xml, 'w:pgSz', `w:${side}`)));
    expect(page).toEqual([210, 297]);
    const margins = ['top', 'bottom', 'left', 'right'].map((side) =>
      millimetres(attributeOf(xml, 'w:pgMar', `w:${side}`)),
    );
    expect(margins).toEqual([37, 35, 28, 26]);
    const height = (225 / 25.4) * 1440;
    const pitch = Number(attributeOf(xml, 'w:docGrid', 'w:linePitch'));
    expect([attributeOf(xml, 'w:docGrid', 'w:type'), Math.floor(height / pitch)]).toEqual(['lines', 22]);
  });

  it('has room for 28 characters in a line, and not for 29', () => {
    const width = (156 / 25.4) * 1440;
    const style = styleOf('BodyText');
    const character = 16 * 20 + Number(attributeOf(style, 'w:spacing', 'w:val'));
    expect(Math.floor(width / character)).toBe(28);
  });

  it.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Normal', '仿宋_GB2312', '32'],
    ['Footer', '宋体', '28'],
  ])('sets %s in %s, %s half points', (id, font, size) => {
    const style = styleOf(id);
    for (const script of ['ascii', 'hAnsi', 'eastAsia'])
      expect(attributeOf(style, 'w:rFonts', `w:${script}`)).toBe(font);
    expect(attributeOf(style, 'w:sz', 'w:val')).toBe(size);
  });

  it('names other fonts for each that may be missing, and embeds none', () => {
    const fonts = elementsOf(parts['word/fontTable.xml']!, 'w:font');
    const others = fonts.map((font) => [
      attributeOf(font, 'w:font', 'w:name'),
      attributeOf(font, 'w:altName', 'w:val'),
    ]);
    expect(others).toContainEqual(['仿宋_GB2312', '仿宋,FangSong,华文仿宋,STFangsong']);
    expect(others.map(([name]) => name)).toEqual([
      '方正小标宋简体',
      '仿宋_GB2312',
      '黑体',
      '楷体_GB2312',
      '宋体',
    ]);
    expect(Object.keys(parts).filter((path) => path.includes('odttf'))).toEqual([]);
  });

  it('sets the first line of headings and paragraphs in by two characters', () => {
    for (const id of ['Heading1', 'Heading2', 'BodyText'])
      expect(attributeOf(styleOf(id), 'w:ind', 'w:firstLineChars')).toBe('200');
  });

  it('has headings that Word knows as such, and that stay with what follows', () => {
    const headings = elementsOf(xml, 'w:p').flatMap((paragraph) => {
      const style = attributeOf(paragraph, 'w:pStyle', 'w:val') ?? '';
      return style.startsWith('Heading') ? [[style, textOf(paragraph)]] : [];
    });
    expect(headings).toEqual(
      form2021.chapters.flatMap(({ heading, slots }) => [
        ['Heading1', heading],
        ...slots.flatMap((slot) => (slot.heading === undefined ? [] : [['Heading2', slot.heading]])),
      ]),
    );
    expect(['Heading1', 'Heading2'].map((id) => attributeOf(styleOf(id), 'w:outlineLvl', 'w:val'))).toEqual([
      '0',
      '1',
    ]);
    expect(['Title', 'Heading1', 'Heading2'].filter((id) => !styleOf(id).includes('<w:keepNext/>'))).toEqual(
      [],
    );
  });

  it('numbers odd pages at the right and even pages at the left', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const relationships = elementsOf(parts['word/_rels/document.xml.rels']!, 'Relationship');
    const footers: Record<string, string> = {};
    for (const reference of elementsOf(xml, 'w:footerReference')) {
      const id = attributeOf(reference, 'w:footerReference', 'r:id')!;
      const relationship = relationships.find((each) => attributeOf(each, 'Relationship', 'Id') === id)!;
      const target = attributeOf(relationship, 'Relationship', 'Target')!;
      footers[attributeOf(reference, 'w:footerReference', 'w:type')!] = parts[`word/${target}`]!;
    }
    expect(attributeOf(footers['default']!, 'w:jc', 'w:val')).toBe('right');
    expect(attributeOf(footers['even']!, 'w:jc', 'w:val')).toBe('left');
    for (const footer of Object.values(footers)) {
      expect(textOf(footer)).toBe('—  —');
      expect(footer).toContain('PAGE');
    }
  });

  it('marks what is still to be written', () => {
    const marked = elementsOf(xml, 'w:r').filter((run) => run.includes('<w:highlight w:val="yellow"/>'));
    expect(new Set(marked.map(textOf))).toEqual(new Set(['（待填写）']));
  });

  it('is signed only when asked: the date begins two characters after the name', async () => {
    expect(xml).not.toContain('<w:jc w:val="right"/>');
    const filing = { ...withAnswers({}), body: '海滨县经济技术开发区管理委员会' };
    const signed = await write(filing, { signed: true, date: new Date(2026, 0, 20) });
    const lines = elementsOf(signed['word/document.xml']!, 'w:p').filter((each) =>
      each.includes('<w:jc w:val="right"/>'),
    );
    expect(lines.map(textOf)).toEqual([filing.body, '2026年1月20日']);
    const [name, date] = lines.map((line) => Number(attributeOf(line, 'w:ind', 'w:right')) / 316);
    // 15 characters end two before the edge; 7.5 characters that begin two later end half a dozen before it.
    expect([name, date].map((each) => each!.toFixed(1))).toEqual(['2.0', '8.5']);
  });
});
