import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { writeDrawing } from '../../../src/hosts/xlsx/write';
import { addressOf, parseReference } from '../../../src/model/address';
import { fieldsOf } from '../../../src/model/form';
import { Session } from '../../../src/session/session';
import { figures } from '../../support/answers-file';
import { lastYear, thisYear, withAnswers } from '../../support/filing-fixture';
import { allOf, openPackage } from '../../support/xlsx-package';
import type { Package } from '../../support/xlsx-package';

const filing = withAnswers(
  { ...figures, 'disclosure.total': 140, 'disclosure.website': null },
  { texts: { problems: '一是队伍不稳。' }, ...lastYear() },
);
let xlsx: Package;

beforeAll(async () => {
  xlsx = openPackage(await writeDrawing(new Session(filing, forms, thisYear).draw()));
});

const fields = fieldsOf(form2021).map(({ name }) => name);

/** Sheet and address of a named cell. */
const placeOf = (name: string): readonly [sheet: string, address: string] => {
  const place = parseReference(xlsx.name(name) ?? '');
  if (!place) throw new Error(`no name ${name}`);
  return [place.sheet, place.letters + place.row];
};
const cellOf = (field: string) => placeOf(`gouji.answers.${field}`);

const mergesOf = (sheet: string): readonly string[] => allOf(xlsx.sheet(sheet), /<mergeCell ref="([^"]+)"/g);

