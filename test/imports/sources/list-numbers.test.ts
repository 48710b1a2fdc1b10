import { readDocx } from '../../../src/imports/sources/docx-source';
import { readFlatWord } from '../../../src/imports/sources/flat-word-source';
import { item, level, numberedDocx, numberingXml } from '../../support/numbered-docx';
import { documentIn, flatWord } from '../../support/old-word/wrapped';
import { contentsOf } from './grid-texts';

const read = (body: string, numbering: string, styles = ''): readonly unknown[] =>
  contentsOf(readDocx(numberedDocx(body, numbering, styles)));

const chapters =
  level(0, 'chineseCounting', '%1、') + level(1, 'japaneseCounting', '（%2）') + level(2, 'decimal', '%3.');
const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

it('reads the numbers of lists as they are shown, each level anew below the one above', () => {
  const body =
    item('总体情况', 1) +
    item('主动公开', 1, 1) +
    item('依申请公开', 1, 1) +
    plain('我局答复7件。') +
    item('解读形式单一。', 1, 2) +
    item('2025年更新慢。', 1, 2) +
    item('存在问题', 1) +
    item('培训少', 1, 1);
  const shown = [
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '我局答复7件。',
    '1.解读形式单一。',
    '2. 2025年更新慢。',
    '二、存在问题',
    '（一）培训少',
  ];
  const numbering = numberingXml([chapters]);
  expect(read(body, numbering)).toEqual(shown);
  const part = `<pkg:part pkg:name="/word/numbering.xml"><pkg:xmlData>${numbering}</pkg:xmlData></pkg:part>`;
  const flat = flatWord(documentIn(numberedDocx(body, numbering)), part);
  expect(contentsOf(readFlatWord(flat))).toEqual(shown);
});

it('counts on in lists of one kind, and begins again where one says so', () => {
  const num = (id: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
  const numbering = numberingXml([level(0, 'decimal', '%1、')], num(2) + num(3, again) + num(4, other));
  const body = [1, 2, 3, 3, 1, 4].map((list) => item('事', list)).join('');
  expect(read(body, numbering)).toEqual(['1、事', '2、事', '1、事', '2、事', '3、事', 'D)事']);
});

it('takes the lists of styles, of those that these are based on, and of other lists', () => {
  const style = (id: string, content: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
  const styles =
    style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('Own', '<w:basedOn w:val="H1"/>') +
    style('None', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') +
    style('Loop', '<w:basedOn w:val="Loop"/>');
  const levels =
    level(0, 'chineseCountingThousand', '%1、') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="H2"/>');
  const numbering = numberingXml(['<w:numStyleLink w:val="L"/>', `<w:styleLink w:val="L"/>${levels}`]);
  const body = ['H1', 'H2', 'Own', 'None', 'Loop'].map((id) => item(id, id)).join('') + item('x', 2);
  expect(read(body, numbering, styles)).toEqual(['一、H1', '（1）H2', '二、Own', 'None', 'Loop', '三、x']);
});

it.each([
  ['chineseCounting', '十二'],
  ['ideographDigital', '一二'],
  ['chineseLegalSimplified', '壹拾贰'],
  ['decimalEnclosedCircle', '⑫'],
  ['decimalFullWidth', '１２'],
  ['decimalZero', '12'],
  ['lowerRoman', 'xii'],
  ['ideographZodiac', '亥'],
  ['numberInDash', '- 12 -'],
])('writes 12 as %s is shown', (format, shown) => {
  const start = level(0, format, '第%1项：').replace('"1"', '"12"');
  expect(read(item('事', 1), numberingXml([start]))).toEqual([`第${shown}项：事`]);
});

it('gives no number that is none in a report, or that is not certain', () => {
  const lists = [
    level(0, 'bullet', '●'),
    level(0, 'none', '一、'),
    level(0, 'ordinalText', '%1.'),
    level(0, 'ideographTraditional', '%1、').replace('"1"', '"11"'),
    level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2'),
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`,
  ];
  const body =
    [1, 2, 3, 4].map((list) => item('事', list)).join('') +
    item('事', 5, 1) +
    item('事', 6) +
    item('事', 7) +
    item('事', 1, 99);
  expect(read(body, numberingXml(lists))).toEqual(Array.from({ length: 8 }, () => '事'));
});

it('shows the levels above in a number, as digits where it is to be legal', () => {
  const levels =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'decimal', '%1.%2') +
    level(2, 'lowerLetter', '%1.%2.%3', '<w:isLgl/>');
  expect(read(item('a', 1) + item('b', 1, 1) + item('c', 1, 2), numberingXml([levels]))).toEqual([
    '一、a',
    '一.1 b',
    '1.1.1 c',
  ]);
});

it('makes no figures of the numbers of rows, and counts no paragraph that is not there', () => {
  const numbering = numberingXml([level(0, 'decimal', '%1'), level(0, 'decimal', '%1.')]);
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const row = (label: string, figure: string): string =>
    `<w:tr>${cell(item('', 1))}${cell(item(label, 2))}${cell(item(figure, 2))}</w:tr>`;
  const gone = item('删', 2)
    .replace('</w:pPr>', '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>')
    .replace(/<w:r>.*<\/w:r>/u, '');
  const hidden = item('藏', 2)
    .replace('</w:pPr>', '<w:rPr><w:vanish/></w:rPr></w:pPr>')
    .replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
  const former = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>原</w:t></w:r></w:p>`;
  expect(
    read(
      `${gone}${hidden}${former}<w:tbl>${row('行政许可', '42')}${row('行政处罚', '7件')}</w:tbl>${item('', 2)}${item('末', 2)}`,
      numbering,
    ),
  ).toEqual([
    '原',
    [
      ['', '1.行政许可', '42'],
      ['', '3.行政处罚', '7件'],
    ],
    '6.末',
  ]);
});

it('reads the text without numbers where the lists are damaged or without end', () => {
  const bodies = item('事', 1);
  for (const broken of ['<w:numbering><w:abstractNum', `<w:numbering>${'<w:lvl>'.repeat(300)}`])
    expect(read(bodies, broken)).toEqual(['事']);
  expect(read(bodies, numberingXml([level(0, 'decimal', `%1${'，'.repeat(90_000)}`)]))).toEqual(['事']);
  expect(contentsOf(readDocx(numberedDocx(bodies, numberingXml([]), '')))).toEqual(['事']);
});
