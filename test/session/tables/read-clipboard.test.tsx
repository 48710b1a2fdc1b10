import { readBlock } from '../../../src/session/tables/read-clipboard';
import { processorTime } from '../../support/processor-time';

/** The texts of each table, row by row; null where nothing begins. */
const read = (html: string, text = '') =>
  readBlock({ html, text })?.map((table) =>
    table.map((cells, row) =>
      cells.map((cell, column) => (cell?.row === row && cell.column === column ? cell.text : null)),
    ),
  );
const readTabs = (text: string) => read('', text)?.[0];

const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Excel 15"><style>
<!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {text-align:center; border:.5pt solid windowtext;} -->
</style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:
 collapse;width:162pt'>
<!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=20 style='height:15.0pt'>
  <td rowspan=2 height=40 class=xl65 width=72>行政许可<span
  style='mso-spacerun:yes'>  </span></td>
  <td class=xl65 width=72>新<br>
    收</td>
  <td class=xl65 align=right width=72>1,234</td>
 </tr>
 <tr height=20>
  <td colspan=2 height=20 class=xl65>　</td>
 </tr>
 <tr height=20 style='display:none'>
  <td class=xl65>9</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=72 style='width:54pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table></body></html>`;

const wps = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- .et2{color:#000;} --></style></head><body>
<!--StartFragment--><table width="144" border="0"><tr height="18"><td class="et2" x:str>件数</td>
<td class="et2" x:num="1234.5678">1,234.57</td></tr></table><!--EndFragment--></body></html>`;

const word = `<html><body><!--StartFragment--><table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=138 valign=top><p class=MsoNormal align=center><span lang=EN-US>1</span><span style='font-family:宋体'>．属于国家
秘密</span><span lang=EN-US><o:p></o:p></span></p></td>
<td width=138><p class=MsoNormal><span lang=EN-US>12<o:p></o:p></span></p></td>
<td width=138><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr></table><!--EndFragment--></body></html>`;

const page = `<div><p>表格如下</p><table><tbody><tr><td><table><tr><td><p>社会</p><br><p>公益</p></td>
<td><table><tr><td>5</td></tr></table></td><script>alert(1)</script></tr></table></td></tr></tbody></table>
<table><tr><th>甲</th><td hidden>藏</td></tr></table></div>`;

describe('a table on the clipboard', () => {
  it.each([
    [
      'Excel',
      excel,
      [
        [
          ['行政许可', '新\n收', '1,234'],
          [null, '', null],
        ],
      ],
    ],
    ['WPS, with all digits of a figure', wps, [[['件数', '1234.5678']]]],
    ['Word', word, [[['1．属于国家 秘密', '12', '']]]],
    ['a web page that is laid out with tables', page, [[['社会\n公益', '5']], [['甲']]]],
  ])('is read from %s', (_, html, tables) => expect(read(html)).toEqual(tables));

  it('is read from text where there is no HTML', () => {
    expect(readTabs('1\t2\r\n\t4\r\n')).toEqual([
      ['1', '2'],
      ['', '4'],
    ]);
    expect(readTabs('"一行\n又一行"\t"说""好"""\n"没有完\t3')).toEqual([
      ['一行\n又一行', '说"好"'],
      ['"没有完', '3'],
    ]);
  });

  it('is a column of figures that an input would run together into one', () => {
    expect(readTabs('12\r\n1,300\r\n')).toEqual([['12'], ['1,300']]);
  });

  it.each([
    ['one value', '', '12'],
    ['one value and the end of its line', '', '12\r\n'],
    ['a paragraph', '<p>一是加强学习。</p><p>二是</p>', '一是加强学习。\n二是'],
    ['one cell', '<table><tr><td colspan=3>12</td></tr></table>', '12'],
    ['nothing', '', ''],
  ])('is not %s, which the browser pastes by itself', (_, html, text) =>
    expect(readBlock({ html, text })).toBeUndefined(),
  );
});

describe('what no table is', () => {
  const sizeOf = (html: string, text = ''): readonly number[] | undefined => {
    const [table] = readBlock({ html, text }) ?? [];
    return table && [table.length, Math.max(...table.map(({ length }) => length))];
  };

  it('is read within bounds', () => {
    const spans = `<table>${'<tr><td rowspan=65534 colspan=1000>1<td>2</tr>'.repeat(3)}</table>`;
    expect(sizeOf(spans)).toBeUndefined();
    expect(sizeOf(`<table>${'<tr><td>1<td>2</tr>'.repeat(600)}</table>`)).toEqual([500, 2]);
    expect(sizeOf('', '1\t'.repeat(400_000))).toEqual([1, 60]);
    expect(sizeOf('', '1\t2\n'.repeat(200_000))).toEqual([500, 2]);
    expect(sizeOf(`<table><tr><td>1<td>2</table>${' '.repeat(4_000_000)}`, '3\t4\t5')).toEqual([1, 3]);
  });

  it('takes little time', async () => {
    const breaks = `<table><tr><td>a${'<br>'.repeat(500)}${'\u2028'.repeat(200_000)}b<td>${'\u2029'.repeat(200_000)}c</table>`;
    const work = () => {
      expect(sizeOf(breaks)).toEqual([1, 2]);
      expect(sizeOf('', `${'"'.repeat(500_001)}\t1`)).toEqual([1, 2]);
      expect(sizeOf('', `${'"1\t'.repeat(300_000)}`)).toEqual([1, 60]);
      expect(readBlock({ html: '', text: `${'1 '.repeat(400_000)}\n甲` })).toBeUndefined();
    };
    expect(await processorTime(work)).toBeLessThan(5);
  });
});
