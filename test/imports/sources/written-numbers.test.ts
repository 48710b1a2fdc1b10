import { strToU8 } from 'fflate';
import { readFlatWord } from '../../../src/imports/sources/flat-word-source';
import { readRtf } from '../../../src/imports/sources/rtf/rtf-source';
import { inUnicode, rtfOf } from '../../support/old-word/rtf-writer';
import { contentsOf } from './grid-texts';

describe('numbers that a program has written itself', () => {
  it('are read from RTF, but for bullets and the numbers of cells without words', () => {
    const symbols = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f5\\fcharset2 Wingdings;}}';
    const item = (number: string, text: string, end = '\\par'): string =>
      `{\\listtext\\pard\\plain ${number}\\tab}${inUnicode(text)}${end}`;
    const body = [
      `{\\listtext 4.\\tab}a{\\shp{\\*\\shpinst{\\shptxt ${item('9.', '框')}}}}b\\par`,
      item(inUnicode('（一）'), '主动公开'),
      item(' 1.', '2025年的要点。'),
      item('{\\f5 n}', '方块'),
      item('{\\f5 \\u252?}', '对号'),
      item('\\bullet', '圆点'),
      item('o', '圆圈'),
      `{\\pntext\\f0 2)\\tab}${inUnicode('旧式')}\\par`,
      '\\trowd\\cellx1000\\cellx2000\\cellx3000',
      `\\pard\\intbl ${item('1.', '', '\\cell')}${item('2.', '行政许可', '\\cell')}${item('3.', '42', '\\cell')}\\row\\pard `,
    ];
    expect(contentsOf(readRtf(rtfOf(symbols + body.join(''))))).toEqual([
      '4.ab',
      '9.框',
      '（一）主动公开',
      '1. 2025年的要点。',
      '方块',
      '对号',
      '圆点',
      '圆圈',
      '2)旧式',
      [['', '2.行政许可', '42']],
    ]);
  });

  it('are read from the XML of Word 2003, but for bullets', () => {
    const item = (number: string, font: string, text: string): string =>
      `<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${number}" wx:wTabBefore="0"/><wx:font wx:val="${font}"/></w:listPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const items = [
      item('一、', '宋体', '总体情况'),
      item('n', 'Wingdings', '方块'),
      item('·', 'Times', '圆点'),
    ];
    const xml = `<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${items.join('')}</w:body></w:wordDocument>`;
    expect(contentsOf(readFlatWord(strToU8(xml)))).toEqual(['一、总体情况', '方块', '圆点']);
  });
});