describe('an .xlsx file as written', () => {
  it('has a sheet for the cover, for each chapter, and for what surrounds them', () => {
    expect(xlsx.sheets).toEqual([
      '封面',
      '一、总体情况',
      '二、主动公开',
      '三、依申请公开',
      '四、复议诉讼',
      '工作情况',
      '五、问题改进',
      '六、其他事项',
      '上年数据',
      '勾稽校验',
      '报告',
    ]);
  });

  // The official layout, one row lower because of the heading: 附件 of 国办公开办函〔2021〕30号.
  it.each([
    [
      '二、主动公开',
      'A2:D2 A6:D6 B7:D7 B8:D8 A9:D9 B10:D10 B11:D11 B12:D12 A13:D13 B14:D14 B15:D15',
      { A3: '信息内容', D3: '现行有效件数', A15: '行政事业性收费', B14: '本年收费金额（单位：万元）' },
    ],
    [
      '三、依申请公开',
      'A2:C4 D2:J2 D3:D4 E3:I3 J3:J4 A5:C5 A6:C6 A7:A28 B7:C7 B8:C8 B9:B16 B17:B19 B20:B24 B25:B27 B28:C28 A29:C29',
      { D3: '自然人', I4: '其他', C9: '1.属于国家秘密', B28: '（七）总计', A29: '四、结转下年度继续办理' },
    ],
    [
      '四、复议诉讼',
      'A2:E2 F2:O2 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:J3 K3:O3',
      { A2: '行政复议', F2: '行政诉讼', K3: '复议后起诉', O4: '总计' },
    ],
  ])('%s is merged and labelled as the form is', (sheet, official, labels) => {
    // The heading above and the notes below take the whole width.
    const own = mergesOf(sheet).filter((merge) => !official.split(' ').includes(merge));
    expect(mergesOf(sheet)).toEqual(expect.arrayContaining(official.split(' ')));
    expect(own.every((merge) => /^A(\d+):[A-Z]\1$/.test(merge))).toBe(true);
    for (const [address, label] of Object.entries(labels)) expect(xlsx.value(sheet, address)).toBe(label);
  });

  it.each([
    ['documents.regulations.issued', '二、主动公开', 'B4'],
    ['fees.amount', '二、主动公开', 'B15'],
    ['requests.received.person', '三、依申请公开', 'D5'],
    ['requests.carriedOut.total', '三、依申请公开', 'J29'],
    ['review.upheld', '四、复议诉讼', 'A5'],
  ])('%s stands at %s %s', (field, ...place) => {
    expect(cellOf(field)).toEqual(place);
  });

  it('names the cells of all 200 fields, of last year’s, of texts, and of the cover', () => {
    expect(fields).toHaveLength(200);
    const names = allOf(xlsx.workbook, /<definedName name="([^"]+)">/g);
    const texts = ['disclosure', 'onRequest', 'management', 'platform', 'supervision', 'problems', 'other'];
    expect(names).toEqual(
      expect.arrayContaining([
        ...fields.flatMap((field) => [`gouji.answers.${field}`, `gouji.previous.${field}`]),
        ...texts.map((text) => `gouji.texts.${text}`),
        ...['body', 'self', 'year', 'kind', 'blanks', 'form'].map((fact) => `gouji.cover.${fact}`),
      ]),
    );
    const places = names.map((name) => xlsx.name(name));
    expect(new Set(places).size).toBe(names.length);
    expect(places.every((place) => /^'[^']+'!\$[A-Z]+\$\d+$/.test(place ?? ''))).toBe(true);
  });

  it('puts figures, blanks and texts where their names say', () => {
    expect(xlsx.value(...cellOf('requests.received.person'))).toBe('3');
    expect(xlsx.value(...cellOf('disclosure.total'))).toBe('140');
    expect(xlsx.cell(...cellOf('disclosure.website'))).toMatch(/\/>$/);
    expect(xlsx.value(...placeOf('gouji.texts.problems'))).toBe('一是队伍不稳。');
    expect(xlsx.value(...placeOf('gouji.cover.form'))).toBe('2021');
  });

  it('computes totals by formula, with their results', () => {
    const total = xlsx.cell(...cellOf('requests.handled.person'));
    expect(total).toContain('<f>IF(COUNT(D7:D27)=0,"",SUM(D7:D27))</f><v>3</v>');
    expect(xlsx.cell(...cellOf('requests.received.total'))).toContain(
      '<f>IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>3</v>',
    );
    const formulas = fields.filter((field) => xlsx.cell(...cellOf(field)).includes('<f>'));
    // 24 totals of rows (（七）总计 is one of columns), 7 of columns, 3 of table four.
    expect(formulas).toHaveLength(34);
  });

  it('uses no function that Excel 2016 lacks', () => {
    const formulas = xlsx.sheets.flatMap((name) => allOf(xlsx.sheet(name), /<(?:f|formula)>([^<]+)</g));
    const functions = new Set(
      formulas.flatMap((formula) => allOf(formula.replace(/"[^"]*"/g, ''), /([A-Z][A-Z.]*)\(/g)),
    );
    expect([...functions].sort()).toEqual([
      'AND',
      'COUNT',
      'COUNTBLANK',
      'COUNTIF',
      'IF',
      'INT',
      'ISNUMBER',
      'LEN',
      'OR',
      'SUM',
    ]);
    expect(xlsx.sheets.map((name) => xlsx.sheet(name)).join('')).not.toMatch(/<f [^>]*t="array"| cm="/);
  });

  it.each(['封面', '一、总体情况', '三、依申请公开', '勾稽校验', '报告'])(
    '%s is protected without a password',
    (sheet) => {
      const protection = /<sheetProtection [^>]*>/.exec(xlsx.sheet(sheet))?.[0] ?? '';
      expect(protection).toContain('sheet="1"');
      expect(protection).not.toMatch(/password|hash/i);
    },
  );

  it('unlocks what is filled in and nothing else', () => {
    const inputs = [
      ...fields.flatMap((field) => [cellOf(field), placeOf(`gouji.previous.${field}`)]),
      ...['gouji.texts.problems', 'gouji.cover.body', 'gouji.cover.year', 'gouji.remarks.text0'].map(placeOf),
    ];
    const unlocked = (place: readonly [string, string]): boolean =>
      xlsx.format(...place).xf.includes('<protection locked="0"/>');
    expect(inputs.filter((place) => !unlocked(place))).toEqual([]);
    const labels: readonly (readonly [string, string])[] = [
      ['三、依申请公开', 'A1'],
      ['三、依申请公开', 'C9'],
      ['封面', 'A2'],
      placeOf('gouji.cover.form'),
      ['勾稽校验', 'F4'],
      ['报告', 'A1'],
    ];
    expect(labels.filter(unlocked)).toEqual([]);
  });

  it('accepts whole numbers only, and says so in Chinese', () => {
    const [sheet, address] = cellOf('requests.received.person');
    const validations = allOf(xlsx.sheet(sheet), /(<dataValidation .*?<\/dataValidation>)/g);
    expect(validations).toHaveLength(1);
    expect(address).toBe('D5');
    for (const part of [
      'type="whole"',
      'operator="greaterThanOrEqual"',
      'errorStyle="stop"',
      'showErrorMessage="1"',
      'allowBlank="1"',
      'sqref="D5:J29"',
      'errorTitle="请填整数"',
      'error="这里只能填不小于 0 的整数，不要带单位、逗号和空格；没有发生的填 0。"',
      '<formula1>0</formula1>',
    ])
      expect(validations[0]).toContain(part);
    const fee = allOf(xlsx.sheet('二、主动公开'), /(<dataValidation .*?<\/dataValidation>)/g);
    expect(fee.find((validation) => validation.includes('type="decimal"'))).toContain('sqref="B15:D15"');
  });

  it('turns red what is no whole number and what does not add up', () => {
    const xml = xlsx.sheet('三、依申请公开');
    const rulesFor = (area: string): readonly string[] =>
      allOf(xml, new RegExp(`<conditionalFormatting sqref="${area}">(.*?)</conditionalFormatting>`, 'g'));
    expect(rulesFor('D5:J29')[0]).toContain('OR(D5&lt;0,D5&lt;&gt;INT(D5))');
    expect(rulesFor('D6')[0]).toContain('SUM(D5:D6)&lt;&gt;SUM(D28:D29)');
    expect(rulesFor('J9')[0]).toContain('SUM(J9)&lt;&gt;SUM(D9:I9)');
    const dxf = /<dxf>.*?<\/dxf>/.exec(xlsx.styles)?.[0] ?? '';
    expect(dxf).toMatch(/<color rgb="FF9C0006"\/>.*<bgColor rgb="FFFFC7CE"\/>/);
    // Every rule has this one format.
    expect(allOf(xml, /dxfId="(\d+)"/g).every((id) => id === '0')).toBe(true);
  });

  it('keeps heads in view', () => {
    const pane = (sheet: string): string => /<pane [^>]*>/.exec(xlsx.sheet(sheet))?.[0] ?? '';
    expect(pane('三、依申请公开')).toMatch(/xSplit="3" ySplit="4".*state="frozen"/);
    expect(pane('勾稽校验')).toMatch(/ySplit="3".*state="frozen"/);
    expect(pane('封面')).toBe('');
  });

  it('prints on A4, fitted to the page, the whole of each sheet', () => {
    for (const sheet of xlsx.sheets) {
      const xml = xlsx.sheet(sheet);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
      const used = /<dimension ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml);
      expect(xlsx.name('_xlnm.Print_Area', sheet)).toBe(`'${sheet}'!$A$1:$${used?.[1]}$${used?.[2]}`);
    }
    expect(xlsx.sheet('三、依申请公开')).toMatch(/<pageSetup [^>]*fitToHeight="1"/);
    expect(xlsx.sheet('勾稽校验')).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(xlsx.sheet('四、复议诉讼')).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(xlsx.name('_xlnm.Print_Titles', '三、依申请公开')).toBe("'三、依申请公开'!$1:$4");
  });

  it('names Chinese fonts with their character set', () => {
    const fonts = allOf(xlsx.styles, /(<font>.*?<\/font>)/g).filter((font) => font.includes('<name'));
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect(font).toMatch(/<name val="(宋体|仿宋)"\/>/);
      expect(font).toContain('<charset val="134"/>');
    }
    expect(xlsx.format(...placeOf('gouji.texts.problems')).font).toContain('<name val="仿宋"/>');
    expect(xlsx.format('三、依申请公开', addressOf(4, 0)).font).toContain('<name val="宋体"/>');
  });

  it('has every formula worked out anew when it is opened', () => {
    expect(xlsx.workbook).toContain('fullCalcOnLoad="1"');
  });
});
