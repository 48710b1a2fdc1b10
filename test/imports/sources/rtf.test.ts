import fc from 'fast-check';
import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { readRtf } from '../../../src/imports/sources/rtf/rtf-source';
import { inUnicode, rtfOf, rtfOfReport } from '../../support/old-word/rtf-writer';
import { missingFields, paragraphs, wrongFields } from '../../support/report-text';
import { validFiling } from '../../support/valid-filing';
import { contentsOf } from './grid-texts';

const read = (body: string, codePage?: number): readonly unknown[] =>
  contentsOf(readRtf(rtfOf(body, codePage)));

it('gives every figure and text of a report back, whatever it is called', async () => {
  await fc.assert(
    fc.asyncProperty(validFiling, async (filing) => {
      for (const name of ['年报.rtf', '年报.doc']) {
        const found = await importFile(name, rtfOfReport(form2021, filing), forms);
        expect(wrongFields(form2021, found.filing, filing)).toEqual([]);
        expect(missingFields(form2021, found.filing, filing)).toEqual([]);
        expect(found.filing).toMatchObject({ body: '海滨县水利局', year: 2025 });
        expect(found.filing.texts['onRequest']).toBe(paragraphs.onRequest);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

it('reads signs in two bytes, by the font and by the code page, also where one of the two is a letter', () => {
  // 丂 and 乗 in GBK: the second byte is @, and a brace.
  expect(read(`{\\f1 \\'81@\\'81\\{}\\par`)).toEqual(['丂亄']);
  expect(read(`{\\f0 \\'d0\\'d0\\'d5\\'fe}\\par`, 936)).toEqual(['行政']);
  expect(read(`{\\f0 \\'93a\\'94}\\par`, 936)).toEqual(['“a”']);
});

it('takes signs in Unicode with as many others behind them as it is told', () => {
  expect(read(`\\uc2\\u34892 \\'d0\\'d0{\\uc0\\u25919}1\\uc1\\u-10179?\\u-8704?\\par`)).toEqual([
    `行政1\ud83d\ude00`,
  ]);
});

it('leaves out what is no part of the text, and keeps the numbers of lists', () => {
  const body = `{\\header 页}{\\*\\unknown{\\b x}}{\\field{\\*\\fldinst{HYPERLINK "a"}}{\\fldrslt{A}}}B{\\v C}{\\deleted D}\\v E\\v0 F
{\\pict\\wmetafile8\\bin3 }}}abc}{\\footnote G}\\line H\\tab I\\~J\\par
{\\listtext\\pard ${inUnicode('一、')}\\tab}${inUnicode('总体情况')}\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt K\\par}}{\\shprslt K\\par}}L\\\nM`;
  const source = readRtf(rtfOf(body));
  expect(contentsOf(source)).toEqual(['ABF', 'H\tI\u00a0J', '一、总体情况', 'L', 'K', 'M']);
  expect(source.pictures).toBe(1);
});

it('takes no number of a note for digits of a figure', () => {
  expect(read(`42{\\super 1}a7\\up6 12\\up0 b\\par 5m{\\super 2}\\par {\\up8 1}{\\up8 2}\\par`)).toEqual([
    '42a7b',
    '5m2',
    '12',
  ]);
});

it('lays out merged cells, by their words and by their edges', () => {
  const row = (head: string, ...cells: readonly string[]): string =>
    `\\trowd${head}${cells.map((text) => `\\pard\\intbl ${text}\\cell`).join('')}\\row`;
  expect(
    read(
      row('\\clvmgf\\cellx1000\\cellx3000', 'a', 'b') +
        row('\\clvmrg\\cellx1010\\clmgf\\cellx2000\\clmrg\\cellx3000', '', 'c', '') +
        row('\\cellx1000\\cellx2000\\cellx3000', 'd', 'e\\par f', 'g', '', ''),
    ),
  ).toEqual([
    [
      ['a', 'b', 'b'],
      ['a', 'c', 'c'],
      ['d', 'e\nf', 'g'],
    ],
  ]);
});

it('takes a figure in a table of its own for the text of the cell that it is in', () => {
  const inner = `\\pard\\intbl\\itap2 x\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}`;
  expect(
    read(
      `\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par${inner}\\pard\\intbl b\\cell c\\cell\\row\\pard d\\par`,
    ),
  ).toEqual([[['a\nx\nb', 'c']], 'd']);
});

it('keeps a paragraph and a cell whole that boxes are anchored in, and puts these behind', () => {
  const box = (text: string): string =>
    `{\\shp{\\*\\shpinst{\\shptxt\\pard\\plain ${text}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext\\pard ${text}\\par}}}}`;
  const inBox = '\\trowd\\cellx500\\pard\\intbl x\\cell y\\cell\\row\\pard';
  const row = (cell: string): string =>
    `\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell ${cell}\\cell\\row`;
  expect(
    read(
      `\\pard b${box('K')}c\\par{\\*\\do{\\dptxbxtext L}}${row(`1${box('2')}3`)}${row(`4${box(inBox)}`)}\\pard d\\par`,
    ),
  ).toEqual(['bc', 'K', [['a', '13'], ['a', '4']], 'L', '2', [['x', 'y']], 'd']); // prettier-ignore
});

it('reads of two versions of a text the one in Unicode, and no word that stands for a sign in it', () => {
  expect(read(`{\\upr{a}{\\*\\ud{${inUnicode('行')}}}}\\u25919\\emdash b\\par`)).toEqual(['行政b']);
});

it.each([
  ['groups in groups without end', () => `${'{'.repeat(2_000_000)}`],
  ['tables in tables without end', () => '\\intbl\\itap999999999 a\\par'],
  ['one text without end', () => 'a'.repeat(2_000_000)],
  ['signs in Unicode without end', () => '\\u1?'.repeat(2_000_000)],
  ['paragraphs without end', () => 'a\\par '.repeat(100_000)],
  ['rows without end', () => '\\row '.repeat(200_000)],
  ['words without end', () => '\\b'.repeat(4_000_000)],
  ['cells without end', () => '\\cell '.repeat(200_000)],
])('refuses %s', (_, make) => {
  expect(() => readRtf(rtfOf(make()))).toThrow(/已停止读取。请检查文件来源。$/u);
});

it('passes over bytes of pictures that claim to be longer than the file, and rows of edges without end', () => {
  expect(read('a\\par\\bin999999999 b\\par')).toEqual(['a']);
  expect(read(`\\trowd${'\\cellx1'.repeat(500_000)}\\intbl a\\cell\\row`)).toEqual([[['a']]]);
});
