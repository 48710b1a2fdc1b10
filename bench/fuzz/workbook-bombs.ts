import { strToU8 } from 'fflate';
import { adding, changing, many, relationships, row, sheet, together, workbook } from './bomb-parts';
import type { Bomb } from './bomb-parts';

const strings = 'xl/sharedStrings.xml';
const styles = 'xl/styles.xml';
const ofSheet = 'xl/worksheets/_rels/sheet4.xml.rels';

const naming = (count: number, of: (at: number) => readonly [name: string, range: string]): Bomb =>
  adding(workbook, '</definedNames>', () =>
    many(count, (at) => {
      const [name, range] = of(at);
      return `<definedName name="${name}">${range}</definedName>`;
    }),
  );

/** 100,000 cells of one formula. */
const sharedFormula = (first: string): Bomb =>
  adding(sheet, '</sheetData>', () =>
    many(2000, (at) =>
      row(99 + at, (at === 0 ? first : '') + '<c><f t="shared" si="9"/><v>1</v></c>'.repeat(50)),
    ),
  );

const sharing = (count: number): Bomb =>
  adding(workbook, '</sheets>', () =>
    many(count, (at) => `<sheet name="s${at}" sheetId="${100 + at}" r:id="rId4"/>`),
  );

const commenting =
  (count: number, place: (at: number) => string): Bomb =>
  (book) => ({
    ...book,
    'xl/comments9.xml': strToU8(
      `<comments><authors><author>a</author></authors><commentList>${many(
        count,
        (at) => `<comment ref="${place(at)}" authorId="0"><text><t>a</t></text></comment>`,
      )}</commentList></comments>`,
    ),
    ...relationships(ofSheet, ['rId90', 'comments', '../comments9.xml']),
  });

const anchored =
  '<twoCellAnchor><from><col>0</col><row>0</row></from><to><col>1</col><row>1</row></to><pic><blipFill><blip r:embed="rId1"/></blipFill></pic></twoCellAnchor>';

/** One picture, as often as it is drawn. */
const drawing =
  (count: number): Bomb =>
  (book) => ({
    ...book,
    'xl/media/image1.png': new Uint8Array(2_000_000),
    'xl/drawings/drawing1.xml': strToU8(`<wsDr xmlns:r="r">${anchored.repeat(count)}</wsDr>`),
    ...relationships('xl/drawings/_rels/drawing1.xml.rels', ['rId1', 'image', '../media/image1.png']),
    ...relationships(ofSheet, ['rId91', 'drawing', '../drawings/drawing1.xml']),
  });

/** What is too much in a workbook as a whole. */
export const workbookBombs: Readonly<Record<string, Bomb>> = {
  'names without end': naming(100_000, (at) => [`n${at}`, 'Sheet!$A$1']),
  'names of ours without end': naming(90_000, (at) => [`gouji.answers.n${at}`, '封面!$A$1']),
  'names of everything': naming(20_000, (at) => [`gouji.n${at}`, '封面!$A$1:$XFD$1048576']),
  'a formula of 100,000 cells, and 10,000 names': together(
    sharedFormula('<c><f t="shared" si="9" ref="A99:AY2098">A1</f><v>1</v></c>'),
    naming(10_000, (at) => [`gouji.answers.n${at}`, `三、依申请公开!$B$${100 + (at % 2000)}`]),
  ),
  'a formula of 100,000 cells without the first, and 10,000 names': together(
    sharedFormula(''),
    naming(10_000, (at) => [`gouji.answers.n${at}`, `三、依申请公开!$B$${100 + (at % 2000)}`]),
  ),
  'sheets that are not there': adding(workbook, '</sheets>', () =>
    many(10_000, (at) => `<sheet name="s${at}" sheetId="${100 + at}" r:id="rId900"/>`),
  ),
  'one sheet 10,000 times': sharing(10_000),
  'one large sheet 300 times': together(
    sharing(300),
    adding(sheet, '</sheetData>', () => many(50_000, (at) => row(999 + at, '<c><v>1</v></c>'))),
  ),
  'strings without end': adding(strings, '</sst>', () => '<si><t>a</t></si>'.repeat(400_000)),
  'empty strings without end': adding(strings, '</sst>', () => '<si/>'.repeat(1_500_000)),
  'runs without end': adding(
    strings,
    '</sst>',
    () => `<si>${'<r><rPr><b/></rPr><t>a</t></r>'.repeat(200_000)}</si>`,
  ),
  'strings of great depth': adding(
    strings,
    '</sst>',
    () => `<si>${'<r>'.repeat(900_000)}${'</r>'.repeat(900_000)}</si>`,
  ),
  'entities without end': adding(strings, '</sst>', () => `<si><t>${'&amp;'.repeat(1_500_000)}</t></si>`),
  'formats without end': adding(styles, '</cellXfs>', () => '<xf numFmtId="0" fontId="0"/>'.repeat(250_000)),
  'fonts without end': adding(styles, '</fonts>', () => '<font><sz val="9"/></font>'.repeat(250_000)),
  'comments without end': commenting(80_000, (at) => `A${at + 1}`),
  'far comments': commenting(3000, (at) => `XFD${at + 99}`),
  'the last comment': commenting(1, () => 'XFD1048576'),
  'a picture drawn without end': drawing(40_000),
  'relationships without end': (book) => ({
    ...book,
    ...relationships(
      ofSheet,
      ...Array.from({ length: 40_000 }, (_, at) => [`rId${at}`, 'table', '../tables/t.xml'] as const),
    ),
    'xl/tables/t.xml': strToU8(`<table name="a">${'<tableColumn/>'.repeat(9000)}</table>`),
  }),
  'caches without end': together(
    adding(
      workbook,
      '</workbook>',
      () => `<pivotCaches>${'<pivotCache cacheId="1" r:id="rId4"/>'.repeat(50_000)}</pivotCaches>`,
    ),
  ),
  'a workbook that is only tags': changing(workbook, (xml) =>
    xml.replace('</workbook>', `${'<a/>'.repeat(1_900_000)}</workbook>`),
  ),
  'files without end': (book) => ({
    ...book,
    ...Object.fromEntries(Array.from({ length: 65_000 }, (_, at) => [`xl/a${at}.xml`, new Uint8Array()])),
  }),
};
