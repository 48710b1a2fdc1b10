import fc from 'fast-check';
import { lostFormat } from '../../src/model/expected-cell';
import { showsNumbers } from '../../src/model/number-format';

/** What Excel's Chinese dialog, WPS and LibreOffice offer and write, by what becomes of a number in it. */
const plain = ['General', 'GENERAL', '', 'G/通用格式', '0.00', '0.00_ ', '0.0#', '#,##0.00', '#,##0.00_ '];
const negatives = [
  ...[
    '0.00_);(0.00)',
    '0.00_);[Red](0.00)',
    '0.00;[Red]0.00',
    '0.00_ ;[Red]-0.00 ',
    '0.00_ ;[Red]\\-0.00\\ ',
  ],
  ...['#,##0.00_);[Red](#,##0.00)', '#,##0.00_ ;[Red]\\-#,##0.00\\ ', '#,##0.00;[红色]-#,##0.00'],
];
const money = [
  ...[
    '"¥"#,##0.00;"¥"\\-#,##0.00',
    '¥#,##0.00_);[Red](¥#,##0.00)',
    '[$¥-804]#,##0.00',
    '$#,##0.00_);($#,##0.00)',
  ],
  ...[
    '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  ],
  ...[
    '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    '0.00"万元"',
    '[DBNum2][$RMB]General;[Red][DBNum2][$RMB]General',
  ],
];
const special = ['[DBNum1][$-804]General', '[DBNum2][$-804]G/通用格式', '[=0]"";General', '0.00;-0.00;;@'];
const whole = [
  ...[
    '0',
    '0_ ',
    '0_);[Red](0)',
    '0_);(0)',
    '#,##0',
    '#,##0_ ',
    '#,##0_);[Red](#,##0)',
    '#',
    '#,###',
    '000000',
  ],
  ...[
    '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    '"¥"#,##0;[Red]"¥"-#,##0',
    '0;-0;;@',
    '0"件"',
    '[>=100][Red]0;0',
  ],
];
const harmful = [
  ...[
    '@',
    '0%',
    '0.00%',
    '# ?/?',
    '# ??/??',
    '#\\ ?/8',
    '0.00E+00',
    '##0.0E+0',
    ';;;',
    '"无"',
    '""',
    '0,',
    '#,##0,',
  ],
  ...[
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    'm/d/yy',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss',
    'd-mmm',
  ],
  ...[
    '[$-804]aaaa;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '上午/下午h"时"mm"分"',
    'h:mm AM/PM',
    '0!.0,',
    '0!.0,"万元"',
  ],
  ...['0.00,,"百万"', '[>=10000]0!.0,"万";0', '[DBNum1][$-804]yyyy"年"m"月"'],
];

describe('a number format', () => {
  it.each([...plain, ...negatives, ...money, ...special])('%s shows any number', (format) => {
    expect([showsNumbers(format, false), showsNumbers(format, true)]).toEqual([true, true]);
  });

  it.each(whole)('%s shows whole numbers, and 1.2 as 1', (format) => {
    expect([showsNumbers(format, false), showsNumbers(format, true)]).toEqual([true, false]);
  });

  it.each(harmful)('%s changes or hides what is typed', (format) => {
    expect([showsNumbers(format, false), showsNumbers(format, true)]).toEqual([false, false]);
  });

  it('is the same with any literal, colour or room around it', () => {
    const around = fc.constantFrom('"年%/@"', '\\y', '_)', '* ', '[Red]', '[$￥-804]', '!%', '');
    fc.assert(
      fc.property(
        fc.constantFrom(...whole.slice(0, 9), ...harmful.slice(1, 8)),
        around,
        (format, literal) => {
          const first = (text: string): string => text.split(';')[0]!;
          expect(showsNumbers(literal + first(format), false)).toBe(showsNumbers(first(format), false));
        },
      ),
    );
  });
});

describe('a cell of text', () => {
  const style = {
    font: '',
    size: 1,
    horizontal: 'left',
    vertical: 'center',
    unlocked: true,
    format: '@',
  } as const;
  const cell = { name: 'a', sheet: '', area: { row: 0, column: 0, rows: 1, columns: 1 }, style };

  it('has to stay one, where 1-2 would become a date, while a paragraph may be 常规', () => {
    const paragraph = { ...cell, style: { ...style, vertical: 'top' } as const };
    expect(['@', 'General', '0'].map((format) => lostFormat(cell, false, format)?.format)).toEqual([
      undefined,
      true,
      true,
    ]);
    expect(['@', 'General', ';;;'].map((format) => lostFormat(paragraph, false, format)?.format)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });
});
